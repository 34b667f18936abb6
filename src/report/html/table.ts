import { plain } from '../plain.js';
import { escapeXml } from '../xml.js';

export interface Column<T> {
  readonly title: string;
  /** Markup, escaped already. */
  readonly cell: (item: T) => string;
  readonly isNumber?: boolean;
}

export interface TableOptions<T> {
  /** What the table is of; no two on a page alike. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  /** Attributes of a row, escaped already. */
  readonly attributes?: (item: T) => string;
}

export function table<T>({ caption, columns, items, attributes = () => '' }: TableOptions<T>): string {
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${safe(column.title)}</th>`).join('');
  const rows = items.map(
    (item) => `<tr${attributes(item)}>${columns.map((column) => cellOf(column, item)).join('')}</tr>\n`,
  );
  // It can be scrolled sideways with the keyboard where the screen is narrow.
  const region = `class="wide" role="region" tabindex="0" aria-label="${safe(caption)}"`;
  const inner = `<caption>${safe(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody>`;
  return `<div ${region}><table>${inner}</table></div>\n`;
}

export function safe(text: string): string {
  return escapeXml(plain(text));
}

/** No single text makes the page long. */
export function clipped(text: string, limit: number): string {
  const line = plain(text);
  return escapeXml(line.length > limit ? `${line.slice(0, limit)}…` : line);
}

function cellOf<T>(column: Column<T>, item: T): string {
  return `<td${classOf(column)}>${column.cell(item)}</td>`;
}

function classOf({ isNumber }: { readonly isNumber?: boolean }): string {
  return isNumber === true ? ' class="number"' : '';
}
