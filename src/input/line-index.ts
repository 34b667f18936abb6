import type { Location } from '../model/origin.js';

/** Turns offsets of a source into lines and columns, wherever its lines end. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #firstLine: number;

  constructor(source: string, firstLine = 1) {
    this.#firstLine = firstLine;
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
    return { line: this.#firstLine + low, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
