import { type Block, noteRule, type Span, type Words, wordList } from 'caselint/rule';
import { isPrompt } from './prompts.js';

const phrases = wordList(new URL('./phrases.tsv', import.meta.url), ['where']);

/** A note with none of these has no placeholder but those of the phrase list. */
const ANY = /[[{<«_%@#]|\(\s*\)|\([A-Z]*[a-z]+ |\?\?|XX|xx|[Dd][Dd].?[Mm]|[Hh]{2}:[Mm]{2}|\.{6}|--\/|00\/00|\d\/[xX]/;

/** Brackets of every kind that templates use; what is in them is looked at afterwards. */
const BRACKETS =
  /\[\[?[^\][\n]{0,90}\]?\]|\{\{[^{}\n]{1,90}\}\}|\$?\{[^{}\n]{1,60}\}|<<[^<>\n]{1,90}>>|<[^<>\n]{1,60}>|«[^«»\n]{1,60}»|\([^()\n]{0,60}\)|%[A-Z][A-Z_]{2,30}%|@@[^@\n]{1,40}@@|##[A-Za-z][^#\n]{1,40}##/g;

/** Dates and times that were never filled in: `DD/MM/YYYY`, `xx/xx/2026`, `__/__/____`, `HH:MM`, `XX March`. */
const DATE_MASK =
  /(?<![\wÀ-ɏ/])(?:(?:d{1,2}|x{1,2}|\?{1,2}|_{1,3}|-{1,3}|0{2})\s?[/.-]\s?(?:m{1,3}|x{1,2}|\?{1,2}|_{1,3}|-{1,3}|0{2})(?:\s?[/.-]\s?(?:y{2,4}|(?:20|19)?x{2,4}|(?:20|19)?(?:__|yy|\?\?)|_{2,6}|\?{2,4}|-{2,4}|0{4}|(?:20|19)?\d\d))?|\d{1,2}[/.-](?:x{2}|m{2}|_{2,3}|\?{2})[/.-](?:x{2,4}|y{2,4}|_{2,5}|\?{2,4}|(?:20|19)?\d\d)|(?:hh|xx|__)[:.](?:mm|xx|__)|ddmmyy(?:yy)?|dd mm yyyy|dd(?:th)? month yyyy)(?![\wÀ-ɏ/])/gi;

/** Runs of one mark that keep a place free. */
const RUN =
  /(?<=\b(?:to|by|from|with|of|for|at|in|the|mr|mrs|ms|miss|dr|name|is|was)\s|[:=]\s?)x{3,}(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])X{2,}(?![\p{L}\p{N}_])|£\s?x{1,4}(?![\p{L}\p{N}])|_{3,}|(?<![^\s(:[£/])\?{2,}|\.{6,}/gu;

export default noteRule({
  id: 'unfilled-placeholder',
  guidance: '§4.4',
  level: 'error',
  summary: 'Fill in what a template asks for, or take it out',
  messages: {
    placeholder: 'A template left this to be filled in: “{words}”',
  },
  needs: ['text', 'words', 'blocks', 'quotes', 'settings'],
  lists: [phrases],
  *check(facts) {
    const { text, words, blocks, quotes } = facts;
    if (facts.settings.isTemplate) return;
    const isOpen = (span: Span) => !quotes.covers(span) && blockAt(blocks, span.start)?.kind !== 'mail';
    const found: Span[] = [];
    if (ANY.test(text)) {
      found.push(...brackets(text, blocks), ...dateMasks(text), ...runs(text, words, blocks));
    }
    for (const { entry, from, to, start, end } of facts.matches(phrases)) {
      if (entry.fields.where === 'anywhere' || standsAlone(words, blocks, from, to)) found.push({ start, end });
    }
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = -1;
    for (const at of found) {
      if (at.start < last || !isOpen(at)) continue;
      last = at.end;
      yield { message: 'placeholder', data: { words: shortened(text.slice(at.start, at.end)) }, at };
    }
  },
});

function* brackets(text: string, blocks: readonly Block[]): Generator<Span> {
  for (const hit of text.matchAll(BRACKETS)) {
    const start = hit.index;
    const end = start + hit[0].length;
    if (!isPrompt(hit[0])) continue;
    if (text[end] === '(' && hit[0].startsWith('[')) continue; // a Markdown link
    if (isCheckbox(text, start, end, blocks)) continue;
    yield { start, end };
  }
}

/** `[ ] Yes [ ] No`, `- [ ] ring the school`, `Consent given [ ]`: a box that may well be left empty. */
function isCheckbox(text: string, start: number, end: number, blocks: readonly Block[]): boolean {
  if (!/^[[(]\s*[\])]$/.test(text.slice(start, end))) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (/^\s*(?:[-*•]|\d+[.)])?\s*$/.test(before) && /^\s*\S/.test(text.slice(end, end + 3))) return true;
  if (/\[[xX✓✔]\]/.test(line)) return true;
  if ((line.match(/\[\s*\]|\(\s*\)/g) ?? []).length > 1) return true;
  // A function's name: `check()`.
  if (text[start] === '(' && /[\w]$/.test(before)) return true;
  return blockAt(blocks, start)?.kind === 'row';
}

function* dateMasks(text: string): Generator<Span> {
  for (const hit of text.matchAll(DATE_MASK)) {
    const start = hit.index;
    const mask = hit[0];
    if (!/[dmyx?_-]{2}|00\/00/i.test(mask) || /^\W*-[\s-]*-?\W*$/.test(mask)) continue;
    // Letters of one kind only: `m-m` is a stammer, `x.x` are kisses; a mask is `DD/MM` or has a slash.
    if (!mask.includes('/') && !/y{2}|hh|mm|xx|20|month/i.test(mask)) continue;
    if (/\bformat\b|\bin the order\b/i.test(text.slice(Math.max(0, start - 40), start + mask.length + 12))) continue;
    yield { start, end: start + mask.length };
  }
}

function* runs(text: string, words: Words, blocks: readonly Block[]): Generator<Span> {
  for (const hit of text.matchAll(RUN)) {
    const start = hit.index;
    const run = hit[0];
    const end = start + run.length;
    const block = blockAt(blocks, start);
    if (!block && run[0] !== '?') continue; // a ruled line
    if (run[0] === 'X' && !isNamelessX(run, text, start, end, block)) continue;
    if (run[0] === '_' && (isRuledLine(text, start, end) || isSignatureLine(text, start))) continue;
    if (run[0] === '?' && run.length === 2 && !isWholeValue(words, block, start, end)) continue;
    if (run[0] === '.' && !isWholeValue(words, block, start, end)) continue;
    yield { start, end };
  }
}

/** `XXX` holds a place; two of them may be chromosomes or Roman numerals, and in a message they are kisses. */
function isNamelessX(run: string, text: string, start: number, end: number, block: Block | undefined): boolean {
  if (block?.kind === 'log' || block?.kind === 'signoff') return false;
  if (/^[-\s]?(?:L\b|large|small|rated?\b|film)/i.test(text.slice(end, end + 8))) return false;
  if (run.length > 2) return true;
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 12);
  return (
    /(?:\b(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|from|to|until|at|on|by|of)|[£:])\s*$/.test(before) &&
    !/^\s*(?:chromosome|century)/i.test(after)
  );
}

function isRuledLine(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  return /^[\s_|+-]*$/.test(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)) && end - start > 8;
}

/** A line to sign on is for a pen. A date or a name on the same line is part of it. */
function isSignatureLine(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return /\b(?:sign(?:ed|ature|atures|atory)?|initials)\b/i.test(line);
}

function isWholeValue(words: Words, block: Block | undefined, start: number, end: number): boolean {
  if (!block || !/^(?:field|item|row)$/.test(block.kind)) return /^\s*$/.test(words.text.slice(0, start));
  const before = words.text.slice(block.body, start).trim();
  const after = words.text.slice(end, block.end).trim();
  return (before === '' || /[:(|£]$/.test(before)) && (after === '' || /^[)|.]/.test(after));
}

/** Whether the words stand by themselves: a whole sentence, field, cell or bracket. */
function standsAlone(words: Words, blocks: readonly Block[], from: number, to: number): boolean {
  const block = blockAt(blocks, words.start(from));
  const opens = from === 0 || from === block?.from || /^[:.!?([{<|*_-]+$/.test(words.key(from - 1));
  const next = words.start(to);
  const closes = to >= words.count || next >= (block?.end ?? 0) || /^[.)\]}>|*_:]/.test(words.key(to));
  return (opens || lineBetween(words, from)) && (closes || lineBetween(words, to));
}

function lineBetween(words: Words, at: number): boolean {
  return words.text.slice(words.end(at - 1), words.start(at)).includes('\n');
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.find(({ start, end }) => start <= offset && offset < end);
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
