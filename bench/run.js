// npm run bench -- [table …] [--notes N] [--runs N] [--work FOLDER]; see README.md.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notes, writeCsv, writeFolder } from './corpus.js';
import { compared, measured } from './measure.js';
import { peers } from './peers.js';

const CASELINT = fileURLToPath(new URL('../bin/caselint.js', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string' },
    runs: { type: 'string', default: '5' },
    work: { type: 'string', default: fileURLToPath(new URL('.work', import.meta.url)) },
  },
});
const RUNS = Number(values.runs);
const WORK = values.work;

const TABLES = { single, peers: peerTable, stream, growth, million, hostile, timing };

mkdirSync(WORK, { recursive: true });
const unknown = positionals.filter((name) => !(name in TABLES));
if (unknown.length > 0) throw new Error(`no table ${unknown.join(', ')}; there are ${Object.keys(TABLES).join(', ')}`);
say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}, medians of ${RUNS}`,
);
for (const [name, table] of Object.entries(TABLES)) {
  if (positionals.length === 0 || positionals.includes(name)) await table();
}

/** One draft in a process of its own, beside Node with nothing to do. */
async function single() {
  const [note] = await folderOf(1000);
  const seen = compared(
    { node: { command: [process.execPath, '-e', '0'] }, caselint: { command: caselint([note]) } },
    Math.max(RUNS, 9),
  );
  heading('One note, whole process', 'at most 2.0 times node, 80 MB');
  rows(seen, 'node');
}

async function peerTable() {
  const count = size(1000);
  const files = await folderOf(count);
  const folder = join(WORK, `notes-${count}`);
  const words = join(WORK, `words-${count}.txt`);
  const all = [...notes(count)].map(({ text }) => text.match(/[\p{L}’']+/gu)?.join('\n')).join('\n');
  writeFileSync(words, all);
  const seen = compared(
    { caselint: { command: caselint(['-f', 'ndjson', folder]) }, ...peers(WORK, { folder, files, words }) },
    RUNS,
  );
  heading(`${count} .md notes`, 'textlint 150, alex 15, cspell 10, write-good 5, hunspell 1 times caselint or more');
  rows(seen, 'caselint');
}

async function stream() {
  const count = size(100_000);
  const path = await csvOf(count);
  const one = join(WORK, 'one.ndjson');
  const two = join(WORK, 'two.ndjson');
  const seen = compared(
    {
      'one thread': { command: caselint(['--concurrency', 'off', '-f', `ndjson=${one}`, path]) },
      'two threads': { command: caselint(['--concurrency', '2', '-f', `ndjson=${two}`, path]) },
    },
    RUNS,
  );
  heading(`${count} notes, csv to ndjson`, 'one thread 3,700 notes/s and 400 MB, two 1.4 times as many');
  for (const [name, { wall, memory, cpu }] of Object.entries(seen)) {
    say(`${name.padEnd(14)} ${number(count / wall)} notes/s  ${cpu.toFixed(1)} s CPU  ${memory.toFixed(0)} MB`);
  }
  const gain = seen['one thread'].wall / seen['two threads'].wall;
  say(
    `two threads are ${gain.toFixed(2)} times as fast; the same bytes: ${(await hashOf(one)) === (await hashOf(two))}`,
  );
}

async function growth() {
  const count = size(100_000);
  const seen = compared(
    {
      tenth: { command: caselint(['--concurrency', 'off', '-f', 'ndjson', await csvOf(count / 10)]) },
      whole: { command: caselint(['--concurrency', 'off', '-f', 'ndjson', await csvOf(count)]) },
    },
    RUNS,
  );
  heading(`${count} notes beside ${count / 10}`, 'at most 10.5 times the time, 1.15 times the memory');
  rows(seen, 'tenth');
}

/** Measured once: the notes are not made before, but come through standard input as a pipe hands them on. */
async function million() {
  const count = size(1_000_000);
  const path = join(WORK, `notes-${count}.csv`);
  if (!existsSync(path)) await writeCsv(path, count);
  const job = ['--concurrency', 'off', '-f', 'ndjson', '--stdin-format', 'csv', '-'];
  const { cpu, wall, memory } = measured({ command: caselint(job), input: path });
  heading(`${count} notes on standard input, once`, 'the memory of 100,000');
  say(`${number(count / wall)} notes/s  ${cpu.toFixed(1)} s CPU  ${memory.toFixed(0)} MB`);
}

/** A megabyte that no full stop or blank line divides, beside a quarter of it. */
async function hostile() {
  const text = [...notes(900)].map((note) => note.text.replace(/\s+/g, ' ')).join(' ');
  const jobs = {};
  for (const [name, size] of Object.entries({ quarter: 1 << 18, whole: 1 << 20 })) {
    jobs[`paragraph, ${name}`] = { command: caselint([fileOf(`paragraph-${size}.md`, text.slice(0, size))]) };
    jobs[`word, ${name}`] = { command: caselint([fileOf(`word-${size}.md`, 'ab'.repeat(size / 2))]) };
  }
  heading('One note of 1 MB, in one paragraph or one word', 'about 4 times a quarter of it');
  rows(compared(jobs, RUNS), 'paragraph, quarter');
}

/** Where the time goes, by caselint's own account. */
async function timing() {
  const count = size(10_000);
  heading(`Where the time of ${count} notes goes`, 'no rule over 10 % of the whole');
  const [command, ...args] = caselint(['--concurrency', 'off', '--timing', '-f', 'ndjson', await csvOf(count)]);
  const { stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  say(stderr.trimEnd());
}

function caselint(args) {
  return [process.execPath, CASELINT, '--no-config', '--exit-zero', ...args];
}

function size(usual) {
  return Number(values.notes ?? usual);
}

async function csvOf(count) {
  const path = join(WORK, `notes-${count}.csv`);
  if (!existsSync(path)) await writeCsv(path, count);
  return path;
}

async function folderOf(count) {
  const folder = join(WORK, `notes-${count}`);
  if (!existsSync(folder)) await writeFolder(folder, count);
  return readdirSync(folder).map((name) => join(folder, name));
}

function fileOf(name, text) {
  const path = join(WORK, name);
  if (!existsSync(path)) writeFileSync(path, text);
  return path;
}

async function hashOf(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function heading(title, aim) {
  say(`\n${title} (aim: ${aim})`);
}

function rows(seen, base) {
  for (const [name, { cpu, wall, memory }] of Object.entries(seen)) {
    const times = `${(cpu / seen[base].cpu).toFixed(2)} × CPU`;
    say(
      `${name.padEnd(20)} ${cpu.toFixed(2).padStart(8)} s CPU ${wall.toFixed(2).padStart(8)} s ${memory.toFixed(0).padStart(6)} MB   ${times}`,
    );
  }
}

function number(value) {
  return Math.round(value).toLocaleString('en-GB');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
