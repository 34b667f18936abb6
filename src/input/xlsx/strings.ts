import type { SaxesTagNS } from 'saxes';
import type { XmlHandler } from '../xml/events.js';

/** The text of a string of Excel: its runs together, without the readings that East Asian texts have beside them. */
export class RichText {
  text = '';
  #isText = false;
  #phonetic = 0;

  open({ local }: SaxesTagNS): void {
    if (local === 'rPh') this.#phonetic += 1;
    else if (local === 't') this.#isText = true;
  }

  close({ local }: SaxesTagNS): void {
    if (local === 'rPh') this.#phonetic -= 1;
    else if (local === 't') this.#isText = false;
  }

  write(text: string): void {
    if (this.#isText && this.#phonetic === 0) this.text += text;
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return plain(text);
  }
}

/** Excel writes marks that XML does not allow as `_x000D_`; line ends are those of a note. */
export function plain(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** The strings that cells refer to by number. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  readonly #rich = new RichText();

  open(tag: SaxesTagNS): void {
    this.#rich.open(tag);
  }

  close(tag: SaxesTagNS): void {
    this.#rich.close(tag);
    if (tag.local === 'si') this.strings.push(this.#rich.take());
  }

  text(text: string): void {
    this.#rich.write(text);
  }
}
