import { readFileSync } from 'node:fs';
import { compileLexicon } from './lexicon/compile.js';
import { Lexicon } from './lexicon/lexicon.js';

/**
 * One row of a word list. A list is a tab-separated file with a header row whose first column is `term` (see
 * terms.ts for how a term is written) and one of whose columns is `source`; lines that begin with `#` are
 * comments. What the other columns mean is the rule's business.
 */
export interface Entry<Column extends string = string> {
  readonly term: string;
  readonly fields: Readonly<Record<Column, string>>;
}

/** A word list that is read when it is first needed: a rule that is off costs nothing. */
export interface WordList<Column extends string = string> {
  readonly url: URL;
  readonly columns: readonly Column[];
  entries(): readonly Entry<Column>[];
  /** Its phrases, where the build has not prepared them. */
  lexicon(): Lexicon;
}

export function wordList<Column extends string>(url: URL, columns: readonly Column[]): WordList<Column> {
  return listOf(url, columns, () => parseEntries(readFileSync(url, 'utf8'), url, columns));
}

/** A list that is made in the code or the configuration, and not kept in a file. */
export function inlineList<Column extends string>(
  columns: readonly Column[],
  entries: readonly Entry<Column>[],
): WordList<Column> {
  return listOf(new URL('inline:list'), columns, () => entries);
}

function listOf<Column extends string>(
  url: URL,
  columns: readonly Column[],
  read: () => readonly Entry<Column>[],
): WordList<Column> {
  let entries: readonly Entry<Column>[] | null = null;
  let lexicon: Lexicon | null = null;
  const list: WordList<Column> = {
    url,
    columns,
    entries: () => {
      entries ??= read();
      return entries;
    },
    lexicon: () => {
      lexicon ??= new Lexicon(compileLexicon([{ name: url.pathname, terms: list.entries().map(({ term }) => term) }]));
      return lexicon;
    },
  };
  return list;
}

function parseEntries<Column extends string>(text: string, url: URL, columns: readonly Column[]): Entry<Column>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const places = placesOf(lines[0] ?? '', url, columns);
  return lines.slice(1).map((line) => new Row(line, columns, places));
}

/** Where in a row of the list each column stands. */
export function placesOf(header: string, url: URL, columns: readonly string[]): number[] {
  const names = header.split('\t');
  const places = columns.map((column) => names.indexOf(column));
  if (names[0] === 'term' && !places.includes(-1)) return places;
  throw new Error(`${url.pathname}: the header needs the columns term, ${columns.join(', ')}`);
}

/** A row whose columns are read when a match asks for them: a run meets few of the entries of its lists. */
export class Row<Column extends string> implements Entry<Column> {
  readonly term: string;
  readonly #line: string;
  readonly #columns: readonly Column[];
  readonly #places: readonly number[];
  #fields: Readonly<Record<Column, string>> | null = null;

  constructor(line: string, columns: readonly Column[], places: readonly number[]) {
    const tab = line.indexOf('\t');
    this.term = tab < 0 ? line : line.slice(0, tab);
    this.#line = line;
    this.#columns = columns;
    this.#places = places;
  }

  get fields(): Readonly<Record<Column, string>> {
    if (!this.#fields) {
      const cells = this.#line.split('\t');
      const named = this.#columns.map((column, index) => [column, cells[this.#places[index] ?? -1] ?? '']);
      this.#fields = Object.fromEntries(named) as Record<Column, string>;
    }
    return this.#fields;
  }
}
