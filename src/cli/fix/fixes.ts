import type { ResolvedConfig } from '../../config/resolve.js';
import { type PlanRequest, planFor } from '../../engine/plan.js';
import { UsageFailure } from '../failure.js';
import { type Found, STANDARD_INPUT } from '../inputs.js';
import type { LintOptions } from '../options.js';
import type { Output } from '../outputs.js';
import { fixInputs } from './fix.js';

type FixOptions = Pick<LintOptions, 'fix' | 'fixDryRun' | 'format' | 'sample' | 'shard' | 'redact'>;

interface Run {
  readonly request: PlanRequest;
  readonly config: ResolvedConfig;
  readonly process: NodeJS.Process;
}

/** What `--fix` and `--fix-dry-run` make of a run. */
export class Fixes {
  readonly #isDry: boolean;

  constructor({ fixDryRun = false, sample, shard, redact }: FixOptions) {
    this.#isDry = fixDryRun;
    if (sample !== undefined) throw new UsageFailure('A sample is for looking: --sample does not go with --fix.');
    if (shard !== undefined) throw new UsageFailure('A shard is a part of the notes: --shard does not go with --fix.');
    if (fixDryRun && redact === true) {
      throw new UsageFailure('--fix-dry-run shows the words of drafts, so it does not go with --redact.');
    }
  }

  /** A diff has standard output to itself; reports go to files. */
  outputsOf(outputs: readonly Output[], { format }: FixOptions): readonly Output[] {
    if (!this.#isDry) return outputs;
    const bare = outputs.find(({ path }) => path === undefined);
    if (bare && format.length > 0) {
      throw new UsageFailure(
        `--fix-dry-run writes to standard output. Give the report a file: -f ${bare.format}=report`,
      );
    }
    return outputs.filter(({ path }) => path !== undefined);
  }

  /** The inputs as they are when the fixes are made. */
  async made(found: Found, { request, config, process }: Run): Promise<Found> {
    if (!this.#isDry && found.inputs.some(({ path }) => path === undefined)) {
      throw new UsageFailure(
        `Standard input (${STANDARD_INPUT}) cannot be fixed where it is. Use --fix-dry-run for a diff.`,
      );
    }
    const plan = await planFor(withSpaces(request), config.catalogue);
    return fixInputs(found, { plan, fields: config.fields, isDry: this.#isDry }, process);
  }
}

/** Two spaces in a row are no fault of recording that anybody need hear of; they go where a draft is put right anyway. */
function withSpaces({ state, ...request }: PlanRequest): PlanRequest {
  const grammar = state.rules.get('grammar');
  if (grammar === undefined) return { state, ...request };
  const options = { doubleSpaces: true, ...grammar.options };
  return { ...request, state: { ...state, rules: new Map(state.rules).set('grammar', { ...grammar, options }) } };
}
