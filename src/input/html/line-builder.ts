import type { Places } from '../line-index.js';
import type { Line } from '../text/lines.js';

export interface LineMarks {
  readonly isHeading?: boolean;
  readonly startsPage?: boolean;
  readonly gapBefore?: boolean;
}

/** Puts a line together from marks of the source that may stand far apart. */
export class LineBuilder {
  text = '';
  marks: LineMarks = {};
  readonly #places: Places;
  #segments: number[] = [];
  /** Where the source goes on if the next mark follows right on the last. */
  #next = -1;

  constructor(places: Places) {
    this.#places = places;
  }

  put(written: string, offset: number): void {
    if (offset !== this.#next || this.#places.isJoint?.(offset) === true) {
      const { line, column } = this.#places.at(offset);
      this.#segments.push(this.text.length, line, column);
    }
    this.text += written;
    this.#next = offset + written.length;
  }

  /** What follows stands elsewhere, though the offsets run on: on the next line, or after an entity. */
  part(): void {
    this.#next = -1;
  }

  /** The line so far; nothing where there is no text. The next one begins. */
  take(): Line | undefined {
    const { text, marks } = this;
    const segments = this.#segments;
    this.text = '';
    this.#segments = [];
    this.#next = -1;
    if (text === '') return undefined;
    this.marks = {};
    return { text, line: segments[1] ?? 1, column: segments[2] ?? 1, segments, ...marks };
  }
}
