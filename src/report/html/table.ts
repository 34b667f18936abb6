import { plain } from '../plain.js';
import { escapeXml } from '../xml.js';

export interface Column<T> {
  readonly title: string;
  /** Markup, escaped already. */
  readonly cell: (item: T) => string;
  readonly isNumber?: boolean;
}

export function table<T>(columns: readonly Column<T>[], items: readonly T[]): string {
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${safe(column.title)}</th>`).join('');
  const rows = items.map((item) => `<tr>${columns.map((column) => cellOf(column, item)).join('')}</tr>\n`);
  // It can be scrolled sideways with the keyboard where the screen is narrow.
  const label = `aria-label="${safe(columns[0]?.title ?? '')}"`;
  return `<div class="wide" role="region" tabindex="0" ${label}><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('')}</tbody></table></div>\n`;
}

export function safe(text: string): string {
  return escapeXml(plain(text));
}

function cellOf<T>(column: Column<T>, item: T): string {
  return `<td${classOf(column)}>${column.cell(item)}</td>`;
}

function classOf({ isNumber }: { readonly isNumber?: boolean }): string {
  return isNumber === true ? ' class="number"' : '';
}
