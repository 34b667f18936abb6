import type { Lexicon } from './lexicon/lexicon.js';
import { tagsOf } from './tags.js';

/** How a token is written. */
export const SHAPE = {
  punctuation: 0,
  number: 1,
  lower: 2,
  /** First letter only: `Leila`, `I`. */
  capitalised: 3,
  /** Two capitals or more and no small letter: `ICPC`. */
  upper: 4,
  /** Anything else with letters: `EHaT`, `S47`, `4.15pm`, `McDonald`. */
  mixed: 5,
} as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

/**
 * All that is known of one spelling of a token, worked out once for a whole run: rules read fields, they do
 * not look words up. Records are shared by all notes, so nothing about a place in a text belongs here.
 */
export interface WordRecord {
  readonly text: string;
  /** Lower case, apostrophes straight: `mum’s` → `mum's`. */
  readonly key: string;
  /** The key without a possessive ending: `mum's` → `mum`. */
  readonly base: string;
  readonly shape: Shape;
  /** Bits of {@link TAG}. */
  readonly tags: number;
  /** Its numbers in the lexicons of the vocabulary: two for each, of the key and, where it is another, of the base. */
  readonly numbers: readonly number[];
  /** Whether a phrase of a lexicon begins with it. */
  readonly opens: boolean;
  /** Whether the dictionary knows it; filled by the spelling fact when it is first asked. */
  spelt: boolean | null;
}

export function makeRecord(text: string, lexicons: readonly Lexicon[]): WordRecord {
  const key = text.toLowerCase().replaceAll('’', "'");
  const base = key.endsWith("'s") ? key.slice(0, -2) : key;
  const numbers = lexicons.flatMap((lexicon) => [lexicon.wordOf(key), base === key ? 0 : lexicon.wordOf(base)]);
  const opens = numbers.some((number, place) => lexicons[place >> 1]?.rootOf(number) !== 0);
  return { text, key, base, shape: shapeOf(text), tags: tagsOf(key), numbers, opens, spelt: null };
}

function shapeOf(text: string): Shape {
  if (!/[\p{L}\p{N}]/u.test(text)) return SHAPE.punctuation;
  if (/^[\d.,:]+$/.test(text)) return SHAPE.number;
  const letters = text.replace(/['’]s$/, '').replace(/['’]/g, '');
  if (/^\p{Ll}+$/u.test(letters)) return SHAPE.lower;
  if (/^\p{Lu}[\p{Ll}\p{M}]*$/u.test(letters)) return SHAPE.capitalised;
  if (/^\p{Lu}{2,}$/u.test(letters)) return SHAPE.upper;
  return SHAPE.mixed;
}
