import { Parser } from 'htmlparser2';
import { type Comment, directiveIn } from '../directives.js';
import type { Block } from '../document/blocks.js';
import { COLUMNS } from '../limits.js';
import type { Places } from '../line-index.js';
import type { Line } from '../text/lines.js';
import { BLOCKS, isComment, isHeading, isHidden, PARAGRAPHS, startsPage, UNSEEN, VOID } from './elements.js';
import { LineBuilder } from './line-builder.js';

type Attributes = Readonly<Record<string, string>>;

/** What a page shows, as blocks of any document. */
export interface Page {
  readonly blocks: Block[];
  /** Comments of people, which word processors keep beside the text. */
  readonly comments: number;
  /** Comments of the markup that speak to caselint. */
  readonly directives: readonly Comment[];
}

export function readPage(source: string, places: Places): Page {
  const page = new PageReader(source, places);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.text(text, parser.startIndex, parser.endIndex),
    onclosetag: (name) => page.close(name),
    oncomment: (data) => page.comment(data, parser.startIndex, parser.endIndex),
  });
  parser.end(source);
  return page.finish();
}

const MARKER = '- ';

class PageReader {
  readonly #source: string;
  readonly #line: LineBuilder;
  readonly #places: Places;
  readonly #directives: Comment[] = [];
  readonly #blocks: Block[] = [];
  #comments = 0;
  /** Rows of the table in hand; tables inside it are part of its cells. */
  #rows: Line[][][] | undefined;
  #tables = 0;
  /** A cell that opens now begins a row, though no tag says so. */
  #isBetweenRows = false;
  /** Columns that the cell in hand stands over. */
  #columns = 1;
  #unseen = 0;
  #isHead = false;
  #pre = 0;
  #heading = 0;
  /** Offset of white space that becomes one blank if text follows it on the line. */
  #blank = -1;
  #isItem = false;
  #isApart = true;
  #isNewPage = false;

  constructor(source: string, places: Places) {
    this.#source = source;
    this.#line = new LineBuilder(places);
    this.#places = places;
  }

  finish(): Page {
    this.#end();
    if (this.#rows !== undefined) this.#blocks.push({ rows: this.#rows });
    return { blocks: this.#blocks, comments: this.#comments, directives: this.#directives };
  }

  comment(data: string, start: number, end: number): void {
    const written = directiveIn(data);
    if (written === undefined) return;
    this.#directives.push({ written, from: this.#places.at(start), to: this.#places.at(end + 1) });
  }

  open(name: string, attributes: Attributes): void {
    // What only a body can hold ends a head whose own end is damaged or left out.
    if (this.#isHead && this.#unseen === 1 && !UNSEEN.has(name) && !VOID.has(name)) this.#unseen = 0;
    if (this.#unseen > 0) {
      if (!VOID.has(name)) this.#unseen += 1;
      return;
    }
    this.#isHead = name === 'head';
    if (UNSEEN.has(name) || isHidden(attributes)) {
      if (isComment(attributes)) this.#comments += /comment-list/.test(attributes['style'] ?? '') ? 0 : 1;
      if (!VOID.has(name)) this.#unseen = 1;
      return;
    }
    if (startsPage(attributes)) this.#breakPage();
    if (name === 'br') this.#break();
    else if (name === 'hr') this.#rule();
    else if (BLOCKS.has(name)) this.#openBlock(name, attributes);
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#unseen > 0) {
      this.#unseen -= 1;
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.#end();
    if (PARAGRAPHS.has(name)) this.#isApart = true;
    // Word processors put a paragraph into each item of a list.
    if (name === 'li') this.#isApart = false;
    else if (name === 'pre') this.#pre -= 1;
    else if (isHeading(name)) this.#heading -= 1;
    else if (name === 'table') this.#closeTable();
    else if (this.#tables === 1 && name === 'tr') this.#isBetweenRows = true;
    else if (this.#tables === 1 && (name === 'td' || name === 'th')) this.#closeCell();
  }

  text(text: string, start: number, end: number): void {
    if (this.#isHead && this.#unseen === 1 && /\S/.test(text)) this.#unseen = 0;
    if (this.#unseen > 0) return;
    // After a closing tag with more than its name in it, the parser's start is too early; its end never is.
    const from = end - text.length + 1;
    const isPlain = this.#source.startsWith(text, from);
    if (isPlain) for (let at = 0; at < text.length; at += 1) this.#mark(text[at] ?? '', from + at);
    else {
      this.#line.part();
      this.#write(text, start);
      this.#line.part();
    }
  }

  #mark(mark: string, offset: number): void {
    if (!/[ \t\n\r\f]/.test(mark)) this.#write(mark, offset);
    else if (this.#pre > 0 && mark === '\n') this.#break();
    else if (this.#pre > 0 && mark !== '\r') this.#write(mark, offset);
    else {
      if (this.#blank < 0) this.#blank = offset;
      this.#line.part();
    }
  }

  #write(written: string, offset: number): void {
    if (this.#line.text === '') this.#begin(offset);
    else if (this.#blank >= 0) {
      this.#line.put(' ', this.#blank);
      this.#line.part();
    }
    this.#blank = -1;
    this.#line.put(written, offset);
  }

  #begin(offset: number): void {
    this.#line.marks = {
      ...(this.#isApart ? { gapBefore: true } : {}),
      ...(this.#heading > 0 ? { isHeading: true } : {}),
      ...(this.#isNewPage ? { startsPage: true } : {}),
    };
    if (this.#isItem) {
      this.#line.put(MARKER, offset);
      this.#line.part();
    }
    this.#isItem = false;
    this.#isApart = false;
    this.#isNewPage = false;
  }

  #breakPage(): void {
    this.#end();
    this.#isNewPage = true;
    this.#isApart = true;
  }

  /** A second break after a first leaves a blank line. */
  #break(): void {
    if (this.#line.text === '') this.#isApart = true;
    this.#end();
  }

  #rule(): void {
    this.#end();
    this.#isApart = true;
    this.#add({ text: '----------', line: 1, column: 1 });
  }

  #end(): void {
    const line = this.#line.take();
    this.#blank = -1;
    if (line !== undefined) this.#add(line);
  }

  #add(line: Line): void {
    if (this.#tables === 0) this.#blocks.push(line);
    // Text of a table that is in no cell stands before it on the page.
    else (this.#rows?.at(-1)?.at(-1) ?? this.#blocks).push(line);
  }

  #openBlock(name: string, attributes: Attributes): void {
    this.#end();
    if (PARAGRAPHS.has(name) && !this.#isItem) this.#isApart = true;
    if (name === 'li') this.#isItem = true;
    else if (name === 'pre') this.#pre += 1;
    else if (isHeading(name)) this.#heading += 1;
    else if (name === 'table') this.#openTable();
    else if (this.#tables === 1 && name === 'tr') this.#openRow();
    else if (this.#tables === 1 && (name === 'td' || name === 'th')) this.#openCell(Number(attributes['colspan'] ?? 1));
  }

  #openTable(): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    this.#rows = [];
    this.#isBetweenRows = true;
  }

  #openRow(): void {
    this.#rows?.push([]);
    this.#isBetweenRows = false;
  }

  #openCell(columns: number): void {
    if (this.#isBetweenRows) this.#openRow();
    this.#rows?.at(-1)?.push([]);
    this.#columns = Number.isInteger(columns) ? columns : 1;
    this.#isApart = false;
  }

  /** A cell over several columns: those that it covers are kept, so that the next cell stands in its own column. */
  #closeCell(): void {
    const row = this.#rows?.at(-1);
    for (; this.#columns > 1 && row !== undefined && row.length < COLUMNS; this.#columns -= 1) row.push([]);
  }

  #closeTable(): void {
    this.#tables = Math.max(0, this.#tables - 1);
    if (this.#tables > 0 || this.#rows === undefined) return;
    this.#blocks.push({ rows: this.#rows });
    this.#rows = undefined;
    this.#isApart = true;
  }
}
