import type { ReadItem } from '../../model/result.js';
import type { NoteMaker } from '../notes.js';
import { findLayout, SAMPLE_ROWS } from '../table/layout.js';
import type { TableCell, TableRow } from '../table/row.js';
import { TableReader } from '../table/table.js';
import { join, type Line } from '../text/lines.js';
import { type PlaceOf, type SplitOptions, splitNotes } from '../text/split.js';
import type { Block, Cell, DocumentTable } from './blocks.js';
import { formLines } from './form.js';

export type DocumentOptions = Omit<SplitOptions, 'isBesideTables'>;

/** The notes of a document: one, or several with a header each, or a table with a note in each row. */
export function* documentNotes(
  blocks: readonly Block[],
  maker: NoteMaker,
  options: DocumentOptions = {},
): Generator<ReadItem> {
  const { placeOf } = options;
  const lines: Line[] = [];
  const tables: TableRow[][] = [];
  for (const block of blocks) {
    if (!('rows' in block)) lines.push(block);
    else {
      const rows = rowsOf(block, placeOf);
      if (isNotes(rows, maker)) tables.push(rows);
      else lines.push(...formLines(block, maker.fields));
    }
  }
  if (tables.length === 0 || lines.some(({ text }) => text.trim() !== '')) {
    yield* splitNotes(lines, maker, { ...options, isBesideTables: tables.length > 0 });
  }
  for (const [at, rows] of tables.entries()) {
    const reader = new TableReader(maker, { prefix: tables.length > 1 ? `Table ${at + 1}: ` : '', isGrid: true });
    for (const row of rows) yield* reader.take(row);
    yield* reader.finish();
  }
}

function rowsOf({ rows }: DocumentTable, placeOf: PlaceOf | undefined): TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cellOf(cell, placeOf)) }));
}

function cellOf(cell: Cell, placeOf: PlaceOf | undefined): TableCell {
  const { text, origin } = join(cell);
  const place = cell[0] === undefined ? undefined : placeOf?.(cell[0]);
  return { text, origin: () => (place === undefined ? origin : { ...origin, place }) };
}

/** A table of notes names its text and a few fields in its first row; any other table is a form or part of a text. */
function isNotes(rows: readonly TableRow[], { fields }: NoteMaker): boolean {
  const layout = findLayout(rows.slice(0, SAMPLE_ROWS), fields);
  if ('why' in layout || layout.isGuess || rows.length <= layout.header + 1) return false;
  const known = new Set(layout.columns.map(({ use }) => use).filter((use) => use !== undefined));
  return known.size >= 3 && layout.columns.length >= 3;
}
