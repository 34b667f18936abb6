import type { Location } from '../model/origin.js';

/** Where the offsets of a text stand in its source. */
export interface Places {
  at(offset: number): Location;
  /** The source has something before this offset that the text has not. */
  isJoint?(offset: number): boolean;
}

/** Turns offsets of a source into lines and columns, wherever its lines end. */
export class LineIndex implements Places {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (let at = 0; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  at(offset: number): Location {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
