import type { Block } from '../document/blocks.js';
import type { Line } from '../text/lines.js';
import { type RtfToken, rtfTokens } from './words.js';

/** Groups that hold no text of the page. */
const ASIDE: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr headerf footerf footnote annotation atnid atnauthor listtable listoverridetable revtbl rsidtbl generator themedata datastore latentstyles fldinst xmlnstbl mmathPr listtext pntext pnseclvl bkmkstart bkmkend'.split(
    ' ',
  ),
);

/** Those of them that hold no paragraph: where one ends in them, the mark that closes them is missing. */
const LISTS: ReadonlySet<string> = new Set('fonttbl colortbl stylesheet info listtable revtbl rsidtbl'.split(' '));

const MARKS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

interface Group {
  isAside: boolean;
  isList: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** How many marks follow a letter of Unicode for programs that do not know it. */
  skip: number;
}

const DEPTH = 1000;

/** The text of a Rich Text file as blocks of any document, and what was left of it. */
export interface RtfDocument {
  readonly blocks: Block[];
  readonly comments: number;
  readonly deleted: number;
  readonly hidden: number;
  /** It ended before its groups did, or a group goes on over text. */
  readonly isBroken: boolean;
}

export function readDocument(source: string): RtfDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) reader.take(token);
  return reader.finish();
}

class RtfReader {
  readonly #blocks: Block[] = [];
  readonly #groups: Group[] = [];
  #group: Group = { isAside: false, isList: false, isHidden: false, isDeleted: false, skip: 1 };
  #toSkip = 0;
  #text = '';
  #column = 1;
  #number = 1;
  #isList = false;
  #wasList = false;
  #isNewPage = false;
  #isInTable = false;
  #cell: Line[] = [];
  #row: Line[][] = [];
  #rows: Line[][][] = [];
  #comments = 0;
  #deleted = 0;
  #hidden = 0;
  #isBroken = false;

  take(token: RtfToken): void {
    if (token.kind === 'word') this.#word(token.word, token.value);
    else if (token.kind === 'text') this.#write(token.text);
    else if (token.kind === 'open') this.#open();
    else this.#group = this.#groups.pop() ?? this.#group;
  }

  finish(): RtfDocument {
    if (this.#text.trim() !== '') this.#paragraph();
    this.#endTable();
    const { length } = this.#groups;
    return {
      blocks: this.#blocks,
      comments: this.#comments,
      deleted: this.#deleted,
      hidden: this.#hidden,
      isBroken: this.#isBroken || length > 0,
    };
  }

  #open(): void {
    if (this.#groups.length < DEPTH) this.#groups.push({ ...this.#group });
  }

  #write(text: string): void {
    const skipped = Math.min(this.#toSkip, text.length);
    this.#toSkip -= skipped;
    const { isAside, isHidden, isDeleted } = this.#group;
    if (isAside) return;
    if (isDeleted) this.#deleted += text.length;
    else if (isHidden) this.#hidden += text.length;
    else this.#text += text.slice(skipped);
  }

  #word(word: string, value: number | undefined): void {
    if (word === 'annotation') this.#comments += 1;
    if (word === '*' || ASIDE.has(word)) this.#group.isAside = true;
    if (LISTS.has(word)) this.#group.isList = true;
    if (this.#group.isList && word === 'par') this.#isBroken = true;
    if (this.#group.isAside) return;
    const mark = MARKS[word];
    if (mark !== undefined) this.#write(mark);
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'uc') this.#group.skip = value ?? 1;
    else if (word === 'v') this.#group.isHidden = value !== 0;
    else if (word === 'deleted') this.#group.isDeleted = value !== 0;
    else if (word === 'plain') this.#group.isHidden = false;
    else this.#layout(word);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.#toSkip = this.#group.skip;
  }

  #layout(word: string): void {
    if (word === 'par' || word === 'sect') this.#paragraph();
    else if (word === 'line') this.#line();
    else if (word === 'page' || word === 'pagebb') this.#isNewPage = true;
    else if (word === 'pard') this.#resetParagraph();
    else if (word === 'ls') this.#isList = true;
    else if (word === 'intbl') this.#isInTable = true;
    else if (word === 'cell') this.#endCell();
    else if (word === 'row') this.#endRow();
  }

  #resetParagraph(): void {
    this.#isList = false;
    this.#isInTable = false;
  }

  /** A line broken by hand, within its paragraph. */
  #line(): void {
    const line: Line = { text: this.#text, line: this.#number, column: this.#column };
    this.#add(this.#column === 1 ? { ...line, gapBefore: true } : line);
    this.#column += this.#text.length + 1;
    this.#text = '';
  }

  #paragraph(): void {
    const isFirstLine = this.#column === 1;
    const line: Line = { text: this.#text, line: this.#number, column: this.#column };
    const isTight = this.#isList && this.#wasList;
    const apart = isFirstLine && !isTight ? { ...line, gapBefore: true } : line;
    const paged = this.#isNewPage && this.#text.trim() !== '' ? { ...apart, startsPage: true } : apart;
    if (this.#text.trim() !== '') this.#isNewPage = false;
    this.#add(this.#isList && isFirstLine && this.#text.trim() !== '' ? item(paged) : paged);
    this.#wasList = this.#isList;
    this.#text = '';
    this.#column = 1;
    this.#number += 1;
  }

  #add(line: Line): void {
    if (this.#isInTable) this.#cell.push(line);
    else {
      this.#endTable();
      this.#blocks.push(line);
    }
  }

  #endCell(): void {
    this.#isInTable = true;
    this.#paragraph();
    this.#row.push(this.#cell);
    this.#cell = [];
  }

  #endRow(): void {
    this.#rows.push(this.#row);
    this.#row = [];
  }

  #endTable(): void {
    if (this.#row.length > 0) this.#endRow();
    if (this.#rows.length > 0) this.#blocks.push({ rows: this.#rows });
    this.#rows = [];
  }
}

const MARKER = '- ';

function item(line: Line): Line {
  const segments = [0, line.line, line.column, MARKER.length, line.line, line.column];
  return { ...line, text: MARKER + line.text, segments };
}
