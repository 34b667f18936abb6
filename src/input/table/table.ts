import type { Origin, Place } from '../../model/origin.js';
import type { ReadItem } from '../../model/result.js';
import { compose } from '../compose.js';
import type { Entry } from '../fields/entries.js';
import { EXCEL_CELL_CHARACTERS } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { saidName } from '../said-name.js';
import { type Column, findLayout, isHeaderAgain, type Layout, type NoLayout, SAMPLE_ROWS } from './layout.js';
import type { TableCell, TableRow } from './row.js';
import { RowTroubles } from './troubles.js';

export interface TableOptions {
  /** What a problem calls the table, where a file has several: `Sheet “Notes”: `. */
  readonly prefix?: string;
  /** Each cell knows its column, so that a row with more cells than the header is no broken row. */
  readonly isGrid?: boolean;
}

/** Makes the rows of one table notes: a row is a note. */
export class TableReader {
  readonly #maker: NoteMaker;
  readonly #prefix: string;
  readonly #isGrid: boolean;
  readonly #troubles: RowTroubles;
  #waiting: TableRow[] = [];
  #layout: Layout | NoLayout | undefined;
  #hasNotes = false;

  constructor(maker: NoteMaker, { prefix = '', isGrid = false }: TableOptions = {}) {
    this.#maker = maker;
    this.#prefix = prefix;
    this.#isGrid = isGrid;
    this.#troubles = new RowTroubles(maker, prefix);
  }

  /** Why the table has no notes, once that is clear: its other rows need not be read. */
  get failure(): string | undefined {
    return this.#layout !== undefined && 'why' in this.#layout ? this.#prefix + WHY_NOT[this.#layout.why] : undefined;
  }

  get hasRows(): boolean {
    return this.#layout !== undefined || this.#waiting.length > 0;
  }

  *take(row: TableRow): Generator<ReadItem> {
    if (this.#layout === undefined) {
      if (row.cells.every(isBlank)) return;
      this.#waiting.push(row);
      if (this.#waiting.length >= SAMPLE_ROWS) yield* this.#settle();
    } else if (!('why' in this.#layout)) yield* this.#note(row, this.#layout);
  }

  *finish(): Generator<ReadItem> {
    if (this.#layout === undefined) yield* this.#settle();
    if (this.#layout !== undefined && !('why' in this.#layout) && !this.#hasNotes) {
      yield this.#maker.warning(`${this.#prefix}The table has a row of names and no rows under it.`);
    }
    yield* this.#troubles.finish();
  }

  /** Something is wrong with a row as it is written, beyond what its cells show. */
  *trouble(row: TableRow, sentence: string, isLost: boolean): Generator<ReadItem> {
    yield* this.#troubles.error(row, sentence, isLost);
  }

  *#settle(): Generator<ReadItem> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return yield { kind: 'empty', source: this.#maker.source };
    const layout = findLayout(rows, this.#maker.fields);
    this.#layout = layout;
    for (const column of layout.columns) this.#maker.saw(nameOf(column), column.use);
    if ('why' in layout) return;
    yield* this.#sayOf(layout);
    const above = rows.slice(0, layout.header).filter(mayBeNote).length;
    if (above > 0) yield this.#maker.warning(`${this.#prefix}${describeAbove(above)}`);
    for (const row of rows.slice(layout.header + 1)) yield* this.#note(row, layout);
  }

  *#sayOf({ columns, text, isGuess }: Layout): Generator<ReadItem> {
    const { userNames } = this.#maker.fields;
    for (const [key, names] of userNames) {
      if (columns.some(({ use }) => use === key)) continue;
      yield this.#maker.warning(
        `${this.#prefix}The configuration says that ${key} stands in ${names.map(quoted).join(' or ')}, and no column has that name. Run “caselint inspect” to see the columns.`,
      );
    }
    const [guess] = text;
    if (isGuess && guess !== undefined) {
      yield this.#maker.warning(
        `${this.#prefix}No column is named as the text of the notes. ${columnName(guess)} holds by far the longest texts and was read as the note. Say which it is under “fields” in the configuration, as “text: NAME”.`,
      );
    }
  }

  *#note(row: TableRow, layout: Layout): Generator<ReadItem> {
    const cells = this.#straighten(row, layout);
    if (cells.every(isBlank) || isHeaderAgain(row, layout)) return;
    this.#hasNotes = true;
    const ragged = this.#isGrid ? undefined : raggedness(cells, row, layout);
    if (ragged !== undefined) return yield* this.#troubles.error(row, ragged, true);
    if (cells.length > layout.columns.length) this.#troubles.beside(row);
    const { text, origin } = textOf(cells, layout);
    if (text.length === EXCEL_CELL_CHARACTERS) this.#troubles.cutOff(row);
    const place = { ...placeOf(row, layout), ...origin.place };
    yield* this.#maker.make(entriesOf(cells, layout), text, { ...origin, place });
  }

  /** Without blank cells beyond the header, which many programs write. */
  #straighten(row: TableRow, { columns }: Layout): readonly (TableCell | undefined)[] {
    let length = row.cells.length;
    while (length > columns.length && isBlank(row.cells[length - 1])) length -= 1;
    return length === row.cells.length ? row.cells : row.cells.slice(0, length);
  }
}

/** Why the cells of a row cannot be told apart; nothing where they can. */
function raggedness(cells: readonly unknown[], row: TableRow, layout: Layout): string | undefined {
  const width = layout.columns.length;
  if (cells.length > width) {
    return `has ${cells.length} cells, and the header has ${width}: its values may stand in the wrong columns, so it was left out. Look for a comma or a quotation mark in it that is not quoted.`;
  }
  if (cells.length > lastNeeded(layout) || row.cells.length >= width) return undefined;
  return `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, and the header has ${width}: the text is missing, so it was left out. Look for a line break that is not in quotation marks.`;
}

const WHY_NOT: Readonly<Record<NoLayout['why'], string>> = {
  'no-header':
    'No row with the names of columns was found, so nothing was read. Put the names in a row above the notes, and say under “fields” in the configuration what is in which, if they are unusual ones.',
  'no-text':
    'No column is named as the text of the notes, so nothing was read. Run “caselint inspect” to see the columns, and say which it is under “fields” in the configuration, as “text: NAME”.',
};

const quoted = (name: string): string => `“${name}”`;

/** Longer than this a header may be a text that has slipped into its row. */
const LONGEST_NAME = 60;

const nameOf = ({ name, index }: Column): string =>
  name === '' || name.length > LONGEST_NAME ? `column ${index + 1}` : name;

const columnName = ({ name, index }: Column): string => saidName(name, `Column ${index + 1}`);

/** More than a title, or a filter and its value, that stands above a table. */
const mayBeNote = ({ cells }: TableRow): boolean =>
  cells.filter((cell) => !isBlank(cell)).length > 2 || cells.some((cell) => (cell?.text.length ?? 0) > LONGEST_NAME);

const describeAbove = (count: number): string =>
  `${count === 1 ? 'One row' : `${count} rows`} above the row with the names of the columns ${count === 1 ? 'was' : 'were'} not read. Put the names first if ${count === 1 ? 'it is a note' : 'they are notes'}.`;

const isBlank = (cell: TableCell | undefined): boolean => cell === undefined || !/\S/.test(cell.text);

const lastNeeded = ({ text }: Layout): number => Math.min(...text.map(({ index }) => index));

function placeOf(row: TableRow, { text }: Layout): Place {
  const name = text[0]?.name ?? '';
  return name === '' ? { row: row.number } : { row: row.number, columnName: name };
}

/** The text of a row: one column, or several under their names as headings. */
function textOf(cells: readonly (TableCell | undefined)[], { text }: Layout): { text: string; origin: Origin } {
  return compose(
    text.flatMap(({ index, name, use }) => {
      const cell = cells[index];
      if (cell === undefined || isBlank(cell) || cell.text === 'NULL') return [];
      return [{ name, isSection: use === 'section', text: cell.text, origin: cell.origin() }];
    }),
  );
}

function* entriesOf(cells: readonly (TableCell | undefined)[], { columns, text }: Layout): Generator<Entry> {
  for (const column of columns) {
    const cell = cells[column.index];
    if (cell === undefined || text.includes(column)) continue;
    const key = column.use === 'section' || column.use === 'text' ? undefined : column.use;
    const entry = { key, name: column.name, value: cell.text };
    yield cell.isDate === true ? { ...entry, isDate: true } : entry;
  }
}
