import type { Span } from '../model/span.js';
import type { Block } from './blocks.js';
import type { Quotes } from './quotes.js';
import { TAG } from './tags.js';
import type { Words } from './words.js';

/** A sentence, or a line of note style that stands as one. Tokens `[from, to)`; the full stop belongs to it. */
export interface Sentence extends Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly block: Block;
}

/** Kinds of block that hold sentences: the others are read as a whole or not at all. */
const PROSE = new Set<Block['kind']>(['paragraph', 'item', 'field', 'log', 'row']);

/** Speech marks do not end a sentence: what is said inside them belongs to the one who reports it. */
export function findSentences(words: Words, blocks: readonly Block[], quotes: Quotes): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    if (!PROSE.has(block.kind)) continue;
    let from = block.from;
    for (let at = block.from; at < block.to; at += 1) {
      const end = endsAt(words, block, quotes, at);
      if (end < 0) continue;
      sentences.push(sentence(words, block, from, end, sentences.length));
      from = end;
      at = end - 1;
    }
    if (from < block.to) sentences.push(sentence(words, block, from, block.to, sentences.length));
  }
  return sentences;
}

function sentence(words: Words, block: Block, from: number, to: number, index: number): Sentence {
  return { index, from, to, block, start: words.start(from), end: words.end(to - 1) };
}

/** If a sentence stops at this token, the token after its last; otherwise -1. */
function endsAt(words: Words, block: Block, quotes: Quotes, at: number): number {
  const key = words.key(at);
  if (block.kind === 'row' && key === '|') return at + 1;
  const first = key[0];
  if (first !== '.' && first !== '!' && first !== '?' && first !== '…') return lineBreaks(words, block, quotes, at);
  const quote = quotes.at(words.start(at));
  let end = at + 1;
  if (quote) {
    // Only a stop that is the last thing in the quotation can end the sentence around it.
    if (words.start(end) < quote.end - 1) return -1;
    end = words.indexAt(quote.end - 1) + 1;
  }
  while (end < block.to && /^[)\]"”’']$/.test(words.key(end)) && words.isGlued(end)) end += 1;
  if (end >= block.to) return block.to;
  if (words.isGlued(end)) return -1;
  if (key === '.' && isAbbreviation(words, at)) return -1;
  return startsSentence(words, end, quote !== undefined) ? end : -1;
}

/** Inside a paragraph a new line begins a sentence where the line above was plainly not wrapped. */
function lineBreaks(words: Words, block: Block, quotes: Quotes, at: number): number {
  const next = at + 1;
  if (next >= block.to) return -1;
  const gap = words.text.slice(words.end(at), words.start(next));
  if (!gap.includes('\n') || quotes.at(words.start(next) - 1)) return -1;
  const lineStart = words.text.lastIndexOf('\n', words.end(at)) + 1;
  const isShort = words.end(at) - lineStart < 55;
  return isShort && /^[\p{Lu}"“]/u.test(words.text.slice(words.start(next))) ? next : -1;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st rev fr sr jr cllr sgt cpl insp supt gen col capt lt approx inc ltd vs cf ref tel ext fig vol est dept govt asst hon messrs sis bro'.split(
    ' ',
  ),
);

function isAbbreviation(words: Words, stop: number): boolean {
  const before = words.key(stop - 1);
  if (!words.isGlued(stop)) return false;
  if (ABBREVIATIONS.has(before)) return true;
  if (before === 'no' && /^\d/.test(words.key(stop + 1))) return true;
  // Initials and dotted forms: `J. Smith`, `e.g. a bus`; not "plan B. She": a name follows an initial.
  if (before.length === 1 && /^\p{L}$/u.test(before)) {
    const dotted = words.key(stop - 2) === '.' && words.isGlued(stop - 1);
    if (dotted) return /^\p{Ll}/u.test(words.text.slice(words.start(stop + 1))) || words.key(stop - 3).length === 1;
    return /[^ai]/.test(before) && words.isCapitalised(stop - 1) && isNameLike(words, stop + 1);
  }
  return false;
}

function isNameLike(words: Words, at: number): boolean {
  const closed = TAG.subject | TAG.possessive | TAG.determiner | TAG.conjunction | TAG.preposition | TAG.question;
  return words.isCapitalised(at) && !words.has(at, closed);
}

function startsSentence(words: Words, at: number, afterQuote: boolean): boolean {
  const char = words.text.slice(words.start(at), words.start(at) + 2);
  if (/^[\p{Lu}\p{N}"“‘'([*#&£]/u.test(char)) return true;
  if (afterQuote) return false;
  return /^\p{Ll}/u.test(char);
}
