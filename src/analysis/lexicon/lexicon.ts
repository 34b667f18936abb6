import { existsSync, readFileSync } from 'node:fs';

/**
 * The phrases of word lists as one graph of words in flat arrays, made by `compile.ts`: at build time for all lists of
 * the rules, or when a run begins for a list of somebody's own. It is searched where it lies, so that a run reads the
 * phrases that its notes' words begin and no others.
 *
 * Words are numbered in the order of their bytes; number 0 is no word and node 0 no node.
 */
export class Lexicon {
  /** What each list is called, by its number. */
  readonly lists: readonly string[];
  readonly #text: Buffer;
  readonly #wordStarts: Int32Array;
  readonly #roots: Int32Array;
  readonly #edgeStarts: Int32Array;
  readonly #edgeWords: Int32Array;
  readonly #edgeNodes: Int32Array;
  readonly #anyNodes: Int32Array;
  readonly #endStarts: Int32Array;
  readonly #ends: Int32Array;
  readonly #entryLists: Int32Array;
  readonly #entryRows: Int32Array;

  constructor(bytes: Buffer) {
    const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 4));
    const [, words = 0, nodes = 0, edges = 0, ends = 0, entries = 0, textLength = 0] = numbers;
    let at = HEADER;
    const section = (length: number): Int32Array => {
      at += length;
      return numbers.subarray(at - length, at);
    };
    this.#wordStarts = section(words + 1);
    this.#roots = section(words);
    this.#edgeStarts = section(nodes + 1);
    this.#edgeWords = section(edges);
    this.#edgeNodes = section(edges);
    this.#anyNodes = section(nodes);
    this.#endStarts = section(nodes + 1);
    this.#ends = section(ends);
    this.#entryLists = section(entries);
    this.#entryRows = section(entries);
    this.#text = bytes.subarray(at * 4, at * 4 + textLength);
    this.lists = bytes
      .subarray(at * 4 + textLength)
      .toString()
      .split('\n');
  }

  /** The number of a word, by its key; 0 where no phrase has it. */
  wordOf(key: string): number {
    const wanted = Buffer.from(key);
    let low = 1;
    let high = this.#roots.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.#wordStarts[middle] ?? 0;
      const order = this.#text.compare(wanted, 0, wanted.length, start, this.#wordStarts[middle + 1]);
      if (order === 0) return middle;
      // `compare` says how the lexicon's word lies to the wanted one.
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** Where the phrases that begin with a word go on. */
  rootOf(word: number): number {
    return this.#roots[word] ?? 0;
  }

  /** Where a phrase goes on with a word. */
  next(node: number, word: number): number {
    let low = this.#edgeStarts[node] ?? 0;
    let high = (this.#edgeStarts[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = this.#edgeWords[middle] ?? 0;
      if (here === word) return this.#edgeNodes[middle] ?? 0;
      if (here < word) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** Where a phrase goes on with any one word. */
  any(node: number): number {
    return this.#anyNodes[node] ?? 0;
  }

  goesOn(node: number): boolean {
    return this.any(node) !== 0 || this.#edgeStarts[node] !== this.#edgeStarts[node + 1];
  }

  /** The entries whose phrases end at a node are {@link endAt} from here … */
  endsFrom(node: number): number {
    return this.#endStarts[node] ?? 0;
  }

  /** … to before here. */
  endsTo(node: number): number {
    return this.#endStarts[node + 1] ?? 0;
  }

  endAt(place: number): number {
    return this.#ends[place] ?? 0;
  }

  listOf(entry: number): number {
    return this.#entryLists[entry] ?? 0;
  }

  /** Which row of its list an entry is, from 0. */
  rowOf(entry: number): number {
    return this.#entryRows[entry] ?? 0;
  }
}

/** Numbers before the first section: the mark, and how long the sections are. */
export const HEADER = 7;
/** The first number of a prepared lexicon. Another means another layout, or a machine whose bytes go the other way. */
export const MARK = 0x6c657831;

/** The lists of the rules and facts, as the build prepared them; where it did not, as in the sources, there is none. */
const PREPARED = new URL('./prepared.bin', import.meta.url);
/** Lists are called by their path from here. */
const BASE = new URL('../../../', import.meta.url).href;

let prepared: Lexicon | null | undefined;

export function preparedLexicon(): Lexicon | null {
  if (prepared === undefined) {
    const bytes = existsSync(PREPARED) ? readFileSync(PREPARED) : Buffer.alloc(0);
    prepared = bytes.length > HEADER * 4 && bytes.readInt32LE(0) === MARK ? new Lexicon(bytes) : null;
  }
  return prepared;
}

export function preparedName(url: URL): string {
  return url.href.startsWith(BASE) ? url.href.slice(BASE.length) : '';
}
