// Whole processes, by the operating system's own account of them: GNU time tells what a finished command used.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const SCRATCH = mkdtempSync(join(tmpdir(), 'caselint-bench-'));
process.once('exit', () => rmSync(SCRATCH, { recursive: true, force: true }));

/**
 * What one run used: processor seconds (its own and the system's for it), seconds by the clock, and the most memory it
 * held at once, in MB. What it prints goes to nobody.
 *
 * @param {{ command: readonly string[], input?: string }} job the file `input` is read as standard input
 * @returns {{ cpu: number, wall: number, memory: number }}
 */
export function measured({ command, input = '/dev/null' }) {
  const account = join(SCRATCH, 'account');
  const stdin = openSync(input, 'r');
  const { error, signal } = spawnSync(TIME, ['-q', '-o', account, '-f', '%U %S %e %M', ...command], {
    stdio: [stdin, 'ignore', 'ignore'],
    env: { ...process.env, FORCE_COLOR: '0', NODE_OPTIONS: '' },
  });
  closeSync(stdin);
  if (error) throw new Error(`GNU time is needed as ${TIME}: ${error.message}`);
  if (signal) throw new Error(`stopped by ${signal}`);
  const [user, system, wall, kilobytes] = readFileSync(account, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  return { cpu: user + system, wall, memory: kilobytes / 1024 };
}

/**
 * Runs jobs in turn, A B C A B C …, so that a machine which slows down slows all of them, and gives the medians of each.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, Parameters<typeof measured>[0]>>} jobs
 * @returns {Record<Name, ReturnType<typeof measured>>}
 */
export function compared(jobs, runs) {
  const seen = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, job] of Object.entries(jobs)) seen[name].push(measured(job));
  }
  return Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, middle(all)]));
}

function middle(all) {
  const of = (key) => median(all.map((one) => one[key]));
  return { cpu: of('cpu'), wall: of('wall'), memory: of('memory') };
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
