import type { Location } from '../../model/origin.js';

/** Turns offsets of a file that arrives in pieces into lines and columns. Offsets behind the last asked for are forgotten. */
export class StreamLines {
  #starts: number[] = [0];
  #firstLine = 1;
  #length = 0;
  #endsInReturn = false;

  add(chunk: string): void {
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      const isPair = code === 10 && (at > 0 ? chunk.charCodeAt(at - 1) === 13 : this.#endsInReturn);
      if (isPair) this.#starts[this.#starts.length - 1] = this.#length + at + 1;
      else this.#starts.push(this.#length + at + 1);
    }
    this.#length += chunk.length;
    this.#endsInReturn = chunk.endsWith('\r');
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

  /** What stands before the offset is not asked for again. */
  forget(offset: number): void {
    const { line } = this.at(offset);
    const gone = line - this.#firstLine;
    if (gone < 1000) return;
    this.#starts = this.#starts.slice(gone);
    this.#firstLine = line;
  }
}
