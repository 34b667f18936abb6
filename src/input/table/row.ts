import type { Origin } from '../../model/origin.js';

/** One cell of a table, in whatever format. */
export interface TableCell {
  readonly text: string;
  /** The source itself knows that it is a date. */
  readonly isDate?: boolean;
  /** Where the text stands. Asked only of cells that become a note's text. */
  origin(): Origin;
}

export interface TableRow {
  /** As a spreadsheet numbers it: the header is row 1, unless something stands above it. */
  readonly number: number;
  /** The line of the file on which it begins, in formats that have lines. */
  readonly line?: number;
  /** Cells that a format leaves out are absent. */
  readonly cells: readonly (TableCell | undefined)[];
}
