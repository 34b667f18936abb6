import type { ActiveRule, Plan } from '../engine/plan.js';
import type { Ledger, ReadItem } from '../model/result.js';
import { drawn, type SampleRequest } from '../sample/draw.js';
import { UsageFailure } from './failure.js';
import type { HistoryOptions, SampleOptions } from './options.js';

const SEED = '1';

/** A run over a sample of the notes. */
export class Sampling {
  readonly #request: SampleRequest;

  constructor({ sample, seed = SEED, stratify, baseline }: SampleOptions & HistoryOptions) {
    if (sample === undefined)
      throw new UsageFailure('--seed and --stratify say how to draw: add --sample and how many.');
    if (baseline !== undefined) {
      throw new UsageFailure('A baseline is of all notes, and --sample draws some of them. Leave one of the two out.');
    }
    this.#request = { count: sample, seed, ...(stratify === undefined ? {} : { stratify }) };
  }

  itemsOf(items: AsyncIterable<ReadItem>, ledger: Ledger): AsyncIterable<ReadItem> {
    return drawn(items, this.#request, ledger);
  }

  /** Nothing is concluded of whole records, nor of what is no longer needed for them: a few of its notes are no record. */
  planOf(plan: Plan): Plan {
    return { ...plan, recordRules: [] };
  }

  /** What looks at single notes. */
  rulesOf(rules: readonly ActiveRule[]): readonly ActiveRule[] {
    return rules.filter(({ rule }) => rule.scope === 'note');
  }
}
