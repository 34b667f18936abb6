import { termTable } from '../term-table.js';
import { SHAPE, type WordRecord } from '../word.js';
import { dictionary, isEnglish } from './dictionary.js';

const ACCEPTED = termTable(new URL('../data/spelling-words.tsv', import.meta.url), []);

/** Beginnings that may stand before any word. */
const PREFIXES =
  /^(?:un|re|non|over|under|mis|pre|co|anti|post|out|semi|multi|mid|sub|inter|self|ex|super|micro|mini|step)(?=\p{L}{4})/u;
const SUFFIXES = /(?<=\p{L}{4})(?:like|wise|less|ness|ish|able|proof|free|worthy)$/u;
/** Parts of a compound are at least this long: "bedsheet", but not "alot" and "infact". */
const PART = 3;

/** Whether a word is spelt right; worked out once for each distinct word of a run. */
export function isSpelt(record: WordRecord): boolean {
  record.spelt ??= verdict(record);
  return record.spelt;
}

function verdict({ text, base, key, shape }: WordRecord): boolean {
  if (shape === SHAPE.punctuation || shape === SHAPE.number || shape === SHAPE.upper) return true;
  if (/\d/.test(text) || base.length < 2) return true;
  return isKnown(key) || (base !== key && isKnown(base)) || isEnglish(text);
}

/** In lower case. */
export function isKnown(word: string): boolean {
  if (dictionary.has(word) || ACCEPTED.has(word)) return true;
  const stem = word.replace(PREFIXES, '');
  if (stem !== word && (dictionary.has(stem) || ACCEPTED.has(stem))) return true;
  const root = word.replace(SUFFIXES, '');
  if (root !== word && (dictionary.has(root) || ACCEPTED.has(root))) return true;
  const single = /^(.{3,})s$/.exec(word)?.[1];
  return single !== undefined && ACCEPTED.has(single);
}

/** Two whole words written as one, where that is how compounds are made: `schoolwork`. */
export function isCompound(word: string): boolean {
  for (let at = PART + 1; at <= word.length - PART - 1; at += 1) {
    if (dictionary.has(word.slice(0, at)) && dictionary.has(word.slice(at))) return true;
  }
  return false;
}
