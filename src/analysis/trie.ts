/** One word of a phrase: what may follow it, and the phrases that end here. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Any one word may stand here. */
  any: TrieNode | null;
  /** Numbers of the lexicon's entries that end here. */
  readonly ends: number[];
}

export function trieNode(): TrieNode {
  return { next: new Map(), any: null, ends: [] };
}

/** Adds one phrase, given as its words; `*` stands for any one word. */
export function addPhrase(root: TrieNode, words: readonly string[], entry: number): void {
  let node = root;
  for (const word of words) {
    if (word === '*') {
      node.any ??= trieNode();
      node = node.any;
    } else {
      let next = node.next.get(word);
      if (!next) {
        next = trieNode();
        node.next.set(word, next);
      }
      node = next;
    }
  }
  if (!node.ends.includes(entry)) node.ends.push(entry);
}

/** Where both a word and its form without a possessive lead: `mum's the word` must not hide `mum` in `mum's bag`. */
export function either(node: TrieNode | null, other: TrieNode | null): TrieNode | null {
  if (!node || !other || node === other) return node ?? other;
  const next = new Map(node.next);
  for (const [word, child] of other.next) next.set(word, either(next.get(word) ?? null, child) ?? child);
  return { next, any: either(node.any, other.any), ends: [...node.ends, ...other.ends] };
}
