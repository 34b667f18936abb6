import type { Level } from '../model/finding.js';
import type { Row } from './rows.js';

/** The more serious, the sooner it is shown and the later it is left out. */
const SERIOUS_FIRST: readonly Level[] = ['error', 'warning', 'info'];

interface Numbered {
  readonly row: Row;
  readonly at: number;
}

/** Keeps so many rows and no more, for formats that can show only so many: the most serious, and of these the first. */
export class Kept {
  readonly #limit: number;
  readonly #rows: Readonly<Record<Level, Numbered[]>> = { error: [], warning: [], info: [] };
  #seen = 0;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(row: Row): void {
    this.#seen += 1;
    if (this.#size === this.#limit && !this.#makeRoomFor(row.level)) return;
    this.#rows[row.level].push({ row, at: this.#seen });
    this.#size += 1;
  }

  /** How many there were, kept or not. */
  get seen(): number {
    return this.#seen;
  }

  /** In the order of the run. */
  inOrder(): Row[] {
    return SERIOUS_FIRST.flatMap((level) => this.#rows[level])
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
  }

  seriousFirst(): Row[] {
    return SERIOUS_FIRST.flatMap((level) => this.of(level));
  }

  of(level: Level): Row[] {
    return this.#rows[level].map(({ row }) => row);
  }

  #makeRoomFor(level: Level): boolean {
    const lesser = SERIOUS_FIRST.slice(SERIOUS_FIRST.indexOf(level) + 1).reverse();
    const crowded = lesser.find((other) => this.#rows[other].length > 0);
    if (crowded === undefined) return false;
    this.#rows[crowded].pop();
    this.#size -= 1;
    return true;
  }
}
