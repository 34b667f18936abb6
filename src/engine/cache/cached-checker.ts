import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Note } from '../../model/note.js';
import type { Examined } from '../check.js';
import { type BatchResult, Breath, type Checker } from '../checker.js';
import { type Plan, planOf } from '../plan.js';
import { sent } from '../threads/messages.js';
import { type CacheFile, DamagedCache } from './cache-file.js';
import { type Seal, sealOf } from './seal.js';

/**
 * Looks only at notes that were not looked at before: what the rules saw in a note is kept from one run to the next. How
 * loud a finding is, whether it is let stand or known, and what records come to is worked out anew in each run.
 */
export class CachedChecker implements Checker {
  readonly #inner: Checker;
  readonly #plan: Plan;
  readonly #code: string;
  readonly #breath = new Breath();
  readonly #planKeys = new WeakMap<Plan, string>();
  readonly #trouble: (error: unknown) => void;
  #file: CacheFile | undefined;

  /**
   * `code` stands for the code of the rules and all else that no plan says. `trouble` hears of a damaged cache, which is
   * made again, and of why none can be used any more: the run goes on in either case.
   */
  constructor(
    inner: Checker,
    cache: { readonly plan: Plan; readonly code: string; readonly file: CacheFile },
    trouble: (error: unknown) => void,
  ) {
    this.#inner = inner;
    this.#plan = cache.plan;
    this.#code = cache.code;
    this.#file = cache.file;
    this.#trouble = trouble;
  }

  get batch(): number {
    return this.#inner.batch;
  }

  get ahead(): number {
    return this.#inner.ahead;
  }

  async check(notes: readonly Note[]): Promise<BatchResult> {
    const seals = notes.map((note) => this.#sealOf(note));
    const known = seals.map((seal) => this.#known(seal));
    const others = notes.filter((_, index) => known[index] === undefined);
    if (others.length === 0) await this.#breath.after(notes.length);
    const { examined, deaths } = others.length > 0 ? await this.#inner.check(others) : NOTHING;
    if (examined === undefined) return { examined, deaths };
    let at = 0;
    const all = known.flatMap((one, index): Examined[] => {
      if (one !== undefined) return [one];
      const found = examined[at];
      at += 1;
      if (found === undefined) return [];
      this.#keep(seals[index], found);
      return [found];
    });
    return { examined: all, deaths };
  }

  async close(): Promise<void> {
    this.#attempt((file) => {
      file.close();
      if (file.isDamaged) this.#trouble(new DamagedCache());
    });
    await this.#inner.close();
  }

  #sealOf(note: Note): Seal | undefined {
    if (this.#file === undefined) return undefined;
    // Where a note stands in an export, and what its file is called, is nothing to the rules.
    const { source: _, index: __, ...content } = sent(note);
    return sealOf(JSON.stringify([this.#planKey(planOf(note, this.#plan)), content]), this.#file.salt);
  }

  #planKey(plan: Plan): string {
    let key = this.#planKeys.get(plan);
    if (key === undefined) {
      const rules = plan.rules.map(({ rule, options }) => [rule.id, options]);
      const bytes = serialize([this.#code, rules, plan.settings]);
      key = createHash('sha256').update(bytes).digest('base64');
      this.#planKeys.set(plan, key);
    }
    return key;
  }

  #known(seal: Seal | undefined): Examined | undefined {
    const bytes = seal && this.#attempt((file) => file.get(seal));
    return bytes && (JSON.parse(inflateRawSync(bytes).toString('utf8')) as Examined);
  }

  /** What failed is tried again the next time. */
  #keep(seal: Seal | undefined, examined: Examined): void {
    if (seal === undefined || examined.failures.length > 0) return;
    const bytes = deflateRawSync(JSON.stringify(examined), { level: 1 });
    this.#attempt((file) => file.put(seal, bytes));
  }

  #attempt<T>(act: (file: CacheFile) => T): T | undefined {
    const file = this.#file;
    if (file === undefined) return undefined;
    try {
      return act(file);
    } catch (error) {
      this.#file = undefined;
      this.#trouble(error);
      return undefined;
    }
  }
}

const NOTHING: BatchResult = { examined: [], deaths: [] };
