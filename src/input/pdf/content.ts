import type { PdfFile } from './file.js';
import { PdfFont } from './font.js';
import { PdfLexer } from './lexer.js';
import { isList, type PdfDict, PdfName, PdfString, type PdfValue, PdfWord } from './values.js';

/** A stretch of letters on the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

interface State {
  page: Matrix;
  font: PdfFont | undefined;
  size: number;
  letters: number;
  words: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Every word that can stand in a drawing; between BX and EX others may (ISO 32000-1, annex A). */
const OPERATORS: ReadonlySet<string> = new Set(
  `b B b* B* BDC BI BMC BT c cm CS cs d d0 d1 Do DP EI EMC ET f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    ' ',
  ),
);

/** Forms inside forms. */
const DEPTH = 8;
const MOST_RUNS = 200_000;

/** Follows the drawing of a page, and keeps where which letters are shown. */
export class Content {
  readonly runs: Run[] = [];
  readonly #file: PdfFile;
  readonly #fonts: Map<PdfDict, PdfFont>;
  readonly #saved: State[] = [];
  #state: State = { page: IDENTITY, font: undefined, size: 1, letters: 0, words: 0, scale: 1, leading: 0, rise: 0 };
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  constructor(file: PdfFile, fonts: Map<PdfDict, PdfFont>) {
    this.#file = file;
    this.#fonts = fonts;
  }

  draw(source: string, resources: PdfDict, depth = 0): void {
    const lexer = new PdfLexer(source);
    let operands: PdfValue[] = [];
    let isFree = false;
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!(value instanceof PdfWord)) operands.push(value);
      else {
        if (value.word === 'BI') skipImage(lexer, source);
        else this.#operate(value.word, operands, resources, depth);
        if (value.word === 'BX' || value.word === 'EX') isFree = value.word === 'BX';
        else if (!isFree && !OPERATORS.has(value.word)) this.#file.isDamaged = true;
        operands = [];
      }
      if (this.runs.length > MOST_RUNS) {
        this.#file.isDamaged = true;
        return;
      }
    }
    if (lexer.isCut) this.#file.isDamaged = true;
  }

  #operate(operator: string, operands: readonly PdfValue[], resources: PdfDict, depth: number): void {
    const state = this.#state;
    const numbers = operands.map((value) => (typeof value === 'number' ? value : 0));
    const [first = 0, second = 0] = numbers;
    if (operator === 'Tj' || operator === "'" || operator === '"') this.#show(operator, operands);
    else if (operator === 'TJ') this.#showList(operands[0]);
    else if (operator === 'Td') this.#move(first, second);
    else if (operator === 'TD') {
      state.leading = -second;
      this.#move(first, second);
    } else if (operator === 'Tm') this.#place(matrixOf(numbers));
    else if (operator === 'T*') this.#move(0, -state.leading);
    else if (operator === 'BT') this.#place(IDENTITY);
    else if (operator === 'Tf') this.#setFont(operands[0], second, resources);
    else if (operator === 'cm') state.page = times(matrixOf(numbers), state.page);
    else if (operator === 'q') this.#saved.push({ ...state });
    else if (operator === 'Q') this.#state = this.#saved.pop() ?? state;
    else if (operator === 'Do') this.#drawForm(operands[0], resources, depth);
    else this.#set(operator, first);
  }

  #set(operator: string, value: number): void {
    if (operator === 'Tc') this.#state.letters = value;
    else if (operator === 'Tw') this.#state.words = value;
    else if (operator === 'Tz') this.#state.scale = value / 100;
    else if (operator === 'TL') this.#state.leading = value;
    else if (operator === 'Ts') this.#state.rise = value;
  }

  #setFont(name: PdfValue | undefined, size: number, resources: PdfDict): void {
    const fonts = this.#file.dict(resources.get('Font'));
    const dict = this.#file.dict(name instanceof PdfName ? fonts.get(name.name) : undefined);
    const font = this.#fonts.get(dict) ?? new PdfFont(this.#file, dict);
    this.#fonts.set(dict, font);
    this.#state.font = font;
    this.#state.size = size;
  }

  #place(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = matrix;
  }

  #move(x: number, y: number): void {
    this.#place(times([1, 0, 0, 1, x, y], this.#line));
  }

  #show(operator: string, operands: readonly PdfValue[]): void {
    if (operator !== 'Tj') this.#move(0, -this.#state.leading);
    const text = operands.at(-1);
    if (text instanceof PdfString) this.#write(text.bytes);
    else this.#file.isDamaged = true;
  }

  #showList(list: PdfValue | undefined): void {
    for (const value of isList(list) ? list : []) {
      if (value instanceof PdfString) this.#write(value.bytes);
      else if (typeof value === 'number') this.#advance((-value / 1000) * this.#state.size * this.#state.scale);
    }
  }

  #advance(by: number): void {
    this.#text = times([1, 0, 0, 1, by, 0], this.#text);
  }

  #write(bytes: string): void {
    const { font, size, letters, words, scale, page, rise } = this.#state;
    if (font === undefined) {
      this.#file.isDamaged = true;
      return;
    }
    const start = times(times([1, 0, 0, 1, 0, rise], this.#text), page);
    let text = '';
    for (const shown of font.shown(bytes)) {
      text += shown.text;
      this.#advance((shown.width * size + letters + (shown.isBlank ? words : 0)) * scale);
    }
    const end = times(this.#text, page);
    const height = Math.abs(size) * Math.hypot(start[2], start[3]);
    if (text !== '') this.runs.push({ text, x: start[4], y: start[5], end: end[4], size: height });
  }

  #drawForm(name: PdfValue | undefined, resources: PdfDict, depth: number): void {
    const forms = this.#file.dict(resources.get('XObject'));
    const form = name instanceof PdfName ? forms.get(name.name) : undefined;
    const dict = this.#file.dict(form);
    if (depth >= DEPTH || this.#file.name(dict.get('Subtype')) !== 'Form') return;
    const before = { ...this.#state };
    const matrix = this.#file.list(dict.get('Matrix')).map((value) => this.#file.number(value));
    if (matrix.length === 6) this.#state.page = times(matrixOf(matrix), this.#state.page);
    const own = this.#file.dict(dict.get('Resources'));
    this.draw(this.#file.bytes(form), own.size > 0 ? own : resources, depth + 1);
    this.#state = before;
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** A picture within the drawing is bytes up to `EI`. */
function skipImage(lexer: PdfLexer, source: string): void {
  const found = /\sEI(?=\s|$)/g;
  found.lastIndex = lexer.at;
  const end = found.exec(source);
  lexer.at = end === null ? source.length : end.index + end[0].length;
}
