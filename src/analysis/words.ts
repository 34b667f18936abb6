import type { Vocabulary } from './vocabulary.js';
import { SHAPE, type WordRecord } from './word.js';

/**
 * The tokens of a text, in one pass: words (with the apostrophes inside them), numbers (with the points and
 * colons inside them), and punctuation, of which a run of one mark is one token. Hyphens and slashes are
 * tokens of their own, so `step-dad` is three and a phrase may match it with or without the hyphen.
 */
export class Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly records: readonly WordRecord[];

  constructor(text: string, vocabulary: Vocabulary) {
    const starts: number[] = [];
    const ends: number[] = [];
    const records: WordRecord[] = [];
    for (let at = 0; at < text.length; ) {
      const kind = kindAt(text, at);
      if (kind === SPACE) {
        at += 1;
        continue;
      }
      const end = kind === WORD ? wordEnd(text, at) : markEnd(text, at);
      starts.push(at);
      ends.push(end);
      records.push(vocabulary.record(text.slice(at, end)));
      at = end;
    }
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.records = records;
  }

  get count(): number {
    return this.records.length;
  }

  /** Lower case, apostrophes straight; empty outside the text, so that rules may look past its ends. */
  key(index: number): string {
    return this.records[index]?.key ?? '';
  }

  /** The key without a possessive ending. */
  base(index: number): string {
    return this.records[index]?.base ?? '';
  }

  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index] ?? this.text.length;
  }

  /** Whether the token has any of the bits of {@link TAG}. */
  has(index: number, tags: number): boolean {
    return ((this.records[index]?.tags ?? 0) & tags) !== 0;
  }

  isWord(index: number): boolean {
    const shape = this.records[index]?.shape;
    return shape !== undefined && shape !== SHAPE.punctuation;
  }

  isCapitalised(index: number): boolean {
    const shape = this.records[index]?.shape;
    return shape === SHAPE.capitalised || (shape === SHAPE.mixed && /^\p{Lu}/u.test(this.records[index]?.text ?? ''));
  }

  /** No space between this token and the one before it. */
  isGlued(index: number): boolean {
    return index > 0 && this.ends[index - 1] === this.starts[index];
  }

  /** The first token that ends after the offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  slice(from: number, to: number): string {
    return from < to ? this.text.slice(this.start(from), this.end(to - 1)) : '';
  }
}

const SPACE = 0;
const WORD = 1;
const MARK = 2;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KINDS[code] ?? MARK;
  return wideKind(text, at);
}

const ASCII_KINDS = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(char)) return WORD;
  return /\s/.test(char) || code < 32 || code === 127 ? SPACE : MARK;
});

function wideKind(text: string, at: number): number {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/[\p{L}\p{N}\p{M}]/u.test(char)) return WORD;
  return /\s|\u200B|\u200D|\uFEFF|\u00AD/u.test(char) ? SPACE : MARK;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** From a letter or digit to the end of the word it begins. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (kindAt(text, at) === WORD) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    if (!joins(text, at)) break;
    at += 1;
  }
  return at;
}

/** An apostrophe between letters, or a point, comma or colon between digits, belongs to the word. */
function joins(text: string, at: number): boolean {
  const char = text[at];
  if (at + 1 >= text.length || at === 0) return false;
  if (char === "'" || char === '’') return kindAt(text, at + 1) === WORD && !isDigit(text.charCodeAt(at + 1));
  if (char === '.' || char === ',' || char === ':') {
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  }
  return false;
}

const SINGLE_MARKS = new Set('()[]{}"\'“”‘’«»/\\');

function markEnd(text: string, start: number): number {
  const code = text.codePointAt(start) ?? 0;
  if (code > 0xffff) return start + 2;
  const char = text[start];
  let end = start + 1;
  if (char !== undefined && SINGLE_MARKS.has(char)) return end;
  while (text[end] === char) end += 1;
  return end;
}
