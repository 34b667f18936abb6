import { readFileSync } from 'node:fs';
import { remembered } from './remembered.js';
import { SortedLines } from './sorted-lines.js';
import { type Entry, placesOf, Row } from './word-list.js';

/** Entries by their term, for whoever looks single words up. */
export interface TermTable<Column extends string = string> {
  get(term: string): Entry<Column> | undefined;
  has(term: string): boolean;
}

/** A word list that is sorted by its terms, which a test makes sure of. It is read when it is first asked. */
export function termTable<Column extends string>(url: URL, columns: readonly Column[]): TermTable<Column> {
  let list: { readonly lines: SortedLines; readonly places: readonly number[] } | null = null;
  const get = remembered((term) => {
    list ??= open(url, columns);
    const line = list.lines.find(term);
    return line === undefined ? undefined : new Row(line, columns, list.places);
  });
  return { get, has: (term) => get(term) !== undefined };
}

/** The rows begin after the comments and the header. */
function open(url: URL, columns: readonly string[]): { lines: SortedLines; places: readonly number[] } {
  const bytes = readFileSync(url);
  let start = 0;
  while (bytes[start] === HASH) start = bytes.indexOf(NEWLINE, start) + 1;
  const end = bytes.indexOf(NEWLINE, start);
  const places = placesOf(bytes.toString('utf8', start, end), url, columns);
  return { lines: new SortedLines(bytes, end + 1), places };
}

const NEWLINE = 10;
const HASH = 35;
