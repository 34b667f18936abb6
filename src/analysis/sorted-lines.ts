/**
 * Lines that are sorted by their bytes, and whose first cell says what the line is about. They are searched where they
 * lie, so that a run which asks of a few hundred words need not build a table of a hundred thousand.
 */
export class SortedLines {
  readonly #bytes: Buffer;
  readonly #first: number;

  /** The lines begin at the offset `first`; what stands before it is a heading. */
  constructor(bytes: Buffer, first = 0) {
    this.#bytes = bytes;
    this.#first = first;
  }

  has(term: string): boolean {
    return this.#startOf(term) >= 0;
  }

  /** The line about a term. */
  find(term: string): string | undefined {
    const start = this.#startOf(term);
    return start < 0 ? undefined : this.#bytes.toString('utf8', start, this.#endOf(start));
  }

  #startOf(term: string): number {
    const bytes = this.#bytes;
    const wanted = Buffer.from(term);
    let low = this.#first;
    let high = bytes.length;
    while (low < high) {
      const start = this.#lineAt((low + high) >> 1);
      const order = bytes.compare(wanted, 0, wanted.length, start, this.#cellEnd(start));
      if (order === 0) return start;
      // `compare` says how the line lies to the wanted one.
      if (order < 0) low = this.#endOf(start) + 1;
      else high = start;
    }
    return -1;
  }

  #lineAt(at: number): number {
    let start = at;
    while (start > this.#first && this.#bytes[start - 1] !== NEWLINE) start -= 1;
    return start;
  }

  #cellEnd(start: number): number {
    let end = start;
    while (end < this.#bytes.length && this.#bytes[end] !== TAB && this.#bytes[end] !== NEWLINE) end += 1;
    return end;
  }

  #endOf(start: number): number {
    const end = this.#bytes.indexOf(NEWLINE, start);
    return end < 0 ? this.#bytes.length : end;
  }
}

const NEWLINE = 10;
const TAB = 9;
