import type { Note } from '../../model/note.js';
import { type BatchResult, type Checker, HereChecker } from '../checker.js';
import type { Plan } from '../plan.js';
import type { ThreadStart } from './messages.js';
import { type Job, Thread } from './thread.js';

/** Enough to make the way to a thread cheap, few enough that a lost batch is a small loss. */
const BATCH = 64;

/** One that it is at, and one so that it need not wait for the next. */
const JOBS_OF_THREAD = 2;

/** A batch that ends two threads is given up. */
const MOST_DEATHS = 2;

/** Worker threads that share the batches of a run. */
export class Pool implements Checker {
  readonly batch = BATCH;
  readonly ahead: number;
  /** True once every thread is ready, or gone; tells whoever would begin without them. */
  readonly ready: Promise<void>;
  readonly #start: ThreadStart;
  readonly #here: HereChecker;
  readonly #waiting: Job[] = [];
  #threads: Thread[];
  #isClosed = false;
  #sayReady = (): void => {};

  constructor(start: ThreadStart, plan: Plan, count: number) {
    this.#start = start;
    this.#here = new HereChecker(plan);
    this.ahead = (JOBS_OF_THREAD + 1) * count;
    this.ready = new Promise((resolve) => {
      this.#sayReady = resolve;
    });
    this.#threads = Array.from({ length: count }, () => this.#begin());
  }

  check(notes: readonly Note[]): Promise<BatchResult> {
    return new Promise((done) => {
      this.#waiting.push({ notes, deaths: [], done });
      this.#share();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #begin(): Thread {
    return new Thread(
      this.#start,
      () => this.#share(),
      (thread, reason) => this.#ended(thread, reason),
    );
  }

  #share(): void {
    if (this.#threads.every(({ isReady }) => isReady)) this.#sayReady();
    for (let load = 0; load < JOBS_OF_THREAD; load += 1) {
      for (const thread of this.#threads) {
        if (thread.jobs.length > load) continue;
        const job = this.#waiting.shift();
        if (job === undefined) return;
        thread.send(job);
      }
    }
    if (this.#threads.length === 0) this.#workHere();
  }

  /** The batch it was at may be why it ended; those behind that one are as good as new. */
  #ended(thread: Thread, reason: string): void {
    this.#threads = this.#threads.filter((other) => other !== thread);
    if (this.#isClosed) return;
    const [first, ...rest] = thread.jobs;
    this.#waiting.unshift(...rest);
    if (thread.isReady) {
      this.#threads.push(this.#begin());
      first?.deaths.push(reason);
    }
    if (first !== undefined) {
      if (first.deaths.length < MOST_DEATHS) this.#waiting.unshift(first);
      else first.done({ examined: undefined, deaths: first.deaths });
    }
    this.#share();
  }

  /** Where the machine lets no thread begin, the work is done all the same. */
  #workHere(): void {
    for (const { notes, done } of this.#waiting.splice(0)) void this.#here.check(notes).then(done);
  }
}
