import type { Note } from '../model/note.js';
import { type Examined, examine } from './check.js';
import { type Plan, planOf } from './plan.js';

/** What came of a batch of notes. */
export interface BatchResult {
  /** One for each note, in their order; nothing where nobody could look at the batch. */
  readonly examined: readonly Examined[] | undefined;
  /** Why a thread ended over it, once for each time. */
  readonly deaths: readonly string[];
}

/** Looks at notes in batches, here or elsewhere. How they are cut may change while a run goes on. */
export interface Checker {
  /** Notes to hand over at once. */
  readonly batch: number;
  /** Batches that may be handed over before the first of them is back. */
  readonly ahead: number;
  check(notes: readonly Note[]): Promise<BatchResult>;
  /** The run is over, or nobody wants more of it. */
  close(): Promise<void>;
}

/** Lets signals and closed pipes be heard while one thread does all the work. */
export class Breath {
  #notes = 0;

  async after(notes: number): Promise<void> {
    this.#notes += notes;
    if (this.#notes < NOTES_A_BREATH) return;
    this.#notes = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const NOTES_A_BREATH = 64;

/** Looks at each note as it comes, in the thread that reads. */
export class HereChecker implements Checker {
  readonly batch = 1;
  readonly ahead = 0;
  readonly #plan: Plan;
  readonly #breath = new Breath();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  async check(notes: readonly Note[]): Promise<BatchResult> {
    const examined = notes.map((note) => examine(note, planOf(note, this.#plan)));
    await this.#breath.after(notes.length);
    return { examined, deaths: [] };
  }

  async close(): Promise<void> {}
}
