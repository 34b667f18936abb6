import type { NoteMetadata } from '../../model/note.js';
import type { Pattern } from '../pattern/pattern.js';
import type { NoteKind } from './kind.js';
import { noteTester, type Scope } from './scope.js';

/** What is asked of one field. All that is said has to hold; a field that is not there is only asked to be there. */
export interface FieldTest {
  /** A field of the note, or a column of the source that has no meaning of its own. */
  readonly field: { readonly name: keyof NoteMetadata } | { readonly column: string };
  /** As people write it. */
  readonly label: string;
  readonly is?: 'present' | 'absent';
  readonly oneOf?: readonly string[];
  /** Something that stands in it. */
  readonly pattern?: Pattern;
}

/** `metadata`: what the source says about a note beside its text. */
export function metadataKind(scope: Scope, test: FieldTest): NoteKind {
  const isFor = noteTester(scope);
  return {
    lists: [],
    *check(facts) {
      if (!isFor(facts)) return;
      const value = textOf(facts.metadata, test);
      if (isRight(value, test)) return;
      yield { message: 'found', data: { field: test.label, value } };
    },
  };
}

function isRight(value: string, { is, oneOf, pattern }: FieldTest): boolean {
  if (value === '') return is !== 'present';
  if (is === 'absent') return false;
  if (oneOf && !oneOf.some((one) => one.toLowerCase() === value.toLowerCase())) return false;
  return !pattern || pattern.find(value).length > 0;
}

function textOf(metadata: NoteMetadata, { field }: FieldTest): string {
  if ('column' in field) return columnOf(metadata.other ?? {}, field.column).trim();
  const value = metadata[field.name];
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!Array.isArray(value)) return '';
  return value.map((item: unknown) => (typeof item === 'string' ? item : nameOf(item))).join(', ');
}

const nameOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : '';

function columnOf(other: Readonly<Record<string, string>>, column: string): string {
  const name = Object.keys(other).find((one) => one.toLowerCase() === column.toLowerCase());
  return name === undefined ? '' : (other[name] ?? '');
}
