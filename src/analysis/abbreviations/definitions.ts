import type { Words } from '../words.js';
import type { AbbreviationUse } from './abbreviations.js';
import { spellsOut } from './spelt-out.js';

/** Where each abbreviation is first spelt out: by what stands before it, or by what stands after it. */
export function findDefinitions(words: Words, uses: readonly AbbreviationUse[]): Map<string, number> {
  const defined = new Map<string, number>();
  for (const use of uses) {
    if (defined.has(use.folded)) continue;
    const at = definedBefore(words, use) ?? definedAfter(words, use);
    if (at !== undefined) defined.set(use.folded, at);
  }
  return defined;
}

const LEFT = new Set(
  'or known as called abbreviated to shortened in short also which we call is hereafter referred the a an this that be will name short for from now on " “ ‘ \''.split(
    ' ',
  ),
);

/** `Child in Need (CIN)`, `child in need, or CIN,`, `Early Help Assessment - EHA`. */
function definedBefore(words: Words, use: AbbreviationUse): number | undefined {
  let at = use.from - 1;
  let mark = '';
  while (at >= 0 && use.from - at < 8) {
    const key = words.key(at);
    if (/^(?:[(,:=]|[-–—]+)$/.test(key)) mark += key;
    else if (!LEFT.has(key)) break;
    at -= 1;
  }
  const between = words.slice(at + 1, use.from);
  if (mark === '' && !/\b(?:or|known as|called|abbreviated|shortened|short)\b/.test(between)) return undefined;
  if (mark.includes('(') && !isClosedAfter(words, use.to)) return undefined;
  // A hyphen inside a compound joins: "non-CP".
  if (/^-+$/.test(mark) && words.isGlued(use.from)) return undefined;
  const isLoose = mark !== '' && !mark.includes('(') && between.trim() === mark;
  return longFormBefore(words, at, use, isLoose);
}

function isClosedAfter(words: Words, at: number): boolean {
  for (let next = at; next < at + 5; next += 1) if (words.key(next) === ')') return true;
  return /^[,;/]$/.test(words.key(at));
}

function longFormBefore(words: Words, last: number, use: AbbreviationUse, isLoose: boolean): number | undefined {
  const parts: string[] = [];
  for (let at = last; at >= 0 && parts.length < use.folded.length * 2 + 3; at -= 1) {
    const key = words.base(at);
    if (/^[.!?;:|]+$/.test(key) || /^\)$/.test(key)) return undefined;
    if (!words.isWord(at)) continue;
    parts.unshift(key);
    if (key[0] !== use.folded[0]) continue;
    if (isLoose && parts.length < 2 && use.folded.length < 3) continue;
    if (isSpeltBy(use, parts)) return words.start(at);
  }
  return undefined;
}

/** `CIN (Child in Need)`, `CIN stands for …`, `CIN - Child in Need`, `CIN: Child in Need`. */
function definedAfter(words: Words, use: AbbreviationUse): number | undefined {
  const first = longFormStart(words, use.to);
  if (first < 0) return undefined;
  const parts: string[] = [];
  for (let at = first; at < first + use.folded.length * 2 + 5; at += 1) {
    const key = words.base(at);
    if (/^(?:[.!?;|]+|\(|\)|[-–—]{1,2})$/.test(key) && !words.isGlued(at + 1)) break;
    if (/^[()]$/.test(key)) break;
    if (!words.isWord(at)) continue;
    parts.push(key);
    if (isSpeltBy(use, parts)) return use.start;
  }
  return undefined;
}

/** The first word of what may spell the abbreviation out, or -1. */
function longFormStart(words: Words, to: number): number {
  let at = to;
  if (/^["”’'.]$/.test(words.key(at)) && words.isGlued(at)) at += 1;
  const phrase = [0, 1, 2, 3].map((step) => words.key(at + step)).join(' ');
  const verb =
    /^(?:stands for|means|is short for|short for|which is|which means|which stands for|that is|i e|is the|is an?|being|is|are the|are)\b/.exec(
      phrase,
    );
  if (verb) return skipArticle(words, at + verb[0].split(' ').length);
  if (!/^(?:[(,:=]|[-–—]+)$/.test(words.key(at))) return -1;
  if (/^-$/.test(words.key(at)) && words.isGlued(at) && words.isGlued(at + 1)) return -1;
  at += 1;
  const more =
    /^(?:stands for|short for|which is|which means|which stands for|that is|or|meaning|the|i\.e\.?|ie)\b/.exec(
      [0, 1, 2].map((step) => words.key(at + step)).join(' '),
    );
  if (more) at += more[0].split(' ').length;
  return skipArticle(words, at);
}

function skipArticle(words: Words, at: number): number {
  let next = at;
  while (/^(?:the|a|an|our|["“‘'])$/.test(words.key(next))) next += 1;
  return next;
}

/** By its letters, or because the glossary knows that these words are its meaning. */
function isSpeltBy(use: AbbreviationUse, parts: readonly string[]): boolean {
  if (spellsOut(use.folded, parts)) return true;
  const said = plain(parts.join(' '));
  return use.expansions.some((expansion) => plain(expansion) === said);
}

function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(\p{L}{3,})(?:ren|s)\b/gu, '$1')
    .trim();
}
