import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The built command, as its user runs it: `npm run build` comes first.
const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const BAD = 'On 3 March 2026 I saw the mother.\n';
const CLEAN = 'On 3 March 2026 I saw Ms Khan.\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  writeFileSync(join(folder, 'bad.txt'), BAD);
  writeFileSync(join(folder, 'clean.txt'), CLEAN);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Asked {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function run(args: readonly string[], { input = '', env = {} }: Asked = {}) {
  const ran = spawnSync('node', [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', ...env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const one = (...args: string[]) => run([...args, '--no-config']);

test('findings are 1 and stand on standard output', () => {
  const { code, out, err } = one('bad.txt');
  expect(code).toBe(1);
  expect(out).toContain('relationship-label');
  expect(out).toContain('“the mother”');
  expect(err).toBe('');
});

test('a path that leads nowhere is 2, and 2 beats 1', () => {
  const { code, out } = one('nowhere.txt', 'bad.txt');
  expect(code).toBe(2);
  expect(out).toContain('nowhere.txt: There is no such file or folder');
  expect(out).toContain('relationship-label');
});

test('--exit-zero forgives findings and no failure', () => {
  expect(one('bad.txt', '--exit-zero').code).toBe(0);
  expect(one('nowhere.txt', '--exit-zero').code).toBe(2);
});

test('nothing matched is 2, unless it may be', () => {
  expect(one('*.nothing').code).toBe(2);
  expect(run([], { input: '' }).code).toBe(2);
  expect(run(['--allow-empty'], { input: '' }).code).toBe(0);
});

test('a file that may not be read is 2', () => {
  const path = join(folder, 'locked.txt');
  writeFileSync(path, CLEAN);
  chmodSync(path, 0);
  // Root may read all, so there the file is taken for what it is.
  expect(one('locked.txt').code).toBe(process.getuid?.() === 0 ? one('clean.txt').code : 2);
  rmSync(path);
});

test.each([
  [['--nonsense'], 'unknown option'],
  [['-f', 'stylsh', 'bad.txt'], 'Did you mean “stylish”?'],
  [['-f', 'json', '-f', 'stylish', 'bad.txt'], 'Two reports cannot share standard output'],
  [['-f', 'json=bad.txt', 'bad.txt'], 'is one of the files to check'],
  [['--rule', 'relationship-labl:off', 'bad.txt'], 'Did you mean “relationship-label”?'],
  [['--max-warnings', 'many', 'bad.txt'], 'should be a whole number'],
  [['-c', 'nowhere.yaml', 'bad.txt'], 'There is no such configuration file'],
  [['explain', 'slan'], 'Did you mean “slang”?'],
  [['--stdin-format', 'cvs', '-'], 'Did you mean “csv”?'],
])('%j is refused with a sentence', (args, message) => {
  const { code, out, err } = run(args);
  expect(err).toContain(message);
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('a file that was to be read is never written over', () => {
  run(['-f', 'json=bad.txt', 'bad.txt']);
  expect(readFileSync(join(folder, 'bad.txt'), 'utf8')).toBe(BAD);
});

test('standard input is read where it is piped, and by the name it is given', () => {
  expect(run([], { input: BAD }).out).toContain('<stdin>');
  const csv = 'Narrative,Case note id\n"I saw the mother",N-1\n';
  const { out } = run(['-f', 'ndjson', '--stdin-filename', 'export.csv'], { input: csv });
  expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ source: 'export.csv', note: { id: 'N-1' } });
});

test('several reports in one run', () => {
  const { code, out } = one('bad.txt', '-f', 'stylish', '-f', 'json=report.json');
  expect(code).toBe(1);
  expect(out).toContain('relationship-label');
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ schemaVersion: 1, summary: { ledger: { notesRead: 1 } } });
});

test('a workbook goes to its file', () => {
  expect(one('bad.txt', '-f', 'xlsx=found.xlsx').code).toBe(1);
  expect(readFileSync(join(folder, 'found.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('in a step of GitHub Actions, the summary of the job gets a table behind what it has', () => {
  const path = join(folder, 'summary.md');
  writeFileSync(path, '# Before\n');
  const { out } = run(['bad.txt', '-f', 'github', '--no-config'], { env: { GITHUB_STEP_SUMMARY: path } });
  expect(out).toMatch(/^::error file=bad\.txt,line=1/);
  expect(readFileSync(path, 'utf8')).toMatch(/^# Before\n## caselint\n[\s\S]*\| relationship-label \| §4\.4 \| 1 \|/);
});

test('--quiet hides and does not change the exit code', () => {
  const args = ['--rule', 'relationship-label:warning', '--max-warnings', '0', '--quiet'];
  const { code, out, err } = one('bad.txt', ...args);
  expect(out).not.toContain('relationship-label');
  expect(err).toContain('--max-warnings 0');
  expect(code).toBe(1);
});

test('colour: the flag, then NO_COLOR, then FORCE_COLOR', () => {
  const colour = '\u001b[';
  expect(run(['bad.txt']).out).not.toContain(colour);
  expect(run(['bad.txt'], { env: { FORCE_COLOR: '1' } }).out).toContain(colour);
  expect(run(['bad.txt'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(colour);
  expect(run(['bad.txt', '--color'], { env: { NO_COLOR: '1' } }).out).toContain(colour);
  expect(run(['bad.txt', '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(colour);
});

/** With a reader that closes the pipe before the first byte, and one that has seen enough after it. */
test.each([
  ['long.txt', '-f', 'ndjson'],
  ['long.txt', '--no-config'],
  ['--help'],
  ['rules'],
  ['rules', '--format', 'json'],
  ['explain', 'jargon'],
  ['glossary', 'long.txt'],
  ['inspect', 'long.txt'],
  ['config', 'schema'],
  ['completion', 'bash'],
])('a reader that has seen enough ends the run quietly: %s %s', (...args) => {
  writeFileSync(join(folder, 'long.txt'), BAD.repeat(4000));
  const command = `node ${BIN} ${args.join(' ')}`;
  for (const line of [`(sleep 0.1; ${command}) | true; wait`, `${command} | head -c 1 | wc -c`]) {
    const ran = spawnSync('/bin/bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
  }
});

test.runIf(existsSync('/dev/full'))('a disk that is full is said, and is 2', () => {
  for (const command of ['rules', '--help', 'bad.txt -f ndjson', 'bad.txt -f json']) {
    const line = `node ${BIN} ${command} > /dev/full`;
    const ran = spawnSync('/bin/sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(ran.stderr).toBe('caselint: Standard output could not be written (ENOSPC).\n');
    expect(ran.status).toBe(2);
  }
});

test('rules, explain, init, config and inspect', () => {
  expect(JSON.parse(run(['rules', '--format', 'json']).out)).toContainEqual(
    expect.objectContaining({ id: 'late-recording' }),
  );
  expect(run(['explain', 'personal-feeling']).out).toContain('Guidance: §4.4.');
  expect(run(['init', '--yes']).code).toBe(0);
  expect(run(['init']).code).toBe(2);
  expect(run(['config', 'inspect']).out).toContain('preset recommended, .caselintrc.yaml');
  expect(JSON.parse(run(['config', 'print']).out)).toMatchObject({ rules: { slang: 'warning' } });
  rmSync(join(folder, '.caselintrc.yaml'));
  expect(run(['inspect', 'clean.txt']).code).toBe(0);
});

test('--timing says where the time of one thread goes, and changes no report', () => {
  const plain = one('bad.txt', '-f', 'ndjson');
  const timed = one('bad.txt', '-f', 'ndjson', '--timing', '--concurrency', 'off');
  expect(timed.out).toBe(plain.out);
  expect(timed.code).toBe(plain.code);
  expect(timed.err).toMatch(
    /^1 note in [\d.]+ s, \d+ a second; \d+ MB at most\n\nStage +ms +%\n[\s\S]*\nRule +ms +%\n/,
  );
  expect(one('bad.txt', '--timing').err).not.toContain('Stage');
});

test('help and version', () => {
  expect(run(['--help'])).toMatchObject({ code: 0, err: '' });
  expect(run(['--help']).out).toContain('Examples:');
  expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
