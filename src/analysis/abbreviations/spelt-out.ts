/** Words that an abbreviation may pass over: `Child in Need` is CIN and CN alike. */
const SMALL = new Set('of and the in for to a an on at with by or from & /'.split(' '));

/** Letters and digits in lower case, without a plural or possessive ending: how all forms of one are compared. */
export function foldAbbreviation(text: string): string {
  const plain = text.replace(/['’]s$/i, '').replace(/(\p{Lu}{2,})['’]?s$/u, '$1');
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]/gu, '')
    .replaceAll('&', '');
}

/**
 * Whether words spell an abbreviation out: its letters are the first letters of the words in their order, with
 * further letters of a word allowed after its first (`Special Educational Needs Co-ordinator`: SENCo), and small
 * words left out or not.
 */
export function spellsOut(folded: string, words: readonly string[]): boolean {
  const first = words[0];
  if (first === undefined || folded.length < 2 || first[0] !== folded[0]) return false;
  return consume(folded, 0, words, 0);
}

function consume(letters: string, at: number, words: readonly string[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return at === letters.length;
  if (at < letters.length && word[0] === letters[at] && takeWord(letters, at, word, words, index)) return true;
  return index > 0 && SMALL.has(word) && consume(letters, at, words, index + 1);
}

/** Takes the first letter of the word, and as many after it as the abbreviation goes on with. */
function takeWord(letters: string, at: number, word: string, words: readonly string[], index: number): boolean {
  let next = at + 1;
  let inside = 1;
  for (;;) {
    if (consume(letters, next, words, index + 1)) return true;
    const found = next < letters.length ? word.indexOf(letters[next] ?? '', inside) : -1;
    if (found < 0) return false;
    next += 1;
    inside = found + 1;
  }
}
