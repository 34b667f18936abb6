import type { Ledger, ReadItem } from '../model/result.js';
import type { Rule } from '../rule/note-rule.js';
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

  /** Without what looks at whole records: a few notes drawn from a record are none. */
  rulesOf(rules: readonly Rule[]): readonly Rule[] {
    return rules.filter(({ scope }) => scope === 'note').map(({ record: _, ...rule }) => rule);
  }
}
