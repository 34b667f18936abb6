import type { Summary } from '../../model/result.js';
import { selectionSentences } from '../coverage.js';
import { plain } from '../plain.js';
import type { Grouping, Reporter } from '../reporter.js';
import { type Row, rowsOf } from '../rows.js';
import { type Group, per100, Totals } from '../totals.js';
import { type Cell, type Column, type Sheet, Workbook } from './workbook.js';

/** A workbook: each finding in a row, the totals, and what was read. */
export const xlsx: Reporter = async function* (events, { groupings }) {
  const book = new Workbook();
  const totals = new Totals(groupings);
  const findings = new FindingSheets(book);
  let summary: Summary | undefined;
  for await (const event of events) {
    const rows = rowsOf(event);
    totals.see(event, rows);
    for (const row of rows) findings.add(row);
    if (event.kind === 'summary') summary = event.summary;
    yield* book.drain();
  }
  findings.close();
  if (summary) {
    writeTotals(book, totals, summary.ledger.notesRead);
    writeCoverage(book, summary);
  }
  book.close();
  yield* book.drain();
};

const FINDINGS: readonly (Column & { readonly value: (row: Row) => Cell })[] = [
  { title: 'Source', width: 28, value: ({ source }) => source },
  { title: 'Record', width: 12, value: ({ record }) => record },
  { title: 'Note', width: 12, value: ({ id }) => id },
  { title: 'Type', width: 20, value: ({ type }) => type },
  { title: 'Team', width: 18, value: ({ team }) => team },
  { title: 'Date', width: 12, value: ({ date }) => date },
  { title: 'Line', width: 8, value: ({ line }) => line },
  { title: 'Column', width: 8, value: ({ column }) => column },
  { title: 'Level', width: 10, value: ({ level }) => level },
  { title: 'Rule', width: 24, value: ({ rule }) => rule },
  { title: 'Guidance', width: 10, value: ({ guidance }) => guidance },
  { title: 'What', width: 60, value: ({ message }) => message },
  { title: 'Words', width: 40, value: ({ text }) => text },
  { title: 'Instead', width: 40, value: ({ suggestions }) => suggestions.join(' / ') },
  { title: 'Confidence', width: 11, value: ({ confidence }) => confidence },
  { title: 'Fingerprint', width: 34, value: ({ fingerprint }) => fingerprint },
];

/** One sheet, and another where a sheet can hold no more. */
class FindingSheets {
  readonly #book: Workbook;
  #sheet: Sheet;
  #count = 1;

  constructor(book: Workbook) {
    this.#book = book;
    this.#sheet = book.sheet('Findings', FINDINGS);
  }

  add(row: Row): void {
    if (this.#sheet.isFull) {
      this.#sheet.close();
      this.#count += 1;
      this.#sheet = this.#book.sheet(`Findings ${this.#count}`, FINDINGS);
    }
    this.#sheet.add(FINDINGS.map(({ value }) => value(row)));
  }

  close(): void {
    this.#sheet.close();
  }
}

const TOTALS: readonly Column[] = [
  { title: 'By', width: 12 },
  { title: 'Name', width: 40 },
  ...['Notes', 'Findings', 'Errors', 'Warnings', 'Info', 'Findings in 100 notes'].map((title) => ({
    title,
    width: 12,
  })),
];

const NAMES: Readonly<Record<Grouping, string>> = { team: 'Team', type: 'Note type', month: 'Month', author: 'Author' };

function writeTotals(book: Workbook, totals: Totals, notes: number): void {
  const sheet = book.sheet('Totals', TOTALS);
  for (const group of totals.rules.byFindings()) sheet.add(['Rule', ...numbersOf({ ...group, notes })]);
  for (const [grouping, groups] of totals.by) {
    for (const group of groups.byName()) sheet.add([NAMES[grouping], ...numbersOf(group)]);
  }
  sheet.close();
}

function numbersOf({ name, notes, findings, levels }: Group): Cell[] {
  return [name, notes, findings, levels.error, levels.warning, levels.info, per100(findings, notes)];
}

const COVERAGE: readonly Column[] = [
  { title: 'What', width: 24 },
  { title: 'Number', width: 10 },
  { title: 'Source', width: 40 },
  { title: 'Line', width: 8 },
  { title: 'Message', width: 80 },
];

/** Nobody should take what was not read for clean. */
function writeCoverage(book: Workbook, { ledger, findings, notesWithFindings }: Summary): void {
  const sheet = book.sheet('Coverage', COVERAGE);
  sheet.add(['Files found', ledger.filesFound]);
  sheet.add(['Files read', ledger.filesRead]);
  sheet.add(['Notes read', ledger.notesRead]);
  sheet.add(['Notes without text', ledger.notesEmpty]);
  for (const sentence of selectionSentences(ledger))
    sheet.add(['To know', undefined, undefined, undefined, plain(sentence)]);
  sheet.add(['Notes with findings', notesWithFindings]);
  sheet.add(['Findings', findings]);
  for (const { severity, source, line, message, notesLost } of ledger.problems) {
    sheet.add([severity === 'error' ? 'Not read or not checked' : 'To know', notesLost, source, line, plain(message)]);
  }
  sheet.close();
}
