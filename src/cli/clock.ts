import type { TimeSpent } from '../engine/timing.js';
import type { RunEvent } from '../model/result.js';
import { counted, grouped } from '../report/plain.js';
import type { Meter } from './meter.js';

/** A run that takes longer than this says how far it is. */
const PATIENCE = 1000;
const STEP = 200;

/** What a clock needs of the process. */
export type Watched = Pick<NodeJS.Process, 'env' | 'resourceUsage'> & {
  readonly stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;
};

/** The only clock there is: it tells people how a run goes, and no rule what day it is. */
export class Clock {
  readonly #process: Watched;
  readonly #meter: Pick<Meter, 'part'>;
  readonly #now: () => number;
  readonly #begun: number;
  readonly #isShown: boolean;
  #last: number;
  #isOnScreen = false;
  #isBetweenLines = true;
  #notes = 0;
  #findings = 0;

  /** `now` is in milliseconds, from any beginning. */
  constructor(process: Watched, meter: Pick<Meter, 'part'>, now: () => number = () => performance.now()) {
    this.#process = process;
    this.#meter = meter;
    this.#now = now;
    this.#begun = now();
    this.#last = this.#begun + PATIENCE - STEP;
    const { stderr, env } = process;
    this.#isShown = stderr.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb';
  }

  async *watch(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
    try {
      for await (const event of events) {
        if (event.kind === 'note') this.#count(event.result.findings.length);
        else if (event.kind === 'record') this.#findings += event.result.findings.length;
        yield event;
      }
    } finally {
      this.#hide();
    }
  }

  /** The report goes to the same terminal: the line makes way for it, and keeps out of a line that is not at its end. */
  readonly beside = (chunk: string | Uint8Array): void => {
    this.#hide();
    this.#isBetweenLines = chunk.at(-1) === '\n';
  };

  #hide(): void {
    if (this.#isOnScreen) this.#process.stderr.write(CLEAR);
    this.#isOnScreen = false;
  }

  #count(findings: number): void {
    this.#notes += 1;
    this.#findings += findings;
    if (!this.#isShown || !this.#isBetweenLines) return;
    const now = this.#now();
    if (now - this.#last < STEP) return;
    this.#last = now;
    this.#isOnScreen = true;
    // A line that is broken by the end of the window could not be taken away.
    const width = (this.#process.stderr.columns ?? 80) - 1;
    this.#process.stderr.write(CLEAR + this.#line((now - this.#begun) / 1000).slice(0, width));
  }

  #line(seconds: number): string {
    const { part } = this.#meter;
    const rate = `${grouped(Math.round(this.#notes / seconds))} a second`;
    const findings = counted(this.#findings, 'finding');
    if (part === undefined || part === 0) return `${counted(this.#notes, 'note')} checked, ${rate}, ${findings}`;
    const all = Math.max(this.#notes, Math.round(this.#notes / part));
    const left = `about ${span((seconds * (1 - part)) / part)} left`;
    return `${grouped(this.#notes)} of about ${counted(rounded(all), 'note')} checked, ${rate}, ${left}, ${findings}`;
  }

  /** How long it all took, and where the time went if somebody looked on. */
  async say(notes: number, spent?: TimeSpent): Promise<void> {
    const total = this.#now() - this.#begun;
    const seconds = total / 1000;
    const rate = seconds > 0 ? Math.round(notes / seconds) : 0;
    const memory = Math.round(this.#process.resourceUsage().maxRSS / 1024);
    const line = `${counted(notes, 'note')} in ${seconds.toFixed(2)} s, ${grouped(rate)} a second; ${memory} MB at most`;
    this.#process.stderr.write(`${line}\n`);
    if (spent === undefined) return;
    const { timingTable } = await import('./timing.js');
    this.#process.stderr.write(`\n${timingTable(spent, total)}`);
  }
}

/** To two figures: more would not be true. */
function rounded(number: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.round(number / step) * step;
}

function span(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const CLEAR = '\r\u001b[2K';
