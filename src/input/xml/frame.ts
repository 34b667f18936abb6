import type { PersonEntry } from '../../model/note.js';
import type { Part } from '../compose.js';
import type { Entry } from '../fields/entries.js';
import { LineBuilder } from '../html/line-builder.js';
import type { Places } from '../line-index.js';
import { join, type Line, rest } from '../text/lines.js';

/** Facts kept of an element that is no note: it may stand around one. More would be a list and no note. */
const MOST_ENTRIES = 200;

/** An element that is open, and what has been found in it. */
export class Frame {
  readonly name: string;
  readonly path: string;
  readonly entries: Entry[] = [];
  readonly parts: Part[] = [];
  hasElements = false;
  readonly #children = new Map<string, number>();
  readonly #line: LineBuilder;
  readonly #lines: Line[] = [];

  constructor(name: string, path: string, places: Places) {
    this.name = name;
    this.path = path;
    this.#line = new LineBuilder(places);
  }

  /** `note[3]`: elements of one name are counted. */
  step(name: string): string {
    const count = (this.#children.get(name) ?? 0) + 1;
    this.#children.set(name, count);
    return `${this.path}/${name}[${count}]`;
  }

  write(text: string, offset: number, isPlain: boolean): void {
    const parts = text.split(/(\r\n|\r|\n)/);
    let at = offset;
    for (const part of parts) {
      if (/^[\r\n]/.test(part)) this.break();
      else if (part !== '') {
        this.#line.put(part, at);
        if (!isPlain) this.#line.part();
      }
      at += isPlain ? part.length : 0;
    }
  }

  break(): void {
    this.#lines.push(this.#line.take() ?? { text: '', line: 1, column: 1 });
  }

  /** The element's own text, without the white space that only sets it apart from its tags. */
  content(): { text: string; part: (isSection: boolean) => Part } {
    this.break();
    const from = this.#lines.findIndex(({ text }) => text.trim() !== '');
    const to = this.#lines.findLastIndex(({ text }) => text.trim() !== '');
    const { text, origin } = join(from < 0 ? [] : trimmed(this.#lines.slice(from, to + 1)));
    const { name, path } = this;
    return { text, part: (isSection) => ({ name, isSection, text, origin: { ...origin, place: { path } } }) };
  }

  keep(entries: Iterable<Entry>): void {
    for (const entry of entries) if (this.entries.length < MOST_ENTRIES) this.entries.push(entry);
  }

  /** The person that an element with a name in it describes. */
  person(): PersonEntry | undefined {
    const value = (name: RegExp): string => this.entries.find((entry) => name.test(entry.name))?.value.trim() ?? '';
    const whole = value(/^(?:full|display)?[_-]?name$/i);
    const name = whole || `${value(/^(?:first|given|fore)/i)} ${value(/^(?:last|sur|family)/i)}`.trim();
    const relation = value(/^relation/i);
    const role = value(/^role$|^job/i);
    return name === '' ? undefined : { name, ...(relation ? { relation } : {}), ...(role ? { role } : {}) };
  }
}

/** Without the indent of the first line and the blanks after the last. */
function trimmed(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const begun = at === 0 ? rest(line, line.text.length - line.text.trimStart().length) : line;
    return at === lines.length - 1 ? { ...begun, text: begun.text.trimEnd() } : begun;
  });
}
