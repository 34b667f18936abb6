/**
 * Hears what becomes of the process's own streams. Whoever reads them may have seen enough, as `head` has after a line, and
 * that is no failure; a disk that is full is one, and is said.
 */
export class Streams {
  #failure: unknown;

  constructor(process: NodeJS.Process) {
    process.stderr.on('error', () => {});
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || this.#failure !== undefined) return;
      this.#failure = error;
      // It may be heard when all else is done.
      process.exitCode = 2;
      process.stderr.write(`caselint: Standard output could not be written (${error.code ?? 'error'}).\n`);
    });
  }

  /** What standard output failed with; it has been said. */
  get failure(): unknown {
    return this.#failure;
  }
}
