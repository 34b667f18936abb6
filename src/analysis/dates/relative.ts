import { TAG } from '../tags.js';
import type { Words } from '../words.js';

const ALONE = new Set('yesterday today tonight tomorrow'.split(' '));
const POINTERS = new Set('last this next previous past following coming'.split(' '));
const PERIODS =
  /^(?:night|week|weekend|fortnight|month|term|year|morning|afternoon|evening|summer|winter|spring|autumn|christmas|easter|lunchtime|session|half)$/;

/** The end of a phrase that only a reader who knows the day can place: `yesterday`, `last week`, `two days ago`. */
export function relativeEnd(words: Words, at: number): number {
  const key = words.key(at);
  if (ALONE.has(key)) {
    return words.base(at) !== key
      ? -1
      : /^(?:morning|afternoon|evening|night|lunchtime)$/.test(words.key(at + 1))
        ? at + 2
        : at + 1;
  }
  if (key === 'earlier' && /^(?:today|this)$/.test(words.key(at + 1)))
    return at + (words.key(at + 1) === 'today' ? 2 : 3);
  if (key === 'at' && words.key(at + 1) === 'the' && words.key(at + 2) === 'weekend') return at + 3;
  if (key === 'the') return isDayBefore(words, at + 1);
  if (POINTERS.has(key)) return pointed(words, at);
  return -1;
}

/** `last Tuesday`, `this morning`, `last week`; not `last weeks of term`, `this week's`. */
function pointed(words: Words, at: number): number {
  const next = at + 1;
  if (words.has(next, TAG.weekday)) return next + 1;
  if (words.has(next, TAG.month) && words.isCapitalised(next)) return next + 1;
  return PERIODS.test(words.key(next)) ? next + 1 : -1;
}

/** `the day before`, `the previous evening`, `the night before last`. */
function isDayBefore(words: Words, at: number): number {
  const key = words.key(at);
  if (/^(?:previous|following|next)$/.test(key) && (PERIODS.test(words.key(at + 1)) || words.key(at + 1) === 'day')) {
    return at + 2;
  }
  const isPeriod = PERIODS.test(key) || key === 'day';
  if (!isPeriod || !/^(?:before|after)$/.test(words.key(at + 1))) return -1;
  if (/^(?:last|yesterday)$/.test(words.key(at + 2))) return at + 3;
  return words.isWord(at + 2) ? -1 : at + 2;
}
