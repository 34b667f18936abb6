import { type Baseline, readBaseline, writeBaseline } from '../history/baseline.js';
import { HistoryFailure } from '../history/failure.js';
import { fingerprinted, Marks } from '../history/fingerprints.js';
import { HeldAgainst } from '../history/held-against.js';
import type { FingerprintKey } from '../history/key.js';
import { makeKey, readKey } from '../history/key-file.js';
import type { RunEvent } from '../model/result.js';
import { counted, grouped } from '../report/plain.js';
import { UsageFailure } from './failure.js';
import type { HistoryOptions } from './options.js';

/** What a run has to do with earlier and later ones: fingerprints, and a baseline that it is held against. */
export class History {
  readonly #key: FingerprintKey;
  readonly #path: string | undefined;
  readonly #isUpdate: boolean;
  readonly #before: Baseline | undefined;
  readonly #held: HeldAgainst | undefined;

  /** @throws UsageFailure where the key or the baseline cannot be used: before anything is read. */
  constructor({ fingerprintKey, baseline, updateBaseline = false }: HistoryOptions) {
    if (updateBaseline && baseline === undefined) {
      throw new UsageFailure('--update-baseline does not say which: add --baseline FILE.');
    }
    this.#path = baseline;
    this.#isUpdate = updateBaseline;
    this.#before = baseline === undefined ? undefined : said(() => baselineAt(baseline, updateBaseline));
    this.#key = said(() => keyAt(fingerprintKey ?? `${baseline}.key`, this.#mayMakeKey(fingerprintKey)));
    const { key } = this.#before ?? {};
    if (key !== undefined && key !== this.#key.id) {
      throw new UsageFailure(
        `${baseline} was written with another key, so that nothing in it would be known again. Name its key with --fingerprint-key, or write a new baseline under a new name.`,
      );
    }
    if (baseline !== undefined) {
      this.#held = new HeldAgainst(this.#before?.findings ?? new Map(), updateBaseline ? 'nothing' : 'new');
    }
  }

  /** A baseline that is there has a key somewhere: a new one would make all of it unknown. */
  #mayMakeKey(named: string | undefined): boolean {
    return this.#before === undefined && (named !== undefined || this.#isUpdate);
  }

  /** Tells one key from another and gives none away. */
  get keyId(): string {
    return this.#key.id;
  }

  /** What marks findings on this machine for a run that others share. */
  get marks(): Marks {
    return new Marks(this.#key);
  }

  eventsOf(events: AsyncIterable<RunEvent>): AsyncIterable<RunEvent> {
    const known = fingerprinted(events, this.#key);
    return this.#held?.watch(known) ?? known;
  }

  /** Writes the baseline where that was asked for, and says what became of it. */
  close(exitCode: number, process: NodeJS.Process): void {
    const held = this.#held;
    if (!held?.isWhole) return;
    const stale = held.stale();
    const gone = sum(Object.values(stale));
    if (this.#isUpdate) process.stderr.write(`caselint: ${this.#update(held, { exitCode, gone })}\n`);
    else if (gone > 0) process.stderr.write(`caselint: ${staleSentence(this.#path ?? '', stale, gone)}\n`);
  }

  #update({ found }: HeldAgainst, { exitCode, gone }: { readonly exitCode: number; readonly gone: number }): string {
    const path = this.#path ?? '';
    if (exitCode === 2) return `Not everything could be checked, so ${path} was left as it was.`;
    said(() => writeBaseline(path, { key: this.#key.id, findings: found }));
    const all = sum([...found.values()].map(({ size }) => size));
    const before = sum([...(this.#before?.findings.values() ?? [])].map(({ size }) => size));
    return `${path} has ${counted(all, 'finding')} now: ${grouped(all - (before - gone))} new, ${grouped(gone)} gone.`;
  }
}

function staleSentence(path: string, stale: Readonly<Record<string, number>>, gone: number): string {
  const rules = Object.entries(stale).map(([rule, count]) => `${rule} ${grouped(count)}`);
  return `${counted(gone, 'finding')} of ${path} ${gone === 1 ? 'is' : 'are'} not there any more (${rules.join(', ')}). --update-baseline takes them out.`;
}

function baselineAt(path: string, isUpdate: boolean): Baseline | undefined {
  const baseline = readBaseline(path);
  if (baseline || isUpdate) return baseline;
  throw new HistoryFailure(`There is no baseline ${path}. --update-baseline writes one.`);
}

function keyAt(path: string, mayMake: boolean): FingerprintKey {
  const key = readKey(path) ?? (mayMake ? makeKey(path) : undefined);
  if (key) return key;
  throw new HistoryFailure(
    `The key ${path} is not there. Without the key that the baseline was written with, nothing in it is known again: put it back, or name it with --fingerprint-key.`,
  );
}

/** What cannot be done with a file is said as a fault of the command line, where it was named. */
function said<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof HistoryFailure ? new UsageFailure(error.message) : error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
