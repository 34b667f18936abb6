import type { Shard } from '../engine/shard.js';
import { UsageFailure } from './failure.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How an engine that runs many copies of a job tells each which one it is. */
interface Engine {
  readonly name: string;
  readonly index: string;
  /** The index of the first copy: a number, or the variable that has it. */
  readonly first: number | string;
  readonly count: string;
  /** By how much the index grows, where an engine can leave numbers out. */
  readonly steps?: { readonly last: string; readonly step: string };
}

/** Each as the engine's own documentation has it. Kubernetes names no count, so the manifest must say it. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Slurm array',
    index: 'SLURM_ARRAY_TASK_ID',
    first: 'SLURM_ARRAY_TASK_MIN',
    count: 'SLURM_ARRAY_TASK_COUNT',
    steps: { last: 'SLURM_ARRAY_TASK_MAX', step: 'SLURM_ARRAY_TASK_STEP' },
  },
  { name: 'Kubernetes indexed Job', index: 'JOB_COMPLETION_INDEX', first: 0, count: 'JOB_COMPLETIONS' },
  { name: 'AWS Batch array', index: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  { name: 'GitLab parallel job', index: 'CI_NODE_INDEX', first: 1, count: 'CI_NODE_TOTAL' },
];

/** Far more than any engine starts, and few enough that each shard can be named. */
const MOST = 100_000;

/** What `--shard` says: `2/4`, or `auto` for what the engine says. */
export function shardFrom(written: string, env: Environment): Shard {
  if (written === 'auto') return shardOfEngine(env);
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index !== undefined && isShard(shard)) return shard;
  throw new UsageFailure(
    '--shard should be a number and how many there are, such as 2/4 for the second of four, or auto.',
  );
}

function shardOfEngine(env: Environment): Shard {
  const found = ENGINES.filter(({ index }) => isGiven(env[index]));
  const [engine, other] = found;
  if (engine === undefined) {
    const known = ENGINES.map(({ name, index }) => `${name} (${index})`);
    throw new UsageFailure(
      `--shard auto found no engine that says which shard this is: ${known.join(', ')}. Say it, as in --shard 2/4.`,
    );
  }
  if (other === undefined) return shardOfOne(engine, env);
  throw new UsageFailure(
    `--shard auto found the variables of a ${engine.name} and of a ${other.name}. Say which shard this is, as in --shard 2/4.`,
  );
}

function shardOfOne(engine: Engine, env: Environment): Shard {
  const { name, index, first, count, steps } = engine;
  const step = steps === undefined ? 1 : numberIn(env, steps.step, engine);
  const begin = typeof first === 'number' ? first : numberIn(env, first, engine);
  const shard = { index: (numberIn(env, index, engine) - begin) / step + 1, count: numberIn(env, count, engine) };
  const isWhole = steps === undefined || (numberIn(env, steps.last, engine) - begin) / step + 1 === shard.count;
  if (isWhole && isShard(shard)) return shard;
  throw new UsageFailure(
    `--shard auto cannot tell the shards of this ${name}, since its numbers do not run on evenly. Say which shard this is, as in --shard 2/4.`,
  );
}

function numberIn(env: Environment, variable: string, { name, index }: Engine): number {
  const value = env[variable];
  if (!isGiven(value)) {
    throw new UsageFailure(
      `--shard auto found ${index} of a ${name} and no ${variable}. Set it to what it should be, or say which shard this is, as in --shard 2/4.`,
    );
  }
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageFailure(
    `--shard auto found that ${variable} is no whole number. Say which shard this is, as in --shard 2/4.`,
  );
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function isShard({ index, count }: Shard): boolean {
  return Number.isInteger(index) && index >= 1 && count >= 1 && index <= count && count <= MOST;
}
