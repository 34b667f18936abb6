import type { Span } from './span.js';

/**
 * A place in the source that a person can go to. `line` and `column` are 1-based and count UTF-16 units;
 * what a line is depends on the format: a line of a text or csv file, a paragraph of a Word document.
 */
export interface Location {
  readonly line: number;
  readonly column: number;
}

export interface Position extends Location {
  /** 0-based, in the note's text. */
  readonly offset: number;
}

/** What else the source calls the place: all of it optional, all of it shown to people as it is. */
export interface Place {
  /** Row of a table as a spreadsheet numbers it: the header is row 1. */
  readonly row?: number;
  /** Name of the column, as the header has it. */
  readonly columnName?: string;
  /** Sheet and cell of a workbook: `Notes!G12`. */
  readonly cell?: string;
  /** Paragraph of a document, 1-based; the finding's `line` counts on from it. */
  readonly paragraph?: number;
  readonly page?: number;
  /** JSON pointer or element path. */
  readonly path?: string;
}

/**
 * Where a note's text came from. A `plain` origin is a text that stands in the source as it is, so that each
 * line feed in it begins a new source line at column 1. Where the source has more than the text (a doubled
 * quote in a csv cell, CRLF, an entity in XML), `segments` holds flat triples `at, line, column`, rising in
 * `at`: from text offset `at` on, the source runs on from `line:column` without a break.
 */
export type Origin = { readonly place?: Place } & (
  | { readonly kind: 'plain'; readonly line: number; readonly column: number }
  | { readonly kind: 'segments'; readonly segments: readonly number[] }
);

/** Turns offsets in one note's text into positions in its source. Made once per note that has findings. */
export class Locator {
  readonly #segments: readonly number[];

  constructor(text: string, origin: Origin) {
    this.#segments = origin.kind === 'segments' ? origin.segments : segmentsOfPlain(text, origin);
  }

  position(offset: number): Position {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle * 3] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const at = segments[low * 3] ?? 0;
    return { line: segments[low * 3 + 1] ?? 1, column: (segments[low * 3 + 2] ?? 1) + offset - at, offset };
  }

  range(span: Span): { start: Position; end: Position } {
    return { start: this.position(span.start), end: this.#endOf(span) };
  }

  /** The end is where the last character stops, not where the next line or cell begins. */
  #endOf({ start, end }: Span): Position {
    if (end <= start) return this.position(end);
    const last = this.position(end - 1);
    return { line: last.line, column: last.column + 1, offset: end };
  }
}

function segmentsOfPlain(text: string, { line, column }: Location): number[] {
  const segments = [0, line, column];
  let row = line;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    row += 1;
    segments.push(at + 1, row, 1);
  }
  return segments;
}
