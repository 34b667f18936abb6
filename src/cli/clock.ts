import type { RunEvent } from '../model/result.js';
import { counted, grouped } from '../report/plain.js';

/** A run that takes longer than this says how far it is. */
const PATIENCE = 1000;
const STEP = 200;

/** The only clock there is: it tells people how a run goes, and no rule what day it is. */
export class Clock {
  readonly #process: NodeJS.Process;
  readonly #begun = performance.now();
  #last = this.#begun + PATIENCE - STEP;
  #notes = 0;

  constructor(process: NodeJS.Process) {
    this.#process = process;
  }

  async *watch(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
    try {
      for await (const event of events) {
        if (event.kind === 'note') this.#count();
        yield event;
      }
    } finally {
      if (this.#last > this.#begun + PATIENCE - STEP) this.#process.stderr.write(CLEAR);
    }
  }

  #count(): void {
    this.#notes += 1;
    if (this.#notes % 64 !== 0) return;
    const now = performance.now();
    if (now - this.#last < STEP || !this.#isShown) return;
    this.#last = now;
    this.#process.stderr.write(`${CLEAR}${counted(this.#notes, 'note')} checked`);
  }

  /** On a terminal that shows the report itself, a line that moves would be in its way. */
  get #isShown(): boolean {
    const { stderr, stdout, env } = this.#process;
    return stderr.isTTY === true && stdout.isTTY !== true && !env['CI'];
  }

  say(notes: number): void {
    const seconds = (performance.now() - this.#begun) / 1000;
    const rate = seconds > 0 ? Math.round(notes / seconds) : 0;
    const memory = Math.round(this.#process.resourceUsage().maxRSS / 1024);
    const line = `${counted(notes, 'note')} in ${seconds.toFixed(2)} s, ${grouped(rate)} a second; ${memory} MB at most`;
    this.#process.stderr.write(`${line}\n`);
  }
}

const CLEAR = '\r\u001b[2K';
