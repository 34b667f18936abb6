import type { RunEvent } from '../model/result.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

const COLUMNS = [
  'kind',
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

type Line = Partial<Readonly<Record<(typeof COLUMNS)[number], string | number>>>;

/** One row for each finding, and one for each problem of reading. Begins with the mark by which Excel knows UTF-8. */
export const csv: Reporter = async function* (events) {
  yield `\ufeff${COLUMNS.join(',')}\r\n`;
  for await (const event of events) {
    for (const line of linesOf(event))
      yield `${COLUMNS.map((column) => cell(String(line[column] ?? ''))).join(',')}\r\n`;
  }
};

function linesOf(event: RunEvent): Line[] {
  if (event.kind !== 'problem') return rowsOf(event).map(lineOf);
  const { severity, source, line = '', message } = event.problem;
  return [{ kind: 'problem', source, line, level: severity, message }];
}

function lineOf({ suggestions, ...row }: Row): Line {
  return { kind: 'finding', ...row, suggestions: suggestions.join(' / ') };
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe keeps it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r\0\uff0b\uff1d\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
