import { dictionary } from './dictionary.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const VOWELS = [...'aeiou'];
/** Consonants that people mistake for one another by ear. */
const ALIKE: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'b',
  c: 'sk',
  s: 'cz',
  k: 'c',
  z: 's',
  g: 'j',
  j: 'g',
  f: 'v',
  v: 'f',
  t: 'd',
  d: 't',
};
const MOST = 5;

/**
 * The likeliest right spellings of a misspelt word, likeliest first: one slip away (two letters that changed places, a
 * letter doubled or not, one too few, too many or wrong), or two slips of the kind people make most, in doubled
 * letters and in vowels. A few milliseconds for a word, so it is called only for what is reported.
 */
export function correctionsOf(word: string): string[] {
  const found = new Set<string>();
  for (const candidates of [
    swaps(word),
    doublings(word),
    vowels(word),
    sounds(word),
    deletions(word),
    inserts(word),
    replaced(word),
  ]) {
    for (const one of candidates) if (one !== word && dictionary.has(one)) found.add(one);
  }
  if (found.size === 0) for (const one of twice(word)) if (one !== word && dictionary.has(one)) found.add(one);
  return [...found].slice(0, MOST);
}

/** Whether an English word is one slip of the common kinds away; another letter in its place is as often another word. */
export function isLikelySlip(word: string): boolean {
  if (plainSlipsOf(word).length > 0) return true;
  const near =
    word.length < 5
      ? vowels(word)
      : [...vowels(word), ...deletions(word), ...inserts(word), ...consonants(word), ...sounds(word)];
  return (
    near.some((one) => one !== word && dictionary.has(one)) ||
    twice(word).some((one) => one !== word && dictionary.has(one))
  );
}

/** The corrections of the two slips that are hardly ever anything else: letters that changed places, and doubling. */
export function plainSlipsOf(word: string): string[] {
  return [...swaps(word), ...doublings(word)].filter((one) => one !== word && dictionary.has(one));
}

function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );
}

/** A letter doubled that should not be, or single that should be double. */
function doublings(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] === word[at + 1]) found.push(word.slice(0, at) + word.slice(at + 1));
    else found.push(word.slice(0, at) + word[at] + word.slice(at));
  }
  return found;
}

/** A consonant for one that sounds like it: `cubboard`, `consise`. */
function consonants(word: string): string[] {
  if (word.length < 6) return [];
  const found: string[] = [];
  for (let at = 1; at < word.length; at += 1)
    for (const letter of ALIKE[word[at] ?? ''] ?? '') found.push(word.slice(0, at) + letter + word.slice(at + 1));
  return found;
}

/** Letters for others with the same sound: `geografy`, `telefone`, `stomack`. */
function sounds(word: string): string[] {
  return SOUNDS.flatMap(([heard, written]) => (word.includes(heard) ? [word.replace(heard, written)] : []));
}

const SOUNDS: readonly (readonly [heard: string, written: string])[] = [
  ['f', 'ph'],
  ['ph', 'f'],
  ['k', 'ch'],
  ['shun', 'tion'],
  ['shus', 'cious'],
  ['shal', 'cial'],
  ['cul', 'cal'],
  ['kw', 'qu'],
  ['oo', 'ou'],
  ['yoo', 'u'],
  ['ite', 'ight'],
  ['rong', 'wrong'],
  ['nite', 'night'],
  ['nee', 'knee'],
];

function vowels(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    if (!VOWELS.includes(word[at] ?? '')) continue;
    for (const vowel of VOWELS) found.push(word.slice(0, at) + vowel + word.slice(at + 1));
  }
  return found;
}

function deletions(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function inserts(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) =>
    LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at)),
  ).flat();
}

function replaced(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) =>
    LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at + 1)),
  ).flat();
}

/** Two slips, each of a common kind. */
function twice(word: string): string[] {
  if (word.length < 6) return [];
  const once = [...doublings(word), ...vowels(word), ...swaps(word)];
  return once.flatMap((one) => [...doublings(one), ...vowels(one), ...deletions(one)]);
}
