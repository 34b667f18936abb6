import { Tally } from '../engine/tally.js';
import type { Level } from '../model/finding.js';
import type { BaselineTally, RunEvent } from '../model/result.js';

type Fingerprints = ReadonlyMap<string, ReadonlySet<string>>;

interface Fingerprinted {
  readonly rule: string;
  readonly level: Level;
  readonly fingerprint?: string;
}

/** Holds a run against a baseline, and remembers all that was found. */
export class HeldAgainst {
  readonly #before: Fingerprints;
  readonly #passes: 'new' | 'nothing';
  readonly #found = new Map<string, Set<string>>();
  #known = 0;
  #isWhole = false;

  /** @param passes - what the reports get to see: what is new, or nothing where all of it goes into the baseline. */
  constructor(before: Fingerprints, passes: 'new' | 'nothing') {
    this.#before = before;
    this.#passes = passes;
  }

  /** The run went on to its end. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** All that was found, new or known. */
  get found(): Fingerprints {
    return this.#found;
  }

  /** The run without what the baseline knows; its summary counts what is left, and says what was left out. */
  async *watch(events: AsyncIterable<RunEvent>): AsyncGenerator<RunEvent> {
    const tally = new Tally();
    for await (const event of events) {
      if (event.kind === 'note') {
        const result = { ...event.result, findings: this.#newOf(event.result.findings) };
        tally.add(result);
        yield { kind: 'note', result };
      } else if (event.kind === 'record') {
        const findings = this.#newOf(event.result.findings);
        tally.count(findings);
        if (findings.length > 0) yield { kind: 'record', result: { ...event.result, findings } };
      } else if (event.kind === 'summary') {
        this.#isWhole = true;
        const { suppressed } = event.summary;
        const stale = this.#passes === 'new' ? this.stale() : {};
        const ledger = { ...event.summary.ledger, baseline: { known: this.#known, stale } };
        yield { kind: 'summary', summary: { ...event.summary, ...tally.summary(ledger), suppressed } };
      } else yield event;
    }
  }

  #newOf<F extends Fingerprinted>(findings: readonly F[]): readonly F[] {
    return findings.filter((finding) => !this.#isKnown(finding));
  }

  #isKnown({ rule, fingerprint = '' }: Fingerprinted): boolean {
    const found = this.#found.get(rule);
    if (found) found.add(fingerprint);
    else this.#found.set(rule, new Set([fingerprint]));
    const isKnown = this.#passes === 'nothing' || this.#before.get(rule)?.has(fingerprint) === true;
    if (isKnown) this.#known += 1;
    return isKnown;
  }

  /** Entries of the baseline that nothing was found for. */
  stale(): BaselineTally['stale'] {
    const stale = [...this.#before].flatMap(([rule, before]): [string, number][] => {
      const found = this.#found.get(rule);
      const gone = [...before].filter((fingerprint) => found?.has(fingerprint) !== true).length;
      return gone === 0 ? [] : [[rule, gone]];
    });
    return Object.fromEntries(stale.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
