import type { Note } from '../model/note.js';
import type { Ledger, ReadItem, RunEvent } from '../model/result.js';
import { type Checked, checkNote } from './check.js';
import type { Plan, RecordPlan } from './plan.js';
import { Records } from './record.js';
import { Tally } from './tally.js';

/** What was read, with what the rules say of it: one for each that was read, in the same order. */
export type CheckedItem =
  | ({ readonly kind: 'note'; readonly note: Note } & Checked)
  | Exclude<ReadItem, { readonly kind: 'note' }>;

/** Checks a stream of notes. The ledger is the reader's, and is counted on here as the notes pass. */
export function lint(items: AsyncIterable<ReadItem>, plan: Plan, ledger: Ledger): AsyncGenerator<RunEvent> {
  return conclude(check(items, plan), plan, ledger);
}

/** The first half: each note by itself. */
export async function* check(items: AsyncIterable<ReadItem>, plan: Plan): AsyncGenerator<CheckedItem> {
  for await (const item of items) {
    yield item.kind === 'note' ? { ...item, ...checkNote(item.note, plan.planOf?.(item.note) ?? plan) } : item;
  }
}

/** The second half: counts, and concludes on whole records, wherever their notes were checked. */
export async function* conclude(
  items: AsyncIterable<CheckedItem>,
  plan: RecordPlan,
  ledger: Ledger,
): AsyncGenerator<RunEvent> {
  const tally = new Tally();
  const records = new Records();
  for await (const item of items) {
    if (item.kind === 'empty') ledger.notesEmpty += 1;
    else if (item.kind === 'problem') {
      ledger.problems.push(item.problem);
      yield item;
    } else {
      const { note, findings, observations, problems } = item;
      ledger.notesRead += 1;
      records.add(note, observations);
      const result = { note, findings };
      tally.add(result);
      yield { kind: 'note', result };
      for (const problem of problems) {
        ledger.problems.push(problem);
        yield { kind: 'problem', problem };
      }
    }
  }
  for (const result of records.conclude(plan)) {
    tally.count(result.findings);
    yield { kind: 'record', result };
  }
  yield { kind: 'summary', summary: tally.summary(ledger) };
}
