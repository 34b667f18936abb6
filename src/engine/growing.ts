import type { Note } from '../model/note.js';
import { type BatchResult, type Checker, HereChecker } from './checker.js';
import type { Plan } from './plan.js';
import type { ThreadStart } from './threads/messages.js';
import type { Pool } from './threads/pool.js';

/** Below this a run is over before threads would have paid for their beginning. */
const ENOUGH = 500;

/** Begins in the thread that reads, and goes over to others when there turns out to be enough to do. */
export class GrowingChecker implements Checker {
  readonly #start: ThreadStart;
  readonly #plan: Plan;
  readonly #count: number;
  #now: Checker;
  #notes = 0;
  #pool: Promise<Pool> | undefined;
  #isClosed = false;

  constructor(start: ThreadStart, plan: Plan, count: number) {
    this.#start = start;
    this.#plan = plan;
    this.#count = count;
    this.#now = new HereChecker(plan);
  }

  get batch(): number {
    return this.#now.batch;
  }

  get ahead(): number {
    return this.#now.ahead;
  }

  check(notes: readonly Note[]): Promise<BatchResult> {
    this.#notes += notes.length;
    if (this.#notes >= ENOUGH && this.#pool === undefined) {
      this.#pool = this.#begun();
      this.#pool.catch(() => {});
    }
    return this.#now.check(notes);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#pool)?.close();
  }

  /** Until the threads are ready, the work goes on here. */
  async #begun(): Promise<Pool> {
    const { Pool } = await import('./threads/pool.js');
    const pool = new Pool(this.#start, this.#plan, this.#count);
    void pool.ready.then(() => {
      if (!this.#isClosed) this.#now = pool;
    });
    return pool;
  }
}
