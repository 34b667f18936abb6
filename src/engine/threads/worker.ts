import { parentPort, workerData } from 'node:worker_threads';
import type { Note } from '../../model/note.js';
import type { NoteRule } from '../../rule/note-rule.js';
import { allRules } from '../catalogue.js';
import { examine } from '../check.js';
import { planFor, planOf } from '../plan.js';
import { READY, type RuleMaker, type ThreadStart } from './messages.js';

/** A thread that looks at notes: it makes its own plan, then answers batch after batch in the order of their coming. */
const start = workerData as ThreadStart;
const plan = await planFor(start.request, await rulesOf(start));
parentPort?.postMessage(READY);
parentPort?.on('message', (notes: readonly Note[]) => {
  const examined = notes.map((note) => examine(note, planOf(note, plan)));
  // As one text: a copy of many small objects costs several times as much.
  parentPort?.postMessage(JSON.stringify(examined));
});

async function rulesOf({ rules }: ThreadStart): Promise<readonly NoteRule[]> {
  if (rules === undefined) return allRules();
  const loaded: { default: RuleMaker } = await import(rules.module);
  return loaded.default(rules.data);
}
