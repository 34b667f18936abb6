import { statSync } from 'node:fs';

interface Measured {
  readonly path?: string;
  readonly stream?: unknown;
}

/** How much of the files has been read: what lets a run say how long it will take. */
export class Meter {
  /** Bytes of all files; undefined where something comes in whose end nobody knows. */
  readonly total: number | undefined;
  #closed = 0;
  #open = 0;

  constructor(inputs: readonly Measured[]) {
    const isKnown = inputs.every(({ stream }) => stream === undefined);
    this.total = isKnown ? inputs.reduce((sum, input) => sum + sizeOf(input), 0) : undefined;
  }

  readonly read = (bytes: number): void => {
    this.#open += bytes;
  };

  /** A file is at its end, whatever of it was read. */
  close(input: Measured): void {
    this.#closed += sizeOf(input);
    this.#open = 0;
  }

  /** From 0 to 1; undefined where nobody knows. */
  get part(): number | undefined {
    if (!this.total) return undefined;
    return Math.min(1, (this.#closed + this.#open) / this.total);
  }
}

function sizeOf({ path }: Measured): number {
  return path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}
