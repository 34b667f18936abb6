import type { SaxesTagNS } from 'saxes';
import { COLUMNS } from '../limits.js';
import { attribute, type XmlHandler } from '../xml/events.js';
import { isOn, WORD } from './names.js';
import type { Styles } from './styles.js';

/** A paragraph as a reader of the page sees it. */
export interface Paragraph {
  readonly text: string;
  /** 1-based, in the whole document. */
  readonly number: number;
  readonly isHeading: boolean;
  readonly isListItem: boolean;
  readonly startsPage: boolean;
}

/** Cells of paragraphs. A table inside a cell is part of that cell. */
export type WordRow = Paragraph[][];
export type WordBlock = Paragraph | { readonly rows: WordRow[] };

/** Not the note: what was deleted or moved away, and the second copy of a text box for old programs. */
const ASIDE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);
const PROPERTIES: ReadonlySet<string> = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr']);
const MARKS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface Open {
  text: string;
  style: string | undefined;
  hasNumber: boolean;
  isOutline: boolean;
  startsPage: boolean;
}

/** Listens to the main part of a Word document. */
export class Body implements XmlHandler {
  readonly blocks: WordBlock[] = [];
  /** An element of Word's was met. */
  isWord = false;
  /** Characters that were set aside. */
  deleted = 0;
  hidden = 0;
  readonly #styles: Styles;
  readonly #open: Open[] = [];
  readonly #properties: string[] = [];
  #table: WordRow[] = [];
  #tableDepth = 0;
  /** Columns that the cell in hand stands over. */
  #columns = 1;
  #aside = 0;
  #isInText = false;
  #isHidden = false;
  #isNewPage = false;
  #number = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(tag: SaxesTagNS): void {
    const { local } = tag;
    if (ASIDE.has(local)) this.#aside += 1;
    if (!WORD.has(tag.uri)) return;
    this.isWord = true;
    if (PROPERTIES.has(local)) this.#properties.push(local);
    else if (this.#properties.length > 0) this.#property(tag);
    else if (local === 'p') this.#openParagraph();
    else if (local === 'r') this.#isHidden = false;
    else if (local === 't' || local === 'delText') this.#isInText = true;
    else if (Object.hasOwn(MARKS, local)) this.#mark(tag);
    else this.#openTable(tag);
  }

  close(tag: SaxesTagNS): void {
    const { local } = tag;
    if (ASIDE.has(local)) this.#aside -= 1;
    if (!WORD.has(tag.uri)) return;
    if (PROPERTIES.has(local)) this.#properties.pop();
    else if (this.#properties.length > 0) return;
    else if (local === 'p') this.#closeParagraph();
    else if (local === 't' || local === 'delText') this.#isInText = false;
    else if (local === 'tbl') this.#closeTable();
    else if (local === 'tc') this.#closeCell();
  }

  text(text: string): void {
    if (!this.#isInText) return;
    if (this.#aside > 0) this.deleted += text.length;
    else if (this.#isHidden) this.hidden += text.length;
    else this.#write(text);
  }

  #write(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  #mark(tag: SaxesTagNS): void {
    if (this.#aside > 0 || this.#isHidden) return;
    if (tag.local === 'br' && attribute(tag, 'type') === 'page') this.#breakPage();
    else this.#write(MARKS[tag.local] ?? '');
  }

  /** Before the first letter of a paragraph the page begins with it; after the last, with the next. */
  #breakPage(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined && paragraph.text.trim() === '') paragraph.startsPage = true;
    else this.#isNewPage = true;
  }

  #property(tag: SaxesTagNS): void {
    if (this.#properties[0] === 'rPr') {
      if (tag.local === 'vanish') this.#isHidden = isOn(tag);
      else if (tag.local === 'rStyle') this.#isHidden = this.#styles.of(attribute(tag, 'val')).isHidden;
      return;
    }
    const paragraph = this.#open.at(-1);
    if (tag.local === 'gridSpan') this.#columns = Number(attribute(tag, 'val') ?? 1);
    else if (paragraph !== undefined && this.#properties[0] === 'pPr') this.#shape(paragraph, tag);
  }

  #shape(paragraph: Open, tag: SaxesTagNS): void {
    const value = attribute(tag, 'val') ?? '';
    if (tag.local === 'pStyle') paragraph.style = value;
    else if (tag.local === 'numId') paragraph.hasNumber = value !== '0';
    else if (tag.local === 'outlineLvl') paragraph.isOutline = Number(value) < 9;
    else if (tag.local === 'pageBreakBefore') paragraph.startsPage = isOn(tag);
  }

  #openParagraph(): void {
    this.#open.push({ text: '', style: undefined, hasNumber: false, isOutline: false, startsPage: this.#isNewPage });
    this.#isNewPage = false;
  }

  #closeParagraph(): void {
    const open = this.#open.pop();
    if (open === undefined || this.#aside > 0) return;
    this.#number += 1;
    const style = this.#styles.of(open.style);
    if (style.isHidden) this.hidden += open.text.length;
    const isHeading = open.isOutline || style.isHeading;
    const paragraph: Paragraph = {
      text: style.isHidden ? '' : open.text,
      number: this.#number,
      isHeading,
      isListItem: !isHeading && (open.hasNumber || style.isList),
      startsPage: open.startsPage,
    };
    if (this.#tableDepth > 0) this.#table.at(-1)?.at(-1)?.push(paragraph);
    else this.blocks.push(paragraph);
  }

  #openTable(tag: SaxesTagNS): void {
    if (tag.local === 'tbl') {
      this.#tableDepth += 1;
      if (this.#tableDepth === 1) this.#table = [];
    } else if (this.#tableDepth === 1 && tag.local === 'tr') this.#table.push([]);
    else if (this.#tableDepth === 1 && tag.local === 'tc') this.#table.at(-1)?.push([]);
  }

  /** A cell over several columns: those that it covers are kept, so that the next cell stands in its own column. */
  #closeCell(): void {
    const row = this.#tableDepth === 1 ? this.#table.at(-1) : undefined;
    if (row === undefined) return;
    for (; this.#columns > 1 && row.length < COLUMNS; this.#columns -= 1) row.push([]);
  }

  #closeTable(): void {
    this.#tableDepth -= 1;
    if (this.#tableDepth === 0) this.blocks.push({ rows: this.#table });
  }
}
