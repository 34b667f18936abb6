import { fromWindows } from '../decode.js';
import { CodeMap } from './cmap.js';
import type { PdfFile } from './file.js';
import { glyphLetter } from './glyphs.js';
import { isList, type PdfDict, PdfName } from './values.js';

/** A letter as it is shown: what it is, how wide, and whether it is the blank that word spacing widens. */
export interface Shown {
  readonly text: string;
  /** In units of the font's size. */
  readonly width: number;
  readonly isBlank: boolean;
}

/** Turns the codes of a font into letters. */
export class PdfFont {
  readonly #map: CodeMap;
  readonly #isComposite: boolean;
  readonly #differences = new Map<number, string>();
  readonly #widths = new Map<number, number>();
  readonly #usual: number;

  constructor(file: PdfFile, dict: PdfDict) {
    this.#isComposite = file.name(dict.get('Subtype')) === 'Type0';
    this.#map = new CodeMap(file.bytes(dict.get('ToUnicode')), this.#isComposite ? 2 : 1);
    if (!this.#isComposite) this.#map.width = 1;
    const descendant = file.dict(file.list(dict.get('DescendantFonts'))[0]);
    this.#usual = this.#isComposite ? file.number(descendant.get('DW'), 1000) / 1000 : 0.5;
    if (this.#isComposite) this.#readComposite(file, descendant);
    else this.#readSimple(file, dict);
  }

  *shown(bytes: string): Generator<Shown> {
    const { width } = this.#map;
    for (let at = 0; at + width <= bytes.length; at += width) {
      let code = 0;
      for (let next = at; next < at + width; next += 1) code = code * 256 + bytes.charCodeAt(next);
      const text = this.#map.letter(code) ?? this.#letter(code);
      yield { text, width: this.#widths.get(code) ?? this.#usual, isBlank: width === 1 && code === 32 };
    }
  }

  #letter(code: number): string {
    // A composite font without a table says nothing of its letters.
    if (this.#isComposite) return this.#map.isEmpty ? '\uFFFD' : '';
    return this.#differences.get(code) ?? fromWindows(Uint8Array.of(code));
  }

  #readSimple(file: PdfFile, dict: PdfDict): void {
    const first = file.number(dict.get('FirstChar'));
    for (const [at, width] of file.list(dict.get('Widths')).entries()) {
      this.#widths.set(first + at, file.number(width) / 1000);
    }
    let code = 0;
    for (const value of file.list(file.dict(dict.get('Encoding')).get('Differences'))) {
      if (typeof value === 'number') code = value;
      else if (value instanceof PdfName) {
        const letter = glyphLetter(value.name);
        if (letter !== undefined) this.#differences.set(code, letter);
        code += 1;
      }
    }
  }

  /** `[first [w w w] from to w …]` */
  #readComposite(file: PdfFile, descendant: PdfDict): void {
    const values = file.list(descendant.get('W')).map((value) => file.get(value));
    for (let at = 0; at < values.length; ) {
      const first = file.number(values[at]);
      const next = values[at + 1];
      if (isList(next)) {
        for (const [index, width] of next.entries()) this.#widths.set(first + index, file.number(width) / 1000);
        at += 2;
      } else {
        const last = Math.min(file.number(next), first + 65_535);
        const width = file.number(values[at + 2]) / 1000;
        for (let code = first; code <= last; code += 1) this.#widths.set(code, width);
        at += 3;
      }
    }
  }
}
