import { PdfLexer } from './lexer.js';
import { isList, PdfString, type PdfValue, PdfWord } from './values.js';

/** Entries of one map: more than any script has letters. */
const MOST = 70_000;

/** What the codes of a font mean, as the file's own table says. */
export class CodeMap {
  readonly #letters = new Map<number, string>();
  /** Bytes of a code. */
  width: number;

  constructor(source: string, width: number) {
    this.width = width;
    const lexer = new PdfLexer(source);
    let waiting: PdfValue[] = [];
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!(value instanceof PdfWord)) waiting.push(value);
      else {
        if (value.word === 'endcodespacerange') this.#space(waiting);
        else if (value.word === 'endbfchar') this.#chars(waiting);
        else if (value.word === 'endbfrange') this.#ranges(waiting);
        waiting = [];
      }
    }
  }

  get isEmpty(): boolean {
    return this.#letters.size === 0;
  }

  letter(code: number): string | undefined {
    return this.#letters.get(code);
  }

  #space([first]: readonly PdfValue[]): void {
    if (first instanceof PdfString && first.bytes.length > 0) this.width = first.bytes.length;
  }

  #chars(values: readonly PdfValue[]): void {
    for (let at = 0; at + 1 < values.length; at += 2) this.#set(codeOf(values[at]), lettersOf(values[at + 1]));
  }

  #ranges(values: readonly PdfValue[]): void {
    for (let at = 0; at + 2 < values.length; at += 3) {
      const from = codeOf(values[at]);
      const to = Math.min(codeOf(values[at + 1]), from + MOST);
      const letters = values[at + 2];
      for (let code = from; code <= to && this.#letters.size < MOST; code += 1) {
        this.#set(code, isList(letters) ? lettersOf(letters[code - from]) : shifted(lettersOf(letters), code - from));
      }
    }
  }

  #set(code: number, letters: string): void {
    if (this.#letters.size < MOST) this.#letters.set(code, letters);
  }
}

export function codeOf(value: PdfValue | undefined): number {
  if (!(value instanceof PdfString)) return 0;
  let code = 0;
  for (let at = 0; at < value.bytes.length; at += 1) code = code * 256 + value.bytes.charCodeAt(at);
  return code;
}

function lettersOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  const bytes = Buffer.from(value.bytes.length % 2 === 0 ? value.bytes : `\0${value.bytes}`, 'latin1');
  return bytes.swap16().toString('utf16le');
}

function shifted(letters: string, by: number): string {
  const last = letters.codePointAt(letters.length - 1) ?? 0;
  return letters.slice(0, -1) + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}
