import { PdfName, PdfRef, PdfString, type PdfValue, PdfWord } from './values.js';

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Values inside each other. */
const DEPTH = 100;

/** Reads the values of a PDF one after the other, from an offset on. */
export class PdfLexer {
  readonly #source: string;
  at: number;
  /** A string or a list has no end. */
  isCut = false;

  constructor(source: string, at = 0) {
    this.#source = source;
    this.at = at;
  }

  /** The next value; nothing at the end. What makes no sense is passed over. */
  next(depth = 0): PdfValue | undefined {
    this.#match(SPACE);
    const source = this.#source;
    const mark = source[this.at];
    if (mark === undefined || depth > DEPTH) return undefined;
    if (mark === '/') return this.#name();
    if (mark === '(') return this.#string();
    if (mark === '[') return this.#list(depth);
    if (mark === '<') return source[this.at + 1] === '<' ? this.#dict(depth) : this.#hex();
    const reference = this.#match(REFERENCE);
    if (reference !== null) return new PdfRef(Number(reference[1]));
    const number = this.#match(NUMBER);
    if (number !== null) return Number(number[0]);
    return this.#word();
  }

  #word(): PdfValue {
    const word = this.#match(WORD)?.[0];
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word !== undefined) return new PdfWord(word);
    this.at += 1;
    return new PdfWord(this.#source[this.at - 1] ?? '');
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  #name(): PdfName {
    this.at += 1;
    const name = this.#match(WORD)?.[0] ?? '';
    return new PdfName(
      name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #list(depth: number): PdfValue[] {
    this.at += 1;
    const list: PdfValue[] = [];
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) {
      if (value instanceof PdfWord && value.word === ']') return list;
      list.push(value);
    }
    this.isCut = true;
    return list;
  }

  #dict(depth: number): Map<string, PdfValue> {
    this.at += 2;
    const dict = new Map<string, PdfValue>();
    for (let key = this.next(depth + 1); key !== undefined; key = this.next(depth + 1)) {
      if (key instanceof PdfWord && key.word === '>') {
        if (this.#source[this.at] === '>') this.at += 1;
        break;
      }
      const value = this.next(depth + 1);
      if (key instanceof PdfName && value !== undefined) dict.set(key.name, value);
    }
    return dict;
  }

  #hex(): PdfString {
    const end = this.#source.indexOf('>', this.at);
    const stop = end < 0 ? this.#source.length : end;
    const digits = this.#source.slice(this.at + 1, stop).replace(/[^0-9a-f]/gi, '');
    this.at = stop + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
  }

  #string(): PdfString {
    let bytes = '';
    let open = 0;
    for (this.at += 1; this.at < this.#source.length; this.at += 1) {
      const mark = this.#source[this.at] ?? '';
      if (mark === '\\') {
        bytes += this.#escape();
        continue;
      }
      if (mark === ')' && open === 0) break;
      open += mark === '(' ? 1 : mark === ')' ? -1 : 0;
      bytes += mark;
    }
    this.isCut ||= this.at >= this.#source.length;
    this.at += 1;
    return new PdfString(bytes);
  }

  /** What a backslash says; the scan then stands on its last mark. */
  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#source.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    this.at += 1;
    const mark = this.#source[this.at] ?? '';
    if (mark === '\r' && this.#source[this.at + 1] === '\n') this.at += 1;
    return mark === '\r' || mark === '\n' ? '' : (ESCAPES[mark] ?? mark);
  }
}
