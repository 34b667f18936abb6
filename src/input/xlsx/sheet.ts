import type { SaxesTagNS } from 'saxes';
import type { Origin } from '../../model/origin.js';
import { fromSerial } from '../dates.js';
import { COLUMNS } from '../limits.js';
import type { TableCell, TableRow } from '../table/row.js';
import { attribute, type XmlHandler } from '../xml/events.js';
import type { DateStyles } from './formats.js';
import { plain, RichText } from './strings.js';

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly dates: DateStyles;
  readonly calendar: 1900 | 1904;
}

class SheetCell implements TableCell {
  readonly text: string;
  readonly isDate: boolean;
  readonly #cell: string;

  constructor(text: string, isDate: boolean, cell: string) {
    this.text = text;
    this.isDate = isDate;
    this.#cell = cell;
  }

  /** Lines and columns are those within the cell. */
  origin(): Origin {
    return { kind: 'plain', line: 1, column: 1, place: { cell: this.#cell } };
  }
}

/** Listens to the XML of a sheet, and keeps its rows until they are taken. */
export class SheetRows implements XmlHandler {
  readonly #shared: Shared;
  readonly #prefix: string;
  /** A cell so far holds something like a tag. */
  hasMarkup = false;
  #rows: TableRow[] = [];
  #cells: (TableCell | undefined)[] = [];
  #number = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #isValue = false;
  readonly #rich = new RichText();

  constructor(shared: Shared, sheet: string) {
    this.#shared = shared;
    this.#prefix = /^\w+$/.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
  }

  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(tag: SaxesTagNS): void {
    const { local } = tag;
    if (local === 'row') this.#openRow(tag);
    else if (local === 'c') this.#openCell(tag);
    else if (local === 'v') this.#isValue = true;
    else this.#rich.open(tag);
  }

  close(tag: SaxesTagNS): void {
    const { local } = tag;
    if (local === 'row') this.#rows.push({ number: this.#number, cells: this.#cells });
    else if (local === 'c') this.#closeCell();
    else if (local === 'v') this.#isValue = false;
    else this.#rich.close(tag);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else this.#rich.write(text);
  }

  #openRow(tag: SaxesTagNS): void {
    const number = Number(attribute(tag, 'r'));
    this.#number = Number.isInteger(number) && number > 0 ? number : this.#number + 1;
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(tag: SaxesTagNS): void {
    const letters = /^[A-Z]{1,3}/.exec(attribute(tag, 'r') ?? '')?.[0];
    this.#column = letters === undefined ? this.#column + 1 : columnOf(letters);
    this.#type = attribute(tag, 't') ?? 'n';
    this.#style = Number(attribute(tag, 's') ?? 0);
    this.#value = '';
  }

  #closeCell(): void {
    const inline = this.#rich.take();
    const { text, isDate } = this.#type === 'inlineStr' ? { text: inline, isDate: false } : this.#read();
    if (text === '' || this.#column > COLUMNS) return;
    this.hasMarkup ||= text.includes('</') || text.includes('<br');
    this.#cells[this.#column - 1] = new SheetCell(
      text,
      isDate,
      `${this.#prefix}${lettersOf(this.#column)}${this.#number}`,
    );
  }

  #read(): { text: string; isDate: boolean } {
    const value = this.#value;
    if (this.#type === 's') return { text: this.#shared.strings[Number(value)] ?? '', isDate: false };
    if (this.#type === 'b') return { text: value === '1' ? 'true' : 'false', isDate: false };
    if (this.#type === 'e') return { text: '', isDate: false };
    if (this.#type === 'd') return { text: value, isDate: true };
    if (this.#type === 'str') return { text: plain(value), isDate: false };
    return this.#numeric(value);
  }

  #numeric(value: string): { text: string; isDate: boolean } {
    const { dates, calendar } = this.#shared;
    const day = dates.isDate(this.#style) ? fromSerial(Number(value), calendar) : undefined;
    if (day?.date !== undefined)
      return { text: day.time === undefined ? day.date : `${day.date} ${day.time}`, isDate: true };
    // A long number is an id: nobody wrote it with an exponent.
    return { text: /e/i.test(value) ? String(Number(value)) : value, isDate: false };
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
