import { expect, test } from 'vitest';
import { shardFrom } from '../../src/cli/shard.js';

const SLURM = {
  SLURM_ARRAY_TASK_ID: '7',
  SLURM_ARRAY_TASK_MIN: '5',
  SLURM_ARRAY_TASK_MAX: '9',
  SLURM_ARRAY_TASK_STEP: '2',
  SLURM_ARRAY_TASK_COUNT: '3',
};

test('a shard is a number and how many there are', () => {
  expect(shardFrom('2/4', {})).toEqual({ index: 2, count: 4 });
  for (const written of ['0/4', '5/4', '2', '2/0', 'a/b', '1/2/3', '-1/2', '']) {
    expect(() => shardFrom(written, {}), written).toThrow(/--shard should be/);
  }
});

test.each([
  ['Slurm, whose array begins anywhere and leaves numbers out', SLURM, { index: 2, count: 3 }],
  ['Kubernetes', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '4' }, { index: 1, count: 4 }],
  ['AWS Batch', { AWS_BATCH_JOB_ARRAY_INDEX: '3', AWS_BATCH_JOB_ARRAY_SIZE: '4' }, { index: 4, count: 4 }],
  ['GitLab', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, { index: 1, count: 2 }],
])('auto asks %s', (_, env, shard) => {
  expect(shardFrom('auto', env)).toEqual(shard);
});

test.each([
  ['nobody says it', {}, /found no engine/],
  ['two say it', { ...SLURM, CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, /of a Slurm array and of a GitLab/],
  ['the count is missing', { JOB_COMPLETION_INDEX: '0' }, /no JOB_COMPLETIONS/],
  ['a figure is none', { CI_NODE_INDEX: 'one', CI_NODE_TOTAL: '2' }, /CI_NODE_INDEX is no whole number/],
  ['an array has gaps', { ...SLURM, SLURM_ARRAY_TASK_MAX: '11' }, /do not run on evenly/],
])('auto says what is wrong where %s', (_, env, sentence) => {
  expect(() => shardFrom('auto', env)).toThrow(sentence);
});
