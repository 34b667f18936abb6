import type { Level } from '../model/finding.js';
import type { Ledger, NoteResult, ReadItem, RunEvent, Summary } from '../model/result.js';
import { checkNote } from './check.js';
import type { Plan } from './plan.js';
import { Records } from './record.js';

/** Checks a stream of notes. The ledger is the reader's, and is counted on here as the notes pass. */
export async function* lint(items: AsyncIterable<ReadItem>, plan: Plan, ledger: Ledger): AsyncGenerator<RunEvent> {
  const tally = new Tally();
  const records = new Records();
  for await (const item of items) {
    if (item.kind === 'empty') ledger.notesEmpty += 1;
    else if (item.kind === 'problem') {
      ledger.problems.push(item.problem);
      yield item;
    } else {
      ledger.notesRead += 1;
      const { findings, observations, problems } = checkNote(item.note, plan);
      records.add(item.note, observations);
      const result = { note: item.note, findings };
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

class Tally {
  readonly #byRule = new Map<string, number>();
  readonly #byLevel = { error: 0, warning: 0, info: 0 };
  #findings = 0;
  #notesWithFindings = 0;

  add({ findings }: NoteResult): void {
    if (findings.length > 0) this.#notesWithFindings += 1;
    this.count(findings);
  }

  count(findings: readonly { readonly rule: string; readonly level: Level }[]): void {
    for (const { rule, level } of findings) {
      this.#findings += 1;
      this.#byLevel[level] += 1;
      this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1);
    }
  }

  summary(ledger: Ledger): Summary {
    return {
      ledger,
      byRule: Object.fromEntries([...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
      byLevel: { ...this.#byLevel },
      findings: this.#findings,
      notesWithFindings: this.#notesWithFindings,
    };
  }
}
