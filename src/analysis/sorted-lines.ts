/**
 * Lines that are sorted by their bytes, and whose first cell says what the line is about. They are searched where they
 * lie, so that a run which asks of a few hundred words need not build a table of a hundred thousand.
 */
export class SortedLines {
  readonly #bytes: Buffer;
  readonly #first: number;
  #asked = 0;
  #terms: ReadonlySet<string> | null = null;

  /** The lines begin at the offset `first`; what stands before it is a heading. */
  constructor(bytes: Buffer, first = 0) {
    this.#bytes = bytes;
    this.#first = first;
  }

  has(term: string): boolean {
    if (this.#terms) return this.#terms.has(term);
    this.#asked += 1;
    if (this.#asked > PATIENCE) this.#terms = this.#table();
    return this.#startOf(term) >= 0;
  }

  /** The line about a term. */
  find(term: string): string | undefined {
    const start = this.#startOf(term);
    return start < 0 ? undefined : this.#bytes.toString('utf8', start, this.#endOf(start));
  }

  #startOf(term: string): number {
    const wanted = encoder.encode(term);
    let low = this.#first;
    let high = this.#bytes.length;
    while (low < high) {
      const start = this.#lineAt((low + high) >> 1);
      const order = this.#compare(start, wanted);
      if (order === 0) return start;
      if (order < 0) low = this.#endOf(start) + 1;
      else high = start;
    }
    return -1;
  }

  /** How the first cell of a line lies to a term. */
  #compare(start: number, wanted: Uint8Array): number {
    const bytes = this.#bytes;
    for (let at = 0; ; at += 1) {
      const here = bytes[start + at];
      const isOver = here === undefined || here === NEWLINE || here === TAB;
      if (at === wanted.length) return isOver ? 0 : 1;
      if (isOver) return -1;
      const order = here - (wanted[at] ?? 0);
      if (order !== 0) return order;
    }
  }

  #table(): ReadonlySet<string> {
    const terms = this.#bytes.toString('utf8', this.#first).match(/^[^\t\n]+/gm);
    return new Set(terms);
  }

  #lineAt(at: number): number {
    let start = at;
    while (start > this.#first && this.#bytes[start - 1] !== NEWLINE) start -= 1;
    return start;
  }

  #endOf(start: number): number {
    const end = this.#bytes.indexOf(NEWLINE, start);
    return end < 0 ? this.#bytes.length : end;
  }
}

/** Who has asked so often will ask on, and then a table pays: about as many searches cost what making it does. */
const PATIENCE = 40_000;
const encoder = new TextEncoder();
const NEWLINE = 10;
const TAB = 9;
