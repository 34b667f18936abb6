import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml } from '../xml.js';
import { contentTypes, ROOT_RELATIONS, relations, STYLES, workbook } from './parts.js';

/** Excel opens no sheet with more, head included. */
export const MOST_ROWS = 1_048_576;
/** Excel keeps no more of a text. */
const MOST_CHARACTERS = 32_767;
/** Text is handed to the archive in pieces of about so many characters. */
const PIECE = 1 << 16;

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** A text that is a calendar day, `YYYY-MM-DD`, is a date to a spreadsheet. */
export type Cell = string | number | undefined;

/**
 * A workbook that is written as it comes, one sheet after the other: of a sheet nothing is kept but what the archive has
 * not taken yet. Texts stand in their cells, because a table of shared ones would have to be kept whole.
 */
export class Workbook {
  readonly #zip: Zip;
  readonly #sheets: string[] = [];
  #ready: Uint8Array[] = [];

  constructor() {
    this.#zip = new Zip((error, data) => {
      if (error) throw error;
      this.#ready.push(data);
    });
  }

  sheet(name: string, columns: readonly Column[]): Sheet {
    this.#sheets.push(name);
    return new Sheet(this.#part(`xl/worksheets/sheet${this.#sheets.length}.xml`), columns);
  }

  /** What can be written by now. */
  drain(): Uint8Array[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  /** The parts that name the sheets come last: an archive has no order. */
  close(): void {
    const parts = {
      'xl/styles.xml': STYLES,
      'xl/workbook.xml': workbook(this.#sheets),
      'xl/_rels/workbook.xml.rels': relations(this.#sheets.length),
      '_rels/.rels': ROOT_RELATIONS,
      '[Content_Types].xml': contentTypes(this.#sheets.length),
    };
    for (const [path, xml] of Object.entries(parts)) this.#part(path).push(strToU8(xml), true);
    this.#zip.end();
  }

  #part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 3 });
    // The same bytes for the same run, whenever it is.
    part.mtime = new Date(1980, 0, 1);
    this.#zip.add(part);
    return part;
  }
}

export class Sheet {
  readonly #part: ZipDeflate;
  readonly #columns: number;
  #text: string;
  #rows = 0;

  constructor(part: ZipDeflate, columns: readonly Column[]) {
    this.#part = part;
    this.#columns = columns.length;
    this.#text = headOf(columns);
    this.#row(columns.map(({ title }) => `<c s="${STYLE.head}" t="inlineStr"><is><t>${textOf(title)}</t></is></c>`));
  }

  get isFull(): boolean {
    return this.#rows === MOST_ROWS;
  }

  add(cells: readonly Cell[]): void {
    this.#row(cells.map(cellOf));
  }

  close(): void {
    const filter = `<autoFilter ref="A1:${letterOf(this.#columns)}${this.#rows}"/>`;
    this.#part.push(strToU8(`${this.#text}</sheetData>${filter}</worksheet>`), true);
  }

  #row(cells: readonly string[]): void {
    this.#rows += 1;
    this.#text += `<row>${cells.join('')}</row>\n`;
    if (this.#text.length < PIECE) return;
    this.#part.push(strToU8(this.#text));
    this.#text = '';
  }
}

/** Places among the formats of STYLES. */
const STYLE = { head: 1, day: 2, quoted: 3 } as const;

function headOf(columns: readonly Column[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>
`;
}

function cellOf(value: Cell): string {
  if (value === undefined || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const day = serialOf(value);
  if (day !== undefined) return `<c s="${STYLE.day}"><v>${day}</v></c>`;
  // It is a text and no formula; the style keeps it one when somebody edits the cell.
  const style = /^[=+\-@\t\r\uff0b\uff1d\uff0d\uff20]/.test(value) ? ` s="${STYLE.quoted}"` : '';
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
}

/** Days since the eve of 1900 as Excel counts them; before March 1900 it counts wrongly, so those stay text. */
function serialOf(value: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || value < '1900-03-01') return undefined;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 86_400_000 + 25_569;
}

/** `_x0041_` is how Excel writes a character by its number: where a text has that, its first mark is written so. */
function textOf(value: string): string {
  const cut = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
  return escapeXml(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function letterOf(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1);
}
