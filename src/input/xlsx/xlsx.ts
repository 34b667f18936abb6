import type { ReadItem } from '../../model/result.js';
import { Archive } from '../archive/archive.js';
import { describeFailure } from '../failure.js';
import { PART_BYTES, SHEET_BYTES } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import type { Input } from '../source.js';
import { TableReader } from '../table/table.js';
import { readXml, xmlEvents } from '../xml/events.js';
import { DateStyles } from './formats.js';
import { type Shared, SheetRows } from './sheet.js';
import { SharedStrings } from './strings.js';
import { readWorkbook, type Sheet, type Workbook } from './workbook.js';

/** `.xlsx`: every sheet that is a table of notes, row by row. */
export async function* readXlsx(input: Input, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const archive = await Archive.open(input);
  try {
    const workbook = await readWorkbook(archive);
    const shared = await sharedOf(archive, workbook);
    yield* readSheets(archive, workbook, shared, maker);
    if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) {
      yield maker.warning('It holds macros, which an export does not need. They were not run.');
    }
  } finally {
    archive.close();
  }
}

async function sharedOf(archive: Archive, { calendar }: Workbook): Promise<Shared> {
  const dates = new DateStyles();
  await readXml(archive.bytes('xl/styles.xml', PART_BYTES), dates);
  const strings = new SharedStrings();
  await readXml(archive.bytes('xl/sharedStrings.xml', PART_BYTES), strings);
  return { strings: strings.strings, dates, calendar };
}

async function* readSheets(
  archive: Archive,
  { sheets, missing }: Workbook,
  shared: Shared,
  maker: NoteMaker,
): AsyncGenerator<ReadItem> {
  const failures: string[] = [];
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  let isEmpty = true;
  for (const sheet of visible) {
    const prefix = visible.length > 1 ? `Sheet “${sheet.name}”: ` : '';
    const table = new TableReader(maker, { prefix, isGrid: true });
    for await (const item of readSheet(archive, sheet, shared, table, maker)) {
      isEmpty = false;
      yield item;
    }
    if (table.failure !== undefined) failures.push(table.failure);
  }
  for (const name of missing) {
    yield maker.error(
      `Sheet “${name}” is listed, and its part is missing or damaged. Save the workbook again in Excel.`,
    );
  }
  for (const { name } of sheets.filter(({ isHidden }) => isHidden)) {
    yield maker.warning(`Sheet “${name}” is hidden and was not read. Show it in Excel if it holds notes.`);
  }
  // A cover sheet or a list of codes is no fault where other sheets have notes.
  for (const failure of failures) yield isEmpty ? maker.error(failure) : maker.warning(failure);
  if (isEmpty && failures.length + missing.length === 0) yield { kind: 'empty', source: maker.source };
}

async function* readSheet(
  archive: Archive,
  { name, part }: Sheet,
  shared: Shared,
  table: TableReader,
  maker: NoteMaker,
): AsyncGenerator<ReadItem> {
  const rows = new SheetRows(shared, name);
  try {
    for await (const _ of xmlEvents(archive.bytes(part, SHEET_BYTES), rows)) {
      if (rows.hasMarkup) await maker.expectMarkup('</');
      for (const row of rows.take()) yield* table.take(row);
      if (table.failure !== undefined) return;
    }
  } catch (error) {
    yield maker.error(`Sheet “${name}”: ${describeFailure(error)} The rows before that were read.`);
  }
  for (const row of rows.take()) yield* table.take(row);
  if (table.hasRows) yield* table.finish();
}
