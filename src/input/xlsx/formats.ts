import type { SaxesTagNS } from 'saxes';
import { attribute, type XmlHandler } from '../xml/events.js';

/** Excel's own formats of dates and times. */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Which styles of cells show a number as a date. */
export class DateStyles implements XmlHandler {
  readonly #formats = new Map<number, boolean>();
  readonly #styles: boolean[] = [];
  #isInCells = false;

  isDate(style: number): boolean {
    return this.#styles[style] ?? false;
  }

  open(tag: SaxesTagNS): void {
    const { local } = tag;
    if (local === 'numFmt')
      this.#formats.set(Number(attribute(tag, 'numFmtId')), isDateFormat(attribute(tag, 'formatCode') ?? ''));
    else if (local === 'cellXfs') this.#isInCells = true;
    else if (local === 'xf' && this.#isInCells) {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      this.#styles.push(this.#formats.get(id) ?? isBuiltIn(id));
    }
  }

  close({ local }: SaxesTagNS): void {
    if (local === 'cellXfs') this.#isInCells = false;
  }
}

/** A format with days, years or hours in it, outside what it quotes. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
  return /[dyhs]|m+/i.test(bare) && !/general/i.test(bare);
}
