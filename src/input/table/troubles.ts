import type { ReadItem } from '../../model/result.js';
import { figure, type NoteMaker } from '../notes.js';
import type { TableRow } from './row.js';

/** Rows that are named one by one; of the others the number is told when the table ends. */
const NAMED = 20;

/** Keeps a badly broken table from filling the report with its rows. */
export class RowTroubles {
  readonly #maker: NoteMaker;
  readonly #prefix: string;
  #errors = 0;
  #lostUnnamed = 0;
  #cutOff = 0;
  #firstCutOff = 0;
  #beside = 0;
  #firstBeside = 0;

  constructor(maker: NoteMaker, prefix: string) {
    this.#maker = maker;
    this.#prefix = prefix;
  }

  *error(row: TableRow, sentence: string, isLost: boolean): Generator<ReadItem> {
    this.#errors += 1;
    if (this.#errors > NAMED) {
      this.#lostUnnamed += isLost ? 1 : 0;
      return;
    }
    const line = row.line === undefined ? {} : { line: row.line };
    yield this.#maker.error(`${this.#prefix}Row ${row.number} ${sentence}`, {
      ...line,
      ...(isLost ? { notesLost: 1 } : {}),
    });
  }

  cutOff(row: TableRow): void {
    if (this.#cutOff === 0) this.#firstCutOff = row.number;
    this.#cutOff += 1;
  }

  /** The row has cells to the right of the last column that has a name. */
  beside(row: TableRow): void {
    if (this.#beside === 0) this.#firstBeside = row.number;
    this.#beside += 1;
  }

  *finish(): Generator<ReadItem> {
    if (this.#errors > NAMED) {
      const more = this.#errors - NAMED;
      yield this.#maker.error(
        `${this.#prefix}${figure(more)} more ${more === 1 ? 'row has' : 'rows have'} the same kind of trouble; ${figure(this.#lostUnnamed)} of them were left out. Export the file again.`,
        this.#lostUnnamed > 0 ? { notesLost: this.#lostUnnamed } : {},
      );
    }
    if (this.#beside > 0) {
      const what = this.#beside === 1 ? 'One row has' : `${figure(this.#beside)} rows have`;
      yield this.#maker.warning(
        `${this.#prefix}${what} cells to the right of the last column with a name, which were not read. The first is row ${this.#firstBeside}.`,
      );
    }
    if (this.#cutOff > 0) {
      const what = this.#cutOff === 1 ? 'One text has' : `${figure(this.#cutOff)} texts have`;
      yield this.#maker.warning(
        `${this.#prefix}${what} exactly 32,767 characters, the most that a cell of Excel holds: the end may have been cut off. The first is in row ${this.#firstCutOff}.`,
      );
    }
  }
}
