import type { Span } from '../model/span.js';

/** Somebody's words in speech marks, marks included. Nested marks belong to the outer pair. */
export interface Quotes {
  readonly spans: readonly Span[];
  /** Places of opening marks that nothing closes and closing marks that nothing opens. */
  readonly unbalanced: readonly number[];
  /** Whether the span begins inside speech marks. */
  covers(span: Span): boolean;
  /** The quotation that holds the offset. */
  at(offset: number): Span | undefined;
}

export function findQuotes(text: string): Quotes {
  const spans: Span[] = [];
  const unbalanced: number[] = [];
  if (/["“”‘’']/.test(text)) new Scanner(text, spans, unbalanced).run();
  return new QuoteIndex(spans, unbalanced);
}

class QuoteIndex implements Quotes {
  constructor(
    readonly spans: readonly Span[],
    readonly unbalanced: readonly number[],
  ) {}

  at(offset: number): Span | undefined {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle];
      if (!span) return undefined;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return span;
    }
    return undefined;
  }

  covers(span: Span): boolean {
    return this.at(span.start) !== undefined;
  }
}

type Closer = '"' | '”' | '’' | "'";

const CLOSER_OF: Readonly<Record<string, Closer>> = { '"': '"', '“': '”', '‘': '’', "'": "'" };

/** Words whose first letters are left out: `'cause`, `'em`, `'til`, `'n'`, `'90s`. */
const ELISION = /^['’‘](?:cause|cos|coz|em|til|till|bout|round|n|tis|twas|ere|ow|ave|alf|old|im)\b|^['’‘]\d/i;

class Scanner {
  #open: { at: number; closer: Closer } | null = null;
  /** Where a quotation that goes on opens again: a straight mark there would otherwise close it. */
  #repeatedOpening = -1;
  readonly #text: string;
  readonly #spans: Span[];
  readonly #unbalanced: number[];

  constructor(text: string, spans: Span[], unbalanced: number[]) {
    this.#text = text;
    this.#spans = spans;
    this.#unbalanced = unbalanced;
  }

  run(): void {
    const marks = /["“”‘’']|\n[^\S\n]*\n\s*/g;
    for (let hit = marks.exec(this.#text); hit; hit = marks.exec(this.#text)) {
      const mark = hit[0];
      if (mark.startsWith('\n')) this.#paragraphEnds(hit.index + mark.length);
      else if (hit.index === this.#repeatedOpening) continue;
      else if (this.#open) this.#inside(hit.index, mark);
      else this.#outside(hit.index, mark);
    }
    this.#abandon();
  }

  #outside(at: number, mark: string): void {
    const before = this.#text[at - 1] ?? ' ';
    const after = this.#text[at + 1] ?? ' ';
    const single = mark === "'" || mark === '’' || mark === '‘';
    if (single && (isWordChar(before) || ELISION.test(this.#text.slice(at, at + 8)))) return;
    if (/\d/.test(before) && (mark === '"' || mark === '”' || mark === "'" || mark === '’')) return;
    if (mark === '”' || mark === '’') {
      if (mark === '”') this.#unbalanced.push(at);
      return;
    }
    if (/\s/.test(after)) {
      if (mark !== "'") this.#unbalanced.push(at);
      return;
    }
    if (single && !/[\s([{—–\-:;,."“/]/.test(before)) return;
    const closer = CLOSER_OF[mark];
    if (closer) this.#open = { at, closer };
  }

  #inside(at: number, mark: string): void {
    const open = this.#open;
    if (!open) return;
    // A straight mark closes what a curly one opened where a hurried hand mixed them.
    const closes =
      mark === open.closer || (open.closer === '”' && mark === '"') || (open.closer === "'" && mark === '’');
    if (!closes) return;
    if (mark === "'" || mark === '’') {
      if (isWordChar(this.#text[at + 1] ?? ' ') || /['’]n$/i.test(this.#text.slice(at - 2, at))) return;
      if (this.#isPossessivePlural(at, mark)) return;
    }
    this.#spans.push({ start: open.at, end: at + 1 });
    this.#open = null;
  }

  /** `'the boys' room'`: the first mark after an s is an apostrophe when a better closing mark follows. */
  #isPossessivePlural(at: number, mark: string): boolean {
    if (!/s/i.test(this.#text[at - 1] ?? '') || !/^\s+\p{Ll}/u.test(this.#text.slice(at + 1, at + 4))) return false;
    const stop = this.#text.indexOf('\n', at + 1);
    const rest = this.#text.slice(at + 1, stop < 0 ? at + 400 : Math.min(stop, at + 400));
    const next = new RegExp(`(^|[\\s\\S])${mark}(?![\\p{L}\\p{N}])`, 'u').exec(rest);
    return next !== null && !/\s/.test(next[1] ?? ' ') && !/[.!?]\s+\p{Lu}/u.test(rest.slice(0, next.index));
  }

  /** A quotation over several paragraphs opens again at each of them. */
  #paragraphEnds(next: number): void {
    const open = this.#open;
    if (!open) return;
    const opener = this.#text[open.at];
    if (this.#text[next] === opener && opener !== undefined) {
      this.#repeatedOpening = next;
      return;
    }
    this.#abandon();
  }

  #abandon(): void {
    if (this.#open) {
      if (this.#open.closer !== "'" && this.#open.closer !== '’') this.#unbalanced.push(this.#open.at);
      this.#open = null;
    }
  }
}

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
