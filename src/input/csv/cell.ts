import type { Origin } from '../../model/origin.js';
import type { TableCell } from '../table/row.js';

/** One cell of a csv file. Where its characters stand is worked out only for cells that become a note's text. */
export class CsvCell implements TableCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** What stands between the quotation marks, where that is not the text: quotes are doubled there. */
  readonly #raw: string | undefined;

  constructor(text: string, line: number, column: number, raw?: string) {
    this.text = text;
    this.line = line;
    this.column = column;
    this.#raw = raw;
  }

  origin(): Origin {
    const { line, column } = this;
    if (this.#raw === undefined) return { kind: 'plain', line, column };
    return { kind: 'segments', segments: segmentsOf(this.#raw, line, column) };
  }
}

/** A new stretch begins after each line end, and after each doubled quote. */
function segmentsOf(raw: string, firstLine: number, firstColumn: number): number[] {
  const segments = [0, firstLine, firstColumn];
  let line = firstLine;
  let lineStart = 1 - firstColumn;
  let dropped = 0;
  for (const { 0: mark, index } of raw.matchAll(/""|\r\n|\r|\n/g)) {
    const next = index + mark.length;
    if (mark !== '""') {
      line += 1;
      lineStart = next;
    }
    dropped += mark.length - 1;
    segments.push(next - dropped, line, next - lineStart + 1);
  }
  return segments;
}
