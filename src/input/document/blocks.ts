import type { Line } from '../text/lines.js';

/** One cell: the lines in it. */
export type Cell = readonly Line[];

export interface DocumentTable {
  readonly rows: readonly (readonly Cell[])[];
}

/** What a document of Word, a web page or an e-mail is made of. */
export type Block = Line | DocumentTable;
