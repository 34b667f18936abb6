import type { NoteMetadata } from '../../model/note.js';
import { type Dictionary, isDictionary, type Path } from '../check/values.js';
import { FIELD_NAMES } from './keys.js';
import type { RuleValues } from './rule-values.js';

/** One note of an example: a text in which `⟦ ⟧` marks what the rule should point at. */
export interface ExampleNote {
  readonly text: string;
  readonly metadata: NoteMetadata;
  /** Part of the message. */
  readonly says?: string;
}

/** One note, or for a rule about whole records all notes of a record. */
export type Example = readonly ExampleNote[];

export interface Examples {
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

export type ExampleOf = (values: RuleValues, path: Path, given: unknown) => Example;

/** The examples of one rule, each read by `exampleOf`. */
export function examplesOf(values: RuleValues, path: Path, given: unknown, exampleOf: ExampleOf): Examples {
  const all = values.dictionary(path, given);
  values.known(path, all, 'setting', ['bad', 'good']);
  const list = (key: 'bad' | 'good'): Example[] =>
    values
      .list([...path, key], all[key])
      .map((one, index) => exampleOf(values, [...path, key, String(index)], one))
      .filter((example) => example.length > 0);
  return { bad: list('bad'), good: list('good') };
}

/** A list of notes. */
export const recordExample: ExampleOf = (values, path, given) => {
  if (Array.isArray(given)) return given.flatMap((note, index) => noteExample(values, [...path, String(index)], note));
  values.fault(path, 'An example of a record is a list of its notes.');
  return [];
};

/** A text, or a text with fields of its note. */
export const noteExample: ExampleOf = (values, path, given) => {
  if (typeof given === 'string') return [{ text: given, metadata: {} }];
  if (!isDictionary(given)) {
    values.fault(path, 'An example is a text, or { text, says } with fields such as “type”.');
    return [];
  }
  const { text = '', says, other, ...fields } = given;
  values.known(path, fields, 'field', [...FIELD_NAMES.keys(), 'text', 'says', 'other']);
  const told = values.text([...path, 'says'], says);
  const metadata = { ...metadataOf(fields), ...(isDictionary(other) ? { other: strings(other) } : {}) };
  return [{ text: String(text), metadata, ...(told === undefined ? {} : { says: told }) }];
};

function metadataOf(fields: Dictionary): NoteMetadata {
  const named = Object.entries(fields).map(([key, value]) => [FIELD_NAMES.get(key) ?? key, plain(value)]);
  return Object.fromEntries(named);
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

const strings = (given: Dictionary): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
