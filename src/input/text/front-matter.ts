import type { PersonEntry } from '../../model/note.js';
import type { Entry } from '../fields/entries.js';
import { parsePeople } from '../fields/names.js';
import type { FieldTable } from '../fields/table.js';
import { plainYaml, type Tree } from './plain-yaml.js';

/** What stands between the dashes at the top of a file, and where the text begins after it. */
export interface FrontMatter {
  readonly yaml: string;
  /** Offset of the text, and the line it begins on. */
  readonly end: number;
  readonly line: number;
}

export function frontMatterOf(text: string): FrontMatter | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const start = text.indexOf('\n') + 1;
  for (let at = start; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(at, stop))) {
      const yaml = text.slice(start, at);
      const end = Math.min(stop + 1, text.length);
      return { yaml, end, line: 1 + countFeeds(text, end) + (feed < 0 ? 1 : 0) };
    }
    at = stop + 1;
  }
  return undefined;
}

function countFeeds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** What front matter says, or a sentence about why it says nothing. */
export async function parseFrontMatter(
  { yaml }: FrontMatter,
  fields: FieldTable,
): Promise<{ entries: Entry[] } | { problem: string; line: number }> {
  const plain = plainYaml(yaml);
  if (plain !== undefined) return { entries: entriesOf(plain, fields) };
  const { parseDocument } = await import('yaml');
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: true });
  const [error] = document.errors;
  const at = error?.linePos?.[0].line;
  if (error !== undefined) return { problem: describe('it is not valid YAML'), line: 1 + (at ?? 1) };
  const value = readTree(() => document.toJS({ maxAliasCount: 100, mapAsMap: true }));
  if (value === undefined) return { problem: describe('its anchors repeat too much'), line: 2 };
  if (value === null || value === '') return { entries: [] };
  if (!(value instanceof Map)) return { problem: describe('it is no list of names and values'), line: 2 };
  return { entries: entriesOf(treeOf(value), fields) };
}

const describe = (why: string): string =>
  `The front matter between the --- lines could not be read: ${why}. The text was read without it. Write one “name: value” on each line.`;

function readTree(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function treeOf(map: ReadonlyMap<unknown, unknown>): Map<string, Tree> {
  return new Map([...map].map(([key, value]) => [wordOf(key), branchOf(value)]));
}

function branchOf(value: unknown): Tree {
  if (value instanceof Map) return treeOf(value);
  return Array.isArray(value) ? value.map(branchOf) : wordOf(value);
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function entriesOf(tree: ReadonlyMap<string, Tree>, fields: FieldTable): Entry[] {
  return [...tree].map(([name, value]) => {
    const meaning = fields.meaning(name);
    const key = meaning === 'section' ? undefined : meaning;
    if (key === 'people' || key === 'child') return { key, name, value: '', people: peopleOf(value) };
    return { key, name, value: written(value) };
  });
}

function peopleOf(value: Tree): PersonEntry[] {
  if (isList(value)) return value.flatMap(peopleOf);
  if (typeof value === 'string') return parsePeople(value);
  const word = (key: string): string => written(value.get(key) ?? '').trim();
  const [name, relation, role] = [word('name'), word('relation'), word('role')];
  if (!name) return [];
  return [{ name, ...(relation ? { relation } : {}), ...(role ? { role } : {}) }];
}

function written(value: Tree): string {
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map(written).join('; ');
  return [...value].map(([name, inner]) => `${name}: ${written(inner)}`).join(', ');
}

// Array.isArray does not tell a read-only list from a map.
const isList = (value: Tree): value is readonly Tree[] => Array.isArray(value);
