import type { FieldTable } from '../fields/table.js';
import { Pieces } from '../pieces.js';
import { join, type Line } from '../text/lines.js';
import type { Cell, DocumentTable } from './blocks.js';

/** Longer than this a cell is no label. */
const LONGEST_LABEL = 60;
/** Longer than this a value is text and no field. */
const LONGEST_VALUE = 200;

/** A table that is a form or part of a text, as lines: `Label: value` for a form, `| a | b |` for other rows. */
export function formLines({ rows }: DocumentTable, fields: FieldTable): Line[] {
  const standing = namesOverValues(rows, fields);
  return (standing ?? rows).flatMap((row, index) => rowLines(row, index, fields));
}

/** A form of two rows, the names above the values, turned so that each name stands before its value. */
function namesOverValues(rows: DocumentTable['rows'], fields: FieldTable): Cell[][] | undefined {
  const [names, values] = rows;
  if (rows.length !== 2 || names === undefined || values === undefined || names.length < 2) return undefined;
  const isForm =
    names.every((name) => isBlank(name) || known(name, fields)) &&
    !values.some((cell, at) => known(cell, fields) || (at >= names.length && !isBlank(cell)));
  return isForm ? names.map((name, index) => [name, values[index] ?? []]) : undefined;
}

function rowLines(row: readonly Cell[], index: number, fields: FieldTable): Line[] {
  const cells = row.filter((cell) => !isBlank(cell));
  const [only] = cells;
  if (only === undefined) return [];
  if (isPairs(row, fields)) return pairLines(row, index, fields);
  return cells.length === 1 ? withGap(only) : [tableRow(cells, index)];
}

const isBlank = (cell: Cell): boolean => cell.every(({ text }) => text.trim() === '');

const written = (cell: Cell): string => join(cell).text.trim();

const known = (cell: Cell, fields: FieldTable): boolean => fields.meaning(bare(written(cell))) !== undefined;

const bare = (label: string): string => label.replace(/\s*:\s*$/, '');

/** Every other cell is a label, and its value stands beside it. */
function isPairs(row: readonly Cell[], fields: FieldTable): boolean {
  if (row.length < 2 || row.length % 2 !== 0) return false;
  return row.every(
    (cell, at) => at % 2 !== 0 || (isBlank(cell) && isBlank(row[at + 1] ?? [])) || isLabel(cell, fields),
  );
}

function isLabel(cell: Cell, fields: FieldTable): boolean {
  const text = written(cell);
  return text !== '' && text.length <= LONGEST_LABEL && (text.endsWith(':') || fields.meaning(text) !== undefined);
}

function pairLines(row: readonly Cell[], index: number, fields: FieldTable): Line[] {
  return row.flatMap((label, at) => {
    if (at % 2 !== 0 || isBlank(label)) return [];
    const value = (row[at + 1] ?? []).filter(({ text }) => text.trim() !== '');
    const meaning = fields.meaning(bare(written(label)));
    const isText = meaning === 'text' || meaning === 'section';
    const length = value.reduce((sum, { text }) => sum + text.length, 0);
    if (isText || (meaning === undefined && length > LONGEST_VALUE)) return sectionLines(label, row[at + 1] ?? []);
    return [fieldLine(label, value, index === 0 && at === 0)];
  });
}

/** The label as a heading, with the text under it. */
function sectionLines(label: Cell, value: Cell): Line[] {
  const heading = glue([label], '', `${bare(written(label))}:`);
  return [
    { ...heading, gapBefore: true, isSection: true },
    ...value.map((line, at) => (at === 0 ? tight(line) : line)),
  ];
}

function tight({ gapBefore: _, ...line }: Line): Line {
  return line;
}

function fieldLine(label: Cell, value: Cell, isFirst: boolean): Line {
  const name = glue([label], '', `${bare(written(label))}: `);
  const line = glue([[name], ...value.map((part) => [part])], '; ', undefined, 1);
  return isFirst ? { ...line, gapBefore: true } : line;
}

const withGap = (cell: Cell): Line[] => cell.map((line, at) => (at === 0 ? { ...line, gapBefore: true } : line));

function tableRow(cells: readonly Cell[], index: number): Line {
  const line = glue(cells, ' | ');
  const segments = line.segments ?? [0, line.line, line.column];
  const [, first = 1, column = 1] = segments;
  const moved = segments.map((number, at) => (at % 3 === 0 ? number + 2 : number));
  return { ...line, text: `| ${line.text} |`, segments: [0, first, column, ...moved], gapBefore: index === 0 };
}

/** Cells as one line that knows where each came from. From the second part on, `after` parts go without the mark. */
function glue(cells: readonly Cell[], mark: string, instead?: string, after = 0): Line {
  const pieces = new Pieces();
  for (const [at, cell] of cells.entries()) {
    const { text, origin } = join(cell);
    if (at > after) pieces.gap(mark);
    pieces.add((instead ?? text).replaceAll('\n', ' '), origin);
  }
  const origin = pieces.origin();
  const segments = origin.kind === 'segments' ? origin.segments : [0, origin.line, origin.column];
  return { text: pieces.text, line: segments[1] ?? 1, column: segments[2] ?? 1, segments };
}
