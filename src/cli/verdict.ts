import type { RunEvent, Summary } from '../model/result.js';
import type { ReportOptions } from './options.js';

/** 0 nothing at level error, 1 findings, 2 the job could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Watches a run go by and decides what it comes to: on all findings, whatever the reports show. */
export class Verdict {
  readonly #options: ReportOptions;
  #isIncomplete = false;
  #hasErrors = false;
  #warnings = 0;
  /** Unknown until the end: a run can be broken off by whoever reads the report. */
  #notes: number | undefined;
  /** Notes that another shard checks: where there are some, it is no failure to have none. */
  notesElsewhere = 0;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  async *watch(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
    for await (const event of events) {
      this.#see(event);
      yield event;
    }
  }

  #see(event: RunEvent): void {
    if (event.kind === 'problem') {
      this.#isIncomplete ||= event.problem.severity === 'error' || this.#options.strictInput === true;
    } else if (event.kind === 'summary') this.#conclude(event.summary);
  }

  /** A run over empty notes alone has checked nothing. */
  #conclude({ byLevel, ledger }: Summary): void {
    this.#hasErrors = byLevel.error > 0;
    this.#warnings = byLevel.warning;
    this.#notes = ledger.notesRead;
  }

  get hasNothing(): boolean {
    return this.#notes === 0 && this.notesElsewhere === 0 && this.#options.allowEmpty !== true;
  }

  get hasTooManyWarnings(): boolean {
    const { maxWarnings = -1 } = this.#options;
    return maxWarnings >= 0 && this.#warnings > maxWarnings;
  }

  /** Of a part that is handed on: what it holds is judged when it is merged. */
  get exitCodeOfPart(): ExitCode {
    return this.hasNothing ? 2 : 0;
  }

  get exitCode(): ExitCode {
    if (this.#isIncomplete || this.hasNothing) return 2;
    if (this.#options.exitZero === true) return 0;
    return this.#hasErrors || this.hasTooManyWarnings ? 1 : 0;
  }
}
