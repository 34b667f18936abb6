import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

const COLUMNS = [
  'source',
  'record',
  'id',
  'type',
  'team',
  'date',
  'line',
  'column',
  'level',
  'rule',
  'guidance',
  'message',
  'text',
  'suggestions',
  'confidence',
  'fingerprint',
] as const;

/** One row for each finding. Begins with the mark by which Excel knows UTF-8. */
export const csv: Reporter = async function* (events) {
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for await (const event of events) {
    for (const row of rowsOf(event)) yield `${COLUMNS.map((column) => cell(written(row, column))).join(',')}\r\n`;
  }
};

function written(row: Row, column: (typeof COLUMNS)[number]): string {
  return column === 'suggestions' ? row.suggestions.join(' / ') : String(row[column]);
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe keeps it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r\0\uff0b\uff1d\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
