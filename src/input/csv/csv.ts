import type { ReadItem } from '../../model/result.js';
import { decode } from '../decode.js';
import { figure, type NoteMaker } from '../notes.js';
import { TableReader } from '../table/table.js';
import { delimiterOf } from './delimiter.js';
import { type CsvRow, type Flaw, RowScanner } from './rows.js';

/** `.csv` and `.tsv`, row by row as the file arrives: a row is a note. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  maker: NoteMaker,
  likely: string,
): AsyncGenerator<ReadItem> {
  const stream = await decode(bytes);
  if ('not' in stream) return yield maker.error(stream.not);
  const table = new TableReader(maker);
  let scanner: RowScanner | undefined;
  for await (const chunk of stream.chunks) {
    await maker.expectMarkup(chunk);
    if (scanner === undefined) {
      const { mark, skip } = delimiterOf(chunk, maker.fields, likely);
      scanner = new RowScanner(mark, skip > 0 ? 2 : 1);
      yield* notesOf(scanner.push(chunk.slice(skip)), table);
    } else yield* notesOf(scanner.push(chunk), table);
    if (scanner.isLost || table.failure !== undefined) break;
  }
  if (scanner !== undefined) yield* notesOf(scanner.end(), table);
  yield* table.finish();
  if (table.failure !== undefined) yield maker.error(table.failure);
  if (scanner?.isLost) yield maker.error(lostAt(scanner.line), { line: scanner.line });
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
}

function* notesOf(rows: readonly CsvRow[], table: TableReader): Generator<ReadItem> {
  for (const row of rows) {
    if (row.flaw !== undefined) {
      yield* table.trouble(row, FLAWS[row.flaw], row.flaw !== 'unclosed');
      if (row.flaw !== 'unclosed') continue;
    }
    yield* table.take(row);
  }
}

const FLAWS: Readonly<Record<Flaw, string>> = {
  unclosed:
    'has a quotation mark that opens a cell and is never closed. The cell was read to the end of its line, so the note may be cut short. Correct the row, or export the file again.',
  long: 'is longer than 4,000,000 characters without an end, so it was left out. Look whether a line end is missing there.',
  wide: 'has more than 16,384 cells, the most that a spreadsheet holds, so it was left out. Look whether it is a row of notes.',
};

const lostAt = (line: number): string =>
  `From line ${figure(line)} on the quotation marks of the file do not pair up, so the rest was not read. Export it again, with quotation marks around every text.`;
