/** YAML as strings, lists and maps. */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

const KEY = /^([A-Za-z][\w -]*):(?:[ \t]+(.*))?$/;
/** A value that means itself: no mark that means something to YAML at its start, no `: ` and no comment in it. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?! |$)|(?<! )#)*$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
const ITEM = /^[ \t]*-[ \t]+(.+)$/;

/**
 * The front matter that nearly every note has, without loading a parser for it: `key: value`, lists of plain values
 * and of `{ name: …, relation: … }`. Nothing where there is anything else in it: then the real parser reads it.
 */
export function plainYaml(yaml: string): Map<string, Tree> | undefined {
  const tree = new Map<string, Tree>();
  const lines = yaml.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = (lines[at] ?? '').trimEnd();
    at += 1;
    if (line === '') continue;
    const [, key, value = ''] = KEY.exec(line) ?? [];
    if (key === undefined || tree.has(key)) return undefined;
    const items = value === '' ? takeItems(lines, at) : [];
    at += items.length;
    const taken = items.length > 0 ? listOf(items) : treeOf(value);
    if (taken === undefined) return undefined;
    tree.set(key, taken);
  }
  return tree;
}

function takeItems(lines: readonly string[], from: number): string[] {
  const items: string[] = [];
  for (const line of lines.slice(from)) {
    const item = ITEM.exec(line.trimEnd())?.[1];
    if (item === undefined) break;
    items.push(item);
  }
  return items;
}

function listOf(items: readonly string[]): Tree | undefined {
  const list = items.map(treeOf);
  return list.every((item) => item !== undefined) ? list : undefined;
}

function treeOf(written: string): Tree | undefined {
  const value = written.trim();
  if (value === '') return '';
  const quoted = QUOTED.exec(value);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  if (value.startsWith('{') && value.endsWith('}')) return mapOf(value.slice(1, -1));
  if (value.startsWith('[') && value.endsWith(']')) return partsOf(value.slice(1, -1));
  return PLAIN.test(value) ? value : undefined;
}

function partsOf(inside: string): Tree | undefined {
  if (inside.trim() === '') return [];
  const parts = inside.split(',').map((part) => part.trim());
  return parts.every((part) => PLAIN.test(part) && !/[[\]{}]/.test(part)) ? parts : undefined;
}

function mapOf(inside: string): Tree | undefined {
  const map = new Map<string, Tree>();
  for (const part of inside.split(',')) {
    const [, key, value = ''] = KEY.exec(part.trim()) ?? [];
    if (key === undefined || map.has(key) || !PLAIN.test(value) || /[[\]{}]/.test(value)) return undefined;
    map.set(key, value.trim());
  }
  return map;
}
