import { SHAPE, type Words } from 'caselint/rule';

const TITLES = new Set('mr mrs ms miss mx dr prof pc dc ds di sgt cllr rev sir nurse uncle aunt auntie'.split(' '));

/** A capital inside a sentence, or after a title; at the start of a sentence only where the word is no known slip. */
export function isName(words: Words, index: number, isSureSlip: (word: string) => boolean): boolean {
  const record = words.records[index];
  if (!record || (record.shape !== SHAPE.capitalised && record.shape !== SHAPE.mixed)) return false;
  if (record.shape === SHAPE.mixed) return true;
  const before = words.key(index - 1) === '.' && TITLES.has(words.key(index - 2)) ? index - 2 : index - 1;
  if (TITLES.has(words.key(before))) return true;
  if (!opensSentence(words, index)) return true;
  // A name may open a sentence too: only what can be nothing but a slip is none.
  return !isSureSlip(record.base);
}

function opensSentence(words: Words, index: number): boolean {
  if (index === 0 || /^(?:[.!?:…•*>|–—]+|["“‘(#]|-)$/.test(words.key(index - 1))) return true;
  return words.text.slice(words.end(index - 1), words.start(index)).includes('\n');
}
