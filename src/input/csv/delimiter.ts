import type { FieldTable } from '../fields/table.js';
import { RowScanner } from './rows.js';

const CANDIDATES = [',', ';', '\t', '|'];

/** Rows of the head in which the header is looked for. */
const ROWS = 25;

/** `sep=;` as the first line, which Excel reads and does not show. */
const DECLARED = /^sep=(.)(?:\r\n|\r|\n|$)/i;

export interface Delimiter {
  readonly mark: string;
  /** Characters that only declare it. */
  readonly skip: number;
}

/** What stands between the cells: the mark that makes the most known names of a row near the top. */
export function delimiterOf(head: string, fields: FieldTable, likely: string): Delimiter {
  const declared = DECLARED.exec(head);
  if (declared) return { mark: declared[1] ?? likely, skip: declared[0].length };
  const marks = [likely, ...CANDIDATES.filter((mark) => mark !== likely)];
  const scores = marks.map((mark) => scoreOf(head, mark, fields));
  return { mark: marks[scores.indexOf(Math.max(...scores))] ?? likely, skip: 0 };
}

function scoreOf(head: string, mark: string, fields: FieldTable): number {
  if (!head.includes(mark)) return 0;
  const scanner = new RowScanner(mark);
  const rows = scanner.push(head).slice(0, ROWS);
  const all = rows.length === 0 ? scanner.end().slice(0, 1) : rows;
  return Math.max(
    0,
    ...all.map(({ cells }) => {
      const known = cells.filter(({ text }) => fields.meaning(text) !== undefined).length;
      return known * 1000 + Math.min(cells.length, 500);
    }),
  );
}
