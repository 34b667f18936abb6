import type { Span } from '../model/span.js';
import { type Lexicon, preparedLexicon, preparedName } from './lexicon/lexicon.js';
import { makeRecord, type WordRecord } from './word.js';
import type { Entry, WordList } from './word-list.js';
import type { Words } from './words.js';

/** A phrase of a list, found in a text. */
export interface Match<Column extends string = string> extends Span {
  readonly entry: Entry<Column>;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Past this many distinct words the table starts afresh, so that memory stays bounded over a stream. */
const MOST_WORDS = 200_000;

/** A lexicon, and which of the run's lists each of its lists is; those that no active rule reads are none. */
interface Source {
  readonly lexicon: Lexicon;
  readonly lists: readonly (WordList | undefined)[];
}

/** Where a phrase ends: its number in the lexicon, and the token after its last. */
interface End {
  readonly entry: number;
  readonly to: number;
}

/**
 * The words of a run: one record for each distinct token, which holds its numbers in the lexicons, so that following a
 * phrase compares numbers. Made once per plan and thread.
 */
export class Vocabulary {
  readonly #lists: readonly WordList[];
  readonly #sources: readonly Source[];
  readonly #lexicons: readonly Lexicon[];
  #records = new Map<string, WordRecord>();

  constructor(lists: Iterable<WordList>) {
    this.#lists = [...new Set(lists)];
    this.#sources = sourcesOf(this.#lists);
    this.#lexicons = this.#sources.map(({ lexicon }) => lexicon);
  }

  record(text: string): WordRecord {
    let record = this.#records.get(text);
    if (!record) {
      if (this.#records.size >= MOST_WORDS) this.#records = new Map();
      record = makeRecord(text, this.#lexicons);
      this.#records.set(text, record);
    }
    return record;
  }

  /** Every list's phrases in the text: the longest at each place, none inside another of the same list. */
  findAll(words: Words): Map<WordList, Match[]> {
    const found = new Map<WordList, Match[]>(this.#lists.map((list) => [list, []]));
    for (const [place, source] of this.#sources.entries()) {
      const walk = new Walk(words, source.lexicon, place);
      for (let from = 0; from < words.count; from += 1) {
        if (words.records[from]?.opens !== true) continue;
        for (const { entry, to } of walk.from(from)) {
          const list = source.lists[source.lexicon.listOf(entry)];
          const matches = list && found.get(list);
          if (matches) keepLongest(matches, words, { list, row: source.lexicon.rowOf(entry), from, to });
        }
      }
    }
    return found;
  }
}

function sourcesOf(lists: readonly WordList[]): Source[] {
  const prepared = preparedLexicon();
  const names = new Map(lists.map((list) => [preparedName(list.url), list]));
  const ready = prepared?.lists.map((name) => names.get(name)) ?? [];
  const others = lists.filter((list) => !ready.includes(list));
  const own = others.map((list) => ({ lexicon: list.lexicon(), lists: [list] }));
  return prepared ? [{ lexicon: prepared, lists: ready }, ...own] : own;
}

interface Found {
  readonly list: WordList;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

function keepLongest(matches: Match[], words: Words, { list, row, from, to }: Found): void {
  const last = matches.at(-1);
  if (last && last.to >= to) return;
  if (last && last.to > from && last.from < from) return;
  const entry = list.entries()[row];
  if (!entry) return;
  if (last && last.from === from) matches.pop();
  matches.push({ entry, from, to, start: words.start(from), end: words.end(to - 1) });
}

/** Follows the phrases of one lexicon through a text. */
class Walk {
  readonly #words: Words;
  readonly #lexicon: Lexicon;
  /** Where a record keeps the number of its key in this lexicon; that of its base is the next. */
  readonly #key: number;
  readonly #ends: End[] = [];

  constructor(words: Words, lexicon: Lexicon, place: number) {
    this.#words = words;
    this.#lexicon = lexicon;
    this.#key = place * 2;
  }

  /** The phrases that begin at a token, shorter ones first. */
  from(at: number): readonly End[] {
    this.#ends.length = 0;
    const { numbers = [] } = this.#words.records[at] ?? {};
    // Both a word and its form without a possessive may lead: `mum's the word` must not hide `mum` in `mum's bag`.
    this.#follow(this.#lexicon.rootOf(numbers[this.#key] ?? 0), at + 1);
    this.#follow(this.#lexicon.rootOf(numbers[this.#key + 1] ?? 0), at + 1);
    return this.#ends;
  }

  #follow(node: number, to: number): void {
    if (node === 0) return;
    const lexicon = this.#lexicon;
    const words = this.#words;
    for (let end = lexicon.endsFrom(node); end < lexicon.endsTo(node); end += 1) {
      this.#ends.push({ entry: lexicon.endAt(end), to });
    }
    if (!lexicon.goesOn(node)) return;
    const at = words.key(to) === '-' && words.isGlued(to) && words.isGlued(to + 1) ? to + 1 : to;
    const record = words.records[at];
    if (!record) return;
    const key = record.numbers[this.#key] ?? 0;
    const base = record.numbers[this.#key + 1] ?? 0;
    if (key !== 0) this.#follow(lexicon.next(node, key), at + 1);
    if (base !== 0) this.#follow(lexicon.next(node, base), at + 1);
    if (words.isWord(at)) this.#follow(lexicon.any(node), at + 1);
  }
}
