import { Worker } from 'node:worker_threads';
import type { Note } from '../../model/note.js';
import type { Examined } from '../check.js';
import type { BatchResult } from '../checker.js';
import { READY, sent, type ThreadStart } from './messages.js';

/** A batch on its way. */
export interface Job {
  readonly notes: readonly Note[];
  /** Why threads ended over it so far. */
  readonly deaths: string[];
  readonly done: (result: BatchResult) => void;
}

/** A thread needs a tenth of it for notes as they are; what needs more is given up before it takes the whole machine. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 768 };

/** One worker thread with the batches it was given, which it answers in their order. */
export class Thread {
  /** The first is the one it is at. */
  readonly jobs: Job[] = [];
  isReady = false;
  readonly #worker: Worker;
  #end: string | undefined;

  /** `onTurn` is called whenever it is ready for more, `onEnd` once, with the reason. */
  constructor(start: ThreadStart, onTurn: () => void, onEnd: (thread: Thread, reason: string) => void) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: start,
      resourceLimits: MOST_MEMORY,
    });
    this.#worker.on('message', (message: string) => {
      if (message === READY) this.isReady = true;
      else this.#answer(message);
      onTurn();
    });
    this.#worker.on('error', (error: unknown) => {
      this.#end = reasonOf(error);
    });
    this.#worker.on('exit', (code) => onEnd(this, this.#end ?? `it left with exit code ${code}`));
  }

  send(job: Job): void {
    this.jobs.push(job);
    this.#worker.postMessage(job.notes.map(sent));
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer(message: string): void {
    const job = this.jobs.shift();
    job?.done({ examined: JSON.parse(message) as Examined[], deaths: job.deaths });
  }
}

/** By its kind alone: an error's message may hold words of a note. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'out of memory' : error.name;
}
