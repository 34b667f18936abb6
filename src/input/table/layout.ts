import type { FieldKey } from '../fields/keys.js';
import { type FieldTable, normalise } from '../fields/table.js';
import type { TableRow } from './row.js';

/** What one column is taken for. A `section` is a part of the text under a heading of its own. */
export interface Column {
  readonly index: number;
  readonly name: string;
  readonly use: FieldKey | 'section' | undefined;
}

/** Which row of a table names its columns, and what each of them holds. */
export interface Layout {
  /** Place of the header among the rows that were looked at. */
  readonly header: number;
  readonly columns: readonly Column[];
  /** Columns whose cells are the note, in the order of the table. */
  readonly text: readonly Column[];
  /** The text column was told by its content, for its name says nothing. */
  readonly isGuess: boolean;
}

/** Rows looked at before a table's layout is settled, and those of them that may be the header. */
export const SAMPLE_ROWS = 50;
const HEADER_ROWS = 25;

/** A column of this name that nowhere holds more is a code or a label and no text. */
const SENTENCE = 60;

/** A table that is not one of notes, and the columns it seems to have. */
export interface NoLayout {
  readonly why: 'no-header' | 'no-text';
  readonly columns: readonly Column[];
}

/** Longer than this the name of a column is no name. */
const NAME = 40;

/** The layout of a table by its first rows, or why it has none. */
export function findLayout(rows: readonly TableRow[], fields: FieldTable): Layout | NoLayout {
  const header = findHeader(rows, fields);
  if (header < 0) return { why: 'no-header', columns: likelyNames(rows, fields) };
  const sample = rows.slice(header + 1);
  // Array.from visits the cells that a format leaves out; map does not.
  const columns = Array.from(rows[header]?.cells ?? [], (cell, index) => columnOf(cell?.text ?? '', index, fields));
  const settled = settle(columns, sample, fields);
  const text = settled.filter(({ use }) => use === 'text' || use === 'section');
  if (text.some(({ use }) => use === 'text')) return { header, columns: settled, text, isGuess: false };
  if (text.length > 0 && !fields.userNames.has('text')) return { header, columns: settled, text, isGuess: false };
  const guess = fields.userNames.has('text') ? undefined : longest(settled, sample);
  if (guess === undefined) return { why: 'no-text', columns: settled };
  const told: Column = { ...guess, use: 'text' };
  return { header, columns: settled.map((column) => (column === guess ? told : column)), text: [told], isGuess: true };
}

function columnOf(name: string, index: number, fields: FieldTable): Column {
  const plain = name.replace(/\s+/g, ' ').trim();
  return { index, name: plain, use: fields.meaning(plain) };
}

/** A first row that looks like names, though none of them is known. */
function likelyNames(rows: readonly TableRow[], fields: FieldTable): Column[] {
  const columns = Array.from(rows[0]?.cells ?? [], (cell, index) => columnOf(cell?.text ?? '', index, fields));
  const isNames = columns.every(({ name }) => name.length <= NAME && !/\d{2}|[.!?]$/.test(name));
  return isNames ? columns : columns.map(({ index }) => ({ index, name: '', use: undefined }));
}

/** The row that names most: a title or a list of filters above it names nothing. */
function findHeader(rows: readonly TableRow[], fields: FieldTable): number {
  let best = -1;
  let most = 0;
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const names = row.cells.flatMap((cell) => (cell === undefined || cell.text.trim() === '' ? [] : [cell.text]));
    const known = new Set(names.filter((name) => name.length <= SENTENCE).map((name) => fields.meaning(name)));
    known.delete(undefined);
    const score = known.size * 10 + (known.has('text') ? 5 : 0);
    // A lone “Name: value” above the table is no header, unless the table has no more than one column.
    if (known.size === 0 || (known.size === 1 && names.length < widthOf(rows) / 2)) continue;
    if (score > most) {
      most = score;
      best = at;
    }
  }
  return best;
}

const widthOf = (rows: readonly TableRow[]): number => Math.max(...rows.map(({ cells }) => cells.length));

/** A field is taken once; “Description” or “Outcome” is text only where it holds sentences or nothing else is text. */
function settle(columns: readonly Column[], sample: readonly TableRow[], fields: FieldTable): Column[] {
  const isNamed = columns.some(({ use, name }) => use === 'text' && !fields.isLoose(name));
  const loose = columns.filter(({ use, name }) => use === 'text' && fields.isLoose(name));
  const main = isNamed ? undefined : loose.toSorted((a, b) => lengthOf(b, sample) - lengthOf(a, sample))[0];
  return columns.map((column) => {
    if (!loose.includes(column) || column === main || holdsSentences(column, sample)) return column;
    return { ...column, use: undefined };
  });
}

const holdsSentences = ({ index }: Column, sample: readonly TableRow[]): boolean =>
  sample.some(({ cells }) => (cells[index]?.text.length ?? 0) > SENTENCE);

const lengthOf = ({ index }: Column, sample: readonly TableRow[]): number =>
  sample.reduce((sum, { cells }) => sum + (cells[index]?.text.length ?? 0), 0);

/** The unnamed column with by far the longest texts. */
function longest(columns: readonly Column[], sample: readonly TableRow[]): Column | undefined {
  const unknown = columns.filter(({ use }) => use === undefined);
  const [first, second] = unknown.toSorted((a, b) => lengthOf(b, sample) - lengthOf(a, sample));
  if (first === undefined || !holdsSentences(first, sample)) return undefined;
  const isClear = second === undefined || lengthOf(first, sample) > 2 * lengthOf(second, sample);
  return isClear ? first : undefined;
}

/** Print-outs repeat the header on each page. */
export function isHeaderAgain(row: TableRow, { columns }: Layout): boolean {
  return columns.every(({ name, index }) => {
    const { text = '' } = row.cells[index] ?? {};
    // Most rows are told apart by their length, without a look at their letters.
    return text.length < 2 * name.length + 20 && normalise(text) === normalise(name);
  });
}
