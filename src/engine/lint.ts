import type { Note } from '../model/note.js';
import type { Ledger, ReadItem, RunEvent } from '../model/result.js';
import { type Checked, checked } from './check.js';
import { type Checker, HereChecker } from './checker.js';
import { inOrder } from './in-order.js';
import { type Plan, planOf, type RecordPlan } from './plan.js';
import { Records } from './record.js';
import { ListedSuppressions } from './suppress/listed.js';
import { Tally } from './tally.js';

/** What was read, with what the rules say of it: one for each that was read, in the same order. */
export type CheckedItem =
  | ({ readonly kind: 'note'; readonly note: Note; readonly suppressed: number } & Checked)
  | Exclude<ReadItem, { readonly kind: 'note' }>;

/** Checks a stream of notes. The ledger is the reader's, and is counted on here as the notes pass. */
export function lint(
  items: AsyncIterable<ReadItem>,
  plan: Plan,
  ledger: Ledger,
  checker: Checker = new HereChecker(plan),
): AsyncGenerator<RunEvent> {
  return conclude(check(items, plan, checker), plan, ledger);
}

/** The first half: each note by itself, in the order in which they were read, wherever they are looked at. */
export async function* check(
  items: AsyncIterable<ReadItem>,
  plan: Plan,
  checker: Checker = new HereChecker(plan),
): AsyncGenerator<CheckedItem> {
  for await (const item of inOrder(items, checker)) {
    if (item.kind !== 'note') yield item;
    else {
      const { note } = item;
      const own = planOf(note, plan);
      const found = checked(note, item.examined, own);
      if (note.directives === undefined) yield { kind: 'note', note, ...found, suppressed: 0 };
      else {
        // An export has no comments of this kind, and most drafts have none.
        const { suppressInNote } = await import('./suppress/in-note.js');
        yield { kind: 'note', note, ...found, ...suppressInNote(note, found.findings, own) };
      }
    }
  }
}

/** The second half: counts, and concludes on whole records, wherever their notes were checked. */
export async function* conclude(
  items: AsyncIterable<CheckedItem>,
  plan: RecordPlan,
  ledger: Ledger,
  records = new Records(),
): AsyncGenerator<RunEvent> {
  const tally = new Tally();
  const listed = new ListedSuppressions(plan.suppressions ?? []);
  for await (const item of items) {
    if (item.kind === 'empty') ledger.notesEmpty += 1;
    else if (item.kind === 'problem') {
      ledger.problems.push(item.problem);
      yield item;
    } else {
      const { note, observations, problems } = item;
      ledger.notesRead += 1;
      records.add(note, observations);
      const findings = listed.ofNote(note, item.findings);
      const result = { note, findings };
      tally.add(result);
      tally.suppress(item.suppressed + item.findings.length - findings.length);
      yield { kind: 'note', result };
      for (const problem of problems) {
        ledger.problems.push(problem);
        yield { kind: 'problem', problem };
      }
    }
  }
  for (const result of records.conclude(plan)) {
    const findings = listed.ofRecord(result.record, result.findings);
    tally.suppress(result.findings.length - findings.length);
    tally.count(findings);
    if (findings.length > 0) yield { kind: 'record', result: { ...result, findings } };
  }
  for (const problem of listed.problems(plan.recordRules ?? plan.rules)) {
    ledger.problems.push(problem);
    yield { kind: 'problem', problem };
  }
  yield { kind: 'summary', summary: tally.summary(ledger) };
}
