import type { Problem } from '../model/result.js';
import type { FieldKey } from './fields/keys.js';
import type { Meaning } from './fields/table.js';
import { type ReadOptions, read } from './read.js';
import type { Input } from './source.js';

/** A column, key or label of a source, and what it was taken for. */
export interface SeenName {
  readonly name: string;
  /** Nothing where it is kept beside the note and no rule reads it. */
  readonly use: Meaning | undefined;
  /** Notes with a value under it. Texts are not counted. */
  readonly filled: number;
}

/** What a source seems to hold. Nothing of its notes is in it but the names of their fields, and how many there are. */
export interface Inspection {
  readonly source: string;
  readonly names: readonly SeenName[];
  readonly notes: number;
  readonly empty: number;
  /** Only the first notes were looked at. */
  readonly isPart: boolean;
  readonly problems: readonly Problem[];
  /** Fields that rules need and that no name was taken for. */
  readonly missing: readonly FieldKey[];
  /** Ready for the configuration file. */
  readonly snippet: string;
}

/** Enough to see every name of any export, and soon done. */
const NOTES = 2000;

/** What the rules ask for most. */
const WANTED: readonly FieldKey[] = ['text', 'record', 'id', 'type', 'event-date', 'recorded-date', 'author'];

export async function inspect(input: Input, options: ReadOptions = {}): Promise<Inspection> {
  const seen = new Map<string, { use: Meaning | undefined; filled: number }>();
  const watch = (name: string, use: Meaning | undefined, isFilled: boolean): void => {
    const known = seen.get(name) ?? { use, filled: 0 };
    seen.set(name, { use: known.use ?? use, filled: known.filled + (isFilled ? 1 : 0) });
  };
  const problems: Problem[] = [];
  let notes = 0;
  let empty = 0;
  for await (const item of read(input, { ...options, watch })) {
    if (item.kind === 'problem') problems.push(item.problem);
    else if (item.kind === 'empty') empty += 1;
    else notes += 1;
    if (notes + empty >= NOTES) break;
  }
  const names = [...seen].map(([name, { use, filled }]) => ({ name, use, filled }));
  const uses = new Set(names.map(({ use }) => use));
  // A draft is its text, and needs no name for it.
  const missing = WANTED.filter((key) => !uses.has(key) && !(key === 'text' && notes > 0));
  const isPart = notes + empty >= NOTES;
  return { source: input.source, names, notes, empty, isPart, problems, missing, snippet: snippetOf(names, missing) };
}

function snippetOf(names: readonly SeenName[], missing: readonly FieldKey[]): string {
  const byField = new Map<FieldKey, string[]>();
  for (const { name, use } of names) {
    if (use === undefined || use === 'section') continue;
    byField.set(use, [...(byField.get(use) ?? []), written(name)]);
  }
  const found = [...byField].map(([key, own]) => `  ${key}: ${own.length === 1 ? own[0] : `[${own.join(', ')}]`}`);
  const wanted = missing.map((key) => `  # ${key}: NAME`);
  const unused = names.filter(({ use }) => use === undefined).map(({ name }) => written(name));
  const rest = unused.length === 0 ? [] : [`  # kept, and read by no rule: ${unused.join(', ')}`];
  return `${['fields:', ...found, ...wanted, ...rest].join('\n')}\n`;
}

/** A name as YAML has it: in quotation marks where it could mean something else. */
function written(name: string): string {
  const isPlain = /^[A-Za-z][\w /()-]*$/.test(name) && !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(name);
  return isPlain ? name : JSON.stringify(name);
}
