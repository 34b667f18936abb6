import type { Line } from '../text/lines.js';
import type { Run } from './content.js';

/** Runs whose feet are so near, in sizes of the letters, stand on one line. */
const SAME_LINE = 0.45;
/** A gap so wide, in sizes of the letters, is a blank; so wide, a column. */
const BLANK = 0.16;
const COLUMN = 2;
/** Lines so much further apart than those of a paragraph begin another. */
const PARAGRAPH = 1.25;

/** Lines nearer than this, in sizes of the letters, are no lines of a paragraph but marks above or below one. */
const CLOSEST = 0.9;
/** Steps that fewer lines of a page have are chance. */
const CHANCE = 0.08;
const WIDEST = 1000;

interface Row {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page from top to bottom, as a person would read them off. */
export function linesOfPage(runs: readonly Run[]): Line[] {
  const rows = rowsOf(runs).filter(({ text }, at, all) => !isPageNumber(text) || (at > 0 && at < all.length - 1));
  const usual = usualStep(rows);
  return rows.map(({ text, y, size }, at) => {
    const before = rows[at - 1];
    const line: Line = { text, line: at + 1, column: 1 };
    if (before === undefined) return { ...line, startsPage: true };
    return before.y - y > Math.max(usual, size) * PARAGRAPH ? { ...line, gapBefore: true } : line;
  });
}

function rowsOf(runs: readonly Run[]): Row[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - run.y < SAME_LINE * Math.max(first.size, run.size))
      row.push(run);
    else rows.push([run]);
  }
  return rows.map(rowOf).filter(({ text }) => text !== '');
}

function rowOf(runs: readonly Run[]): Row {
  const inOrder = runs.toSorted((a, b) => a.x - b.x);
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const run of inOrder) {
    const gap = (run.x - end) / (run.size || 1);
    if (gap > COLUMN) text = `${text.trimEnd()}   `;
    else if (gap > BLANK && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    end = run.end;
  }
  const [first] = inOrder;
  return { text: text.trim(), y: first?.y ?? 0, size: first?.size ?? 1 };
}

/** The distance of two lines of a paragraph: the smallest that is no chance. */
function usualStep(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const [at, { y, size }] of rows.entries()) {
    const step = Math.round(((rows[at - 1]?.y ?? y) - y) * 2) / 2;
    if (step >= size * CLOSEST) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= rows.length * CHANCE).map(([step]) => step);
  return Math.min(...usual, WIDEST);
}

const isPageNumber = (text: string): boolean => /^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text);
