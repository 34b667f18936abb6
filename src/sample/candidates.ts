/** Something to draw, with the lot that decides whether it is drawn. */
export interface Candidate<T> {
  readonly lot: string;
  readonly item: T;
}

/** Keeps the so many least lots of all that it is shown, whatever order they come in, and nothing else. */
export class Candidates<T> {
  readonly #most: number;
  readonly #kept: Candidate<T>[] = [];
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many it was shown. */
  get seen(): number {
    return this.#seen;
  }

  add(lot: string, item: T): void {
    this.#seen += 1;
    const last = this.#kept.at(-1);
    if (this.#kept.length === this.#most && (!last || lot >= last.lot)) return;
    this.#kept.splice(this.#placeOf(lot), 0, { lot, item });
    if (this.#kept.length > this.#most) this.#kept.pop();
  }

  /** The first so many, the least lot first. */
  first(count: number): readonly Candidate<T>[] {
    return this.#kept.slice(0, count);
  }

  #placeOf(lot: string): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#kept[middle]?.lot ?? '') <= lot) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
