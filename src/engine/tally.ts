import type { Level } from '../model/finding.js';
import type { Ledger, NoteResult, Summary } from '../model/result.js';

/** Counts findings as they go by. */
export class Tally {
  readonly #byRule = new Map<string, number>();
  readonly #byLevel = { error: 0, warning: 0, info: 0 };
  #findings = 0;
  #notesWithFindings = 0;
  #suppressed = 0;

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

  suppress(count: number): void {
    this.#suppressed += count;
  }

  summary(ledger: Ledger): Summary {
    return {
      ledger,
      byRule: Object.fromEntries([...this.#byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
      byLevel: { ...this.#byLevel },
      findings: this.#findings,
      notesWithFindings: this.#notesWithFindings,
      suppressed: this.#suppressed,
    };
  }
}
