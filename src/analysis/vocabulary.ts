import type { Span } from '../model/span.js';
import { expandTerm } from './terms.js';
import { addPhrase, either, type TrieNode, trieNode } from './trie.js';
import { makeRecord, type WordRecord } from './word.js';
import { type Entry, firstsOf, type WordList } from './word-list.js';
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

/**
 * The words of a run: one record for each distinct token, and every word list in one trie that hangs from the
 * records. Made once per plan and thread.
 */
export class Vocabulary {
  /** The phrases that begin with a word, as numbers of their entries until the word is met, and then as a trie. */
  readonly #branches = new Map<string, number[] | TrieNode>();
  readonly #lists: readonly WordList[];
  readonly #owners: { readonly list: number; readonly entry: Entry }[] = [];
  #records = new Map<string, WordRecord>();
  readonly #nodeOf = (key: string, base: string): TrieNode | null =>
    key === base ? this.#branch(key) : either(this.#branch(key), this.#branch(base));

  constructor(lists: Iterable<WordList>) {
    this.#lists = [...new Set(lists)];
    for (const [list, { entries }] of this.#lists.entries()) {
      for (const entry of entries()) {
        const number = this.#owners.push({ list, entry }) - 1;
        for (const first of firstsOf(entry)) this.#file(first, number);
      }
    }
  }

  record(text: string): WordRecord {
    let record = this.#records.get(text);
    if (!record) {
      if (this.#records.size >= MOST_WORDS) this.#records = new Map();
      record = makeRecord(text, this.#nodeOf);
      this.#records.set(text, record);
    }
    return record;
  }

  #file(first: string, number: number): void {
    const filed = this.#branches.get(first);
    if (Array.isArray(filed)) filed.push(number);
    else this.#branches.set(first, [number]);
  }

  /** Spells out the phrases under a word when a text first has it: most words of the lists are in no text of a run. */
  #branch(first: string): TrieNode | null {
    const filed = this.#branches.get(first);
    if (filed === undefined) return null;
    if (!Array.isArray(filed)) return filed;
    const root = trieNode();
    for (const number of filed) {
      const term = this.#owners[number]?.entry.term ?? '';
      for (const words of expandTerm(term)) if (words[0] === first) addPhrase(root, words, number);
    }
    const node = root.next.get(first) ?? trieNode();
    this.#branches.set(first, node);
    return node;
  }

  /** Every list's phrases in the text: the longest at each place, none inside another of the same list. */
  findAll(words: Words): Map<WordList, Match[]> {
    const found = this.#lists.map(() => [] as Match[]);
    const ends: { entry: number; to: number }[] = [];
    for (let from = 0; from < words.count; from += 1) {
      const node = words.records[from]?.node;
      if (!node) continue;
      ends.length = 0;
      walk(words, from + 1, node, ends);
      for (const { entry: number, to } of ends) {
        const owner = this.#owners[number];
        const matches = owner && found[owner.list];
        if (!owner || !matches) continue;
        const last = matches.at(-1);
        if (last && last.to >= to) continue;
        if (last && last.to > from && last.from < from) continue;
        if (last && last.from === from) matches.pop();
        matches.push({ entry: owner.entry, from, to, start: words.start(from), end: words.end(to - 1) });
      }
    }
    return new Map(this.#lists.map((list, index) => [list, found[index] ?? []]));
  }
}

/** Follows the trie from a token on and gathers the phrases that end on the way, shorter ones first. */
function walk(words: Words, to: number, node: TrieNode, ends: { entry: number; to: number }[]): void {
  for (const entry of node.ends) ends.push({ entry, to });
  if (node.next.size === 0 && !node.any) return;
  const at = words.key(to) === '-' && words.isGlued(to) && words.isGlued(to + 1) ? to + 1 : to;
  const record = words.records[at];
  if (!record) return;
  const exact = node.next.get(record.key);
  if (exact) walk(words, at + 1, exact, ends);
  const bare = record.base === record.key ? undefined : node.next.get(record.base);
  if (bare) walk(words, at + 1, bare, ends);
  if (node.any && words.isWord(at)) walk(words, at + 1, node.any, ends);
}
