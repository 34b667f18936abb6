import { inflateSync } from 'node:zlib';
import { ReadFailure } from '../failure.js';
import { PdfLexer } from './lexer.js';
import { isDict, isList, type PdfDict, PdfName, PdfRef, PdfStream, type PdfValue, PdfWord } from './values.js';

/** Bytes that all streams of a file together may unpack to. */
const UNPACKED = 256 * 1024 * 1024;
const LINKS = 20;

/**
 * The objects of a PDF. They are found by looking for them and not by the file's own list, which is damaged more
 * often than they are. Only what text needs is here: nothing is run, drawn or fetched.
 */
export class PdfFile {
  readonly #source: string;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();
  #unpacked = 0;
  /** Something that text could have stood in was damaged, or packed in a way that is not read. */
  isDamaged = false;

  constructor(source: string) {
    this.#source = source;
    for (const { 1: number = '', 0: whole, index } of source.matchAll(
      /(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b/g,
    )) {
      this.#offsets.set(Number(number), index + whole.length);
    }
    if (/\/Encrypt[\0\t\n\f\r ]*(?:\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R|<<)/.test(source)) {
      throw new ReadFailure(
        'It is protected by a password or against copying. Save it without protection, and try again.',
      );
    }
    this.#unpackObjects();
  }

  /** A value itself, where only a reference to it is given. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let link = 0; found instanceof PdfRef && link < LINKS; link += 1) found = this.#object(found.number);
    return found instanceof PdfRef ? undefined : found;
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.get(value);
    if (found instanceof PdfStream) return found.dict;
    return isDict(found) ? found : new Map();
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    return isList(found) ? found : [];
  }

  name(value: PdfValue | undefined): string {
    const found = this.get(value);
    return found instanceof PdfName ? found.name : '';
  }

  number(value: PdfValue | undefined, otherwise = 0): number {
    const found = this.get(value);
    return typeof found === 'number' ? found : otherwise;
  }

  /** The bytes of a stream, unpacked; nothing where it is packed in a way that text is not. */
  bytes(value: PdfValue | undefined): string {
    const stream = this.get(value);
    if (!(stream instanceof PdfStream)) return '';
    const filters = this.list(stream.dict.get('Filter'));
    const names =
      filters.length > 0 ? filters.map((filter) => this.name(filter)) : [this.name(stream.dict.get('Filter'))];
    let bytes = this.#source.slice(stream.start, this.#endOf(stream));
    for (const name of names) if (name !== '') bytes = this.#unpack(bytes, name);
    return bytes;
  }

  /** The first dictionary of a type: the catalogue of the pages, say. */
  *ofType(type: string): Generator<PdfDict> {
    for (const number of new Set([...this.#offsets.keys(), ...this.#objects.keys()])) {
      const dict = this.dict(new PdfRef(number));
      if (this.name(dict.get('Type')) === type) yield dict;
    }
  }

  #object(number: number): PdfValue | undefined {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(number);
    if (offset === undefined) return undefined;
    const value = this.#read(offset);
    this.#objects.set(number, value ?? null);
    return value;
  }

  #read(offset: number): PdfValue | undefined {
    const lexer = new PdfLexer(this.#source, offset);
    const value = lexer.next();
    if (!isDict(value)) return value;
    const word = lexer.next();
    if (!(word instanceof PdfWord) || word.word !== 'stream') return value;
    const isPair = this.#source.startsWith('\r\n', lexer.at);
    return new PdfStream(value, lexer.at + (isPair ? 2 : 1));
  }

  #endOf({ dict, start }: PdfStream): number {
    const end = start + this.number(dict.get('Length'), -1);
    if (end >= start && /^\s*endstream/.test(this.#source.slice(end, end + 20))) return end;
    if (end >= start) this.isDamaged = true;
    const found = this.#source.indexOf('endstream', start);
    return found < 0 ? this.#source.length : found;
  }

  #unpack(bytes: string, filter: string): string {
    if (filter !== 'FlateDecode' && filter !== 'Fl') {
      this.isDamaged = true;
      return '';
    }
    const left = UNPACKED - this.#unpacked;
    try {
      const unpacked = inflateSync(Buffer.from(bytes, 'latin1'), {
        maxOutputLength: Math.max(1, left),
        finishFlush: 2,
      });
      this.#unpacked += unpacked.length;
      return unpacked.toString('latin1');
    } catch (error) {
      if (error instanceof RangeError)
        throw new ReadFailure('It unpacks to more than 256 MB, so it was not read. Split it.');
      this.isDamaged = true;
      return '';
    }
  }

  /** Newer files keep their objects packed together. */
  #unpackObjects(): void {
    for (const number of [...this.#offsets.keys()]) {
      const stream = this.#object(number);
      if (!(stream instanceof PdfStream) || this.name(stream.dict.get('Type')) !== 'ObjStm') continue;
      const source = this.bytes(stream);
      const heads = new PdfLexer(source);
      const first = this.number(stream.dict.get('First'));
      for (let left = this.number(stream.dict.get('N')); left > 0; left -= 1) {
        const id = heads.next();
        const at = heads.next();
        if (typeof id !== 'number' || typeof at !== 'number') break;
        const value = new PdfLexer(source, first + at).next();
        if (value !== undefined && !this.#offsets.has(id)) this.#objects.set(id, value);
      }
    }
  }
}
