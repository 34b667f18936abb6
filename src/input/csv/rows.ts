import { COLUMNS, ROW_CHARACTERS } from '../limits.js';
import type { TableRow } from '../table/row.js';
import { CsvCell } from './cell.js';

/** What was wrong with how a row is written. */
export type Flaw =
  /** A quotation mark opens a cell and none closes it: the rest of the line was taken for the cell. */
  | 'unclosed'
  /** More characters than any row has. */
  | 'long'
  /** More cells than any spreadsheet has columns. */
  | 'wide';

export interface CsvRow extends TableRow {
  readonly line: number;
  readonly cells: readonly CsvCell[];
  readonly flaw?: Flaw;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

const MORE = -1;
const UNCLOSED = -2;

/** After so many rows that each ran on to the limit, the quotes of the file cannot be trusted. */
const MOST_RUNAWAYS = 20;

/**
 * Rows out of a csv file as it arrives. Our own and not papaparse's, because a finding needs the line and column of
 * each cell, which no kept reader tells; because one quotation mark too many must cost a row and not the rest of the
 * file; and because it is faster. In the tests papaparse is the judge of what a row is.
 */
export class RowScanner {
  readonly #delimiter: number;
  #buffer = '';
  /** Where the row in hand begins, and the line it begins on. */
  #start = 0;
  #startLine: number;
  #number = 0;
  /** Where the scan of that row has come to: offset, line, and the offset at which that line began. */
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #isUnclosed = false;
  /** Within a row too long to keep: everything goes by until the line ends. */
  #isSkipping = false;
  #runaways = 0;

  constructor(delimiter: string, firstLine = 1) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#startLine = firstLine;
  }

  /** The rest of the file was given up. */
  get isLost(): boolean {
    return this.#runaways > MOST_RUNAWAYS;
  }

  get line(): number {
    return this.#startLine;
  }

  push(chunk: string): CsvRow[] {
    this.#buffer = this.#buffer.slice(this.#start) + chunk;
    this.#start = 0;
    return this.#rows(false);
  }

  end(): CsvRow[] {
    return this.#rows(true);
  }

  #rows(isFinal: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.#start < this.#buffer.length && !this.isLost) {
      if (this.#isSkipping) this.#skip();
      else {
        const row = this.#row(isFinal) ?? this.#runaway();
        if (row === undefined) break;
        rows.push(row);
      }
    }
    return rows;
  }

  /** Gives up on a row that has not ended within the limit: a quote that nothing closes, or no row at all. */
  #runaway(): CsvRow | undefined {
    if (this.#buffer.length - this.#start <= ROW_CHARACTERS) return undefined;
    this.#runaways += 1;
    const row = this.#row(true);
    if (row === undefined || this.#start < this.#buffer.length) return row;
    this.#isSkipping = true;
    return { number: row.number, line: row.line, cells: [], flaw: 'long' };
  }

  #skip(): void {
    const feed = this.#buffer.indexOf('\n', this.#start);
    this.#isSkipping = feed < 0;
    this.#start = feed < 0 ? this.#buffer.length : feed + 1;
    this.#startLine += feed < 0 ? 0 : 1;
  }

  /** The row in hand; nothing where its end has not come yet: it is then scanned again from its start. */
  #row(isFinal: boolean): CsvRow | undefined {
    this.#at = this.#start;
    this.#line = this.#startLine;
    this.#lineStart = this.#start;
    this.#isUnclosed = false;
    const cells: CsvCell[] = [];
    let isWide = false;
    for (;;) {
      const cell = this.#cell(isFinal);
      if (cell === undefined) return undefined;
      if (cells.length < COLUMNS) cells.push(cell);
      else isWide = true;
      if (this.#buffer.charCodeAt(this.#at) !== this.#delimiter) break;
      this.#at += 1;
    }
    return this.#finish(cells, isFinal, isWide ? 'wide' : this.#isUnclosed ? 'unclosed' : undefined);
  }

  #finish(cells: CsvCell[], isFinal: boolean, flaw: Flaw | undefined): CsvRow | undefined {
    const at = this.#at;
    const isReturn = this.#buffer.charCodeAt(at) === CR;
    // A CR at the end of a chunk may be half of a line end.
    if (isReturn && at + 1 === this.#buffer.length && !isFinal) return undefined;
    const width = isReturn && this.#buffer.charCodeAt(at + 1) === LF ? 2 : 1;
    const line = this.#startLine;
    this.#start = Math.min(at + width, this.#buffer.length);
    this.#startLine = this.#line + 1;
    this.#number += 1;
    const row = { number: this.#number, line, cells };
    return flaw === undefined ? row : { ...row, flaw };
  }

  /** The cell that begins where the scan is, which then stands on what ends it. Nothing where its end is to come. */
  #cell(isFinal: boolean): CsvCell | undefined {
    const from = this.#at;
    if (this.#buffer.charCodeAt(from) !== QUOTE) return this.#plain(isFinal);
    const close = this.#closeOf(from, isFinal);
    if (close === MORE) return undefined;
    if (close !== UNCLOSED) return this.#quoted(from + 1, close);
    this.#isUnclosed = true;
    this.#at = from + 1;
    return this.#upTo(this.#endOfLine(from + 1));
  }

  #plain(isFinal: boolean): CsvCell | undefined {
    const buffer = this.#buffer;
    const delimiter = this.#delimiter;
    let at = this.#at;
    for (; at < buffer.length; at += 1) {
      const code = buffer.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) return this.#upTo(at);
    }
    return isFinal ? this.#upTo(at) : undefined;
  }

  #upTo(end: number): CsvCell {
    const cell = new CsvCell(this.#buffer.slice(this.#at, end), this.#line, this.#at - this.#lineStart + 1);
    this.#at = end;
    return cell;
  }

  #quoted(from: number, close: number): CsvCell {
    const raw = this.#buffer.slice(from, close);
    const line = this.#line;
    const column = from - this.#lineStart + 1;
    this.#at = close + 1;
    const hasReturns = raw.includes('\r');
    if (!hasReturns && !raw.includes('\n')) {
      return raw.includes('""')
        ? new CsvCell(raw.replaceAll('""', '"'), line, column, raw)
        : new CsvCell(raw, line, column);
    }
    const lines = hasReturns ? raw.replace(/\r\n?/g, '\n') : raw;
    this.#line += countOf(lines, '\n');
    this.#lineStart = from + Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1;
    return lines.includes('""')
      ? new CsvCell(lines.replaceAll('""', '"'), line, column, raw)
      : new CsvCell(lines, line, column);
  }

  /** Where the quotation mark stands that closes the cell which one opens. */
  #closeOf(open: number, isFinal: boolean): number {
    const buffer = this.#buffer;
    for (let at = open + 1; ; ) {
      const quote = buffer.indexOf('"', at);
      if (quote < 0) return isFinal ? UNCLOSED : MORE;
      if (quote + 1 === buffer.length) return isFinal ? quote : MORE;
      const next = buffer.charCodeAt(quote + 1);
      if (next === this.#delimiter || next === LF || next === CR) return quote;
      if (next !== QUOTE && this.#opensAnother(open, quote)) return UNCLOSED;
      // Doubled, or a mark within the text that somebody forgot to double.
      at = quote + (next === QUOTE ? 2 : 1);
    }
  }

  /** A single quote at the start of a cell on a later line opens that cell: the one in hand was never closed. */
  #opensAnother(open: number, quote: number): boolean {
    const before = this.#buffer.charCodeAt(quote - 1);
    if (before !== this.#delimiter && before !== LF && before !== CR) return false;
    return this.#endOfLine(open) < quote;
  }

  #endOfLine(from: number): number {
    for (let at = from; at < this.#buffer.length; at += 1) {
      const code = this.#buffer.charCodeAt(at);
      if (code === LF || code === CR) return at;
    }
    return this.#buffer.length;
  }
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
