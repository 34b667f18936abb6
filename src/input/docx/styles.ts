import type { SaxesTagNS } from 'saxes';
import { attribute, readXml, type XmlHandler } from '../xml/events.js';
import { isOn, WORD } from './names.js';

/** What a style means for a reader of text. */
export interface Style {
  isHeading: boolean;
  isHidden: boolean;
  isList: boolean;
}

/** The styles of a document by their ids, with what they inherit. */
export class Styles implements XmlHandler {
  readonly #styles = new Map<string, Style & { basedOn?: string }>();
  #current: (Style & { basedOn?: string }) | undefined;

  static async read(bytes: AsyncIterable<Uint8Array>): Promise<Styles> {
    const styles = new Styles();
    await readXml(bytes, styles);
    return styles;
  }

  /** A style that is not there says nothing. */
  of(id: string | undefined, depth = 0): Style {
    const style = id === undefined ? undefined : this.#styles.get(id);
    if (style === undefined) return { isHeading: /^heading\s?\d/i.test(id ?? ''), isHidden: false, isList: false };
    const { isHeading, isHidden, isList, basedOn } = style;
    if (basedOn === undefined || depth > 20) return { isHeading, isHidden, isList };
    const base = this.of(basedOn, depth + 1);
    return {
      isHeading: isHeading || base.isHeading,
      isHidden: isHidden || base.isHidden,
      isList: isList || base.isList,
    };
  }

  open(tag: SaxesTagNS): void {
    if (!WORD.has(tag.uri)) return;
    if (tag.local === 'style') {
      this.#current = { isHeading: false, isHidden: false, isList: false };
      this.#styles.set(attribute(tag, 'styleId') ?? '', this.#current);
    } else if (this.#current !== undefined) this.#learn(this.#current, tag);
  }

  close(tag: SaxesTagNS): void {
    if (tag.local === 'style') this.#current = undefined;
  }

  #learn(style: Style & { basedOn?: string }, tag: SaxesTagNS): void {
    const value = attribute(tag, 'val') ?? '';
    if (tag.local === 'name') style.isHeading ||= /^(?:heading \d|title|subtitle)$/i.test(value);
    else if (tag.local === 'outlineLvl') style.isHeading ||= Number(value) < 9;
    else if (tag.local === 'basedOn') style.basedOn = value;
    else if (tag.local === 'vanish') style.isHidden = isOn(tag);
    else if (tag.local === 'numPr') style.isList = true;
  }
}
