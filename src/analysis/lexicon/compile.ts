import { expandTerm } from '../terms.js';
import { MARK } from './lexicon.js';

/** The terms of one list, in their order. */
export interface ListedTerms {
  readonly name: string;
  readonly terms: readonly string[];
}

/** One word of a phrase: what may follow it, and the entries whose phrases end here. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** Any one word may stand here. */
  any: Branch | null;
  readonly ends: number[];
}

/** Spells out every phrase of the lists and lays them down as {@link Lexicon} reads them. */
export function compileLexicon(lists: readonly ListedTerms[]): Buffer {
  const root = branch();
  const entries: { list: number; row: number }[] = [];
  for (const [list, { terms }] of lists.entries()) {
    for (const [row, term] of terms.entries()) {
      const entry = entries.push({ list, row }) - 1;
      for (const words of expandTerm(term)) addPhrase(root, words, entry);
    }
  }
  const words = wordsOf(root);
  const nodes = new Nodes(new Map(words.map((word, index) => [word, index])));
  const roots = words.map((word) => nodes.number(root.next.get(word)));
  return layDown(words, roots, nodes, entries, lists);
}

function branch(): Branch {
  return { next: new Map(), any: null, ends: [] };
}

/** Adds one phrase, given as its words; `*` stands for any one word. */
function addPhrase(root: Branch, words: readonly string[], entry: number): void {
  let at = root;
  for (const word of words) {
    if (word === '*') {
      at.any ??= branch();
      at = at.any;
    } else {
      let next = at.next.get(word);
      if (!next) {
        next = branch();
        at.next.set(word, next);
      }
      at = next;
    }
  }
  if (at.ends.at(-1) !== entry) at.ends.push(entry);
}

/** Every word of every phrase once, in the order of their bytes, after the one that is no word. */
function wordsOf(root: Branch): string[] {
  const words = new Set<string>();
  const waiting = [root];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const [word, next] of at.next) {
      words.add(word);
      waiting.push(next);
    }
    if (at.any) waiting.push(at.any);
  }
  return ['', ...[...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))];
}

interface Node {
  readonly edges: readonly (readonly [word: number, node: number])[];
  readonly any: number;
  readonly ends: readonly number[];
}

const NO_NODE: Node = { edges: [], any: 0, ends: [] };

/** The branches as numbered nodes. Those that go on alike are one: the forms of a verb share what follows them. */
class Nodes {
  readonly all: Node[] = [NO_NODE];
  readonly #words: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();

  constructor(words: ReadonlyMap<string, number>) {
    this.#words = words;
  }

  number(from: Branch | null | undefined): number {
    if (!from) return 0;
    const edges = [...from.next].map(([word, next]) => [this.#words.get(word) ?? 0, this.number(next)] as const);
    edges.sort(([a], [b]) => a - b);
    const node: Node = { edges, any: this.number(from.any), ends: from.ends };
    const key = `${node.any}|${node.ends}|${edges}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(node) - 1;
  }
}

function layDown(
  words: readonly string[],
  roots: readonly number[],
  { all }: Nodes,
  entries: readonly { list: number; row: number }[],
  lists: readonly ListedTerms[],
): Buffer {
  const text = Buffer.from(words.join(''));
  const edges = all.flatMap((node) => node.edges);
  const ends = all.flatMap((node) => node.ends);
  const sections = [
    startsOf(words.map((word) => Buffer.byteLength(word))),
    roots,
    startsOf(all.map((node) => node.edges.length)),
    edges.map(([word]) => word),
    edges.map(([, node]) => node),
    all.map(({ any }) => any),
    startsOf(all.map((node) => node.ends.length)),
    ends,
    entries.map(({ list }) => list),
    entries.map(({ row }) => row),
  ];
  const header = [MARK, words.length, all.length, edges.length, ends.length, entries.length, text.length];
  const numbers = Int32Array.from([header, ...sections].flat());
  return Buffer.concat([Buffer.from(numbers.buffer), text, Buffer.from(lists.map(({ name }) => name).join('\n'))]);
}

/** Where each of several stretches begins that lie one after the other, and where the last one ends. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}
