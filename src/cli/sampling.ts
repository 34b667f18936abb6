import type { ActiveRule, Plan } from '../engine/plan.js';
import type { Ledger, ReadItem } from '../model/result.js';
import { selectionSentences } from '../report/coverage.js';
import { BARE_FORMATS } from '../report/index.js';
import { drawn, type SampleRequest } from '../sample/draw.js';
import { UsageFailure } from './failure.js';
import type { HistoryOptions, SampleOptions } from './options.js';
import type { Output } from './outputs.js';

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

  /** Tells how the notes were drawn where a report has no place for it. */
  say(outputs: readonly Output[], ledger: Ledger, process: NodeJS.Process): void {
    if (!outputs.some(({ format }) => BARE_FORMATS.has(format))) return;
    for (const sentence of selectionSentences(ledger)) process.stderr.write(`caselint: ${sentence}\n`);
  }

  /** What looks at single notes. */
  rulesOf(rules: readonly ActiveRule[]): readonly ActiveRule[] {
    return rules.filter(({ rule }) => rule.scope === 'note');
  }
}
