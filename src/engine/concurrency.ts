import { availableParallelism } from 'node:os';
import { type Checker, HereChecker } from './checker.js';
import { GrowingChecker } from './growing.js';
import type { Plan } from './plan.js';
import type { ThreadStart } from './threads/messages.js';

/** `auto` leaves it to the machine and the size of the run; a number is that of the threads that look at notes. */
export type Concurrency = 'auto' | 'off' | number;

/** More threads than this wait for the one that reads and writes. */
const MOST = 8;

/** Who looks at the notes of a run. What comes of it is the same, whoever does. */
export async function checkerFor(concurrency: Concurrency, plan: Plan, start: ThreadStart): Promise<Checker> {
  if (concurrency === 'auto') {
    const count = Math.min(availableParallelism(), MOST);
    return count < 2 ? new HereChecker(plan) : new GrowingChecker(start, plan, count);
  }
  if (concurrency === 'off' || concurrency < 2) return new HereChecker(plan);
  const { Pool } = await import('./threads/pool.js');
  return new Pool(start, plan, concurrency);
}
