import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.js';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const EXPORT = fileURLToPath(new URL('../../fixtures/export', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  cpSync(EXPORT, join(folder, 'export'), { recursive: true });
  writeFileSync(join(folder, 'broken.json'), '[{"text": ');
  writeFileSync(join(folder, 'copied.ndjson'), copiedNotes());
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Two records that share a copied note in which the wrong child is named: only all records together show it. */
function copiedNotes(): string {
  const text = (name: string) =>
    `I visited ${name} at home on 3 March 2026 to hear how the new school is going. Orla showed me a drawing of the garden, told me about three friends, and said that lunch is the best part of the day. We agreed that I will ring the school by 9 March 2026 and come back the week after.`;
  const notes = [
    { record: 'R-1', id: 'N-1', eventDate: '2026-03-03', people: [{ name: 'Orla Finch', relation: 'child' }] },
    { record: 'R-2', id: 'N-2', eventDate: '2026-03-04', people: [{ name: 'Tariq Moss', relation: 'child' }] },
  ];
  return notes.map((note, at) => JSON.stringify({ ...note, text: text(at === 0 ? 'Orla' : 'Tariq') })).join('\n');
}

function run(args: readonly string[]): { code: number | null; out: string; err: string } {
  const ran = spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const writing = (prefix: string): string[] => FORMAT_NAMES.flatMap((name) => ['-f', `${name}=${prefix}.${name}`]);
const part = (name: string, shard: string, ...args: readonly string[]) =>
  run([...args, '--no-config', '--shard', shard, '-f', `partial=${name}`]);

describe('parts put together', () => {
  const inputs = ['export', 'copied.ndjson', 'broken.json'];

  it.each([
    ['as it is', 3, [], []],
    ['with --preset strict and --redact', 2, ['--preset', 'strict', '--redact'], []],
    ['with --quiet and masked file names', 2, [], ['--quiet', '--redact-file-names']],
    ['with one shard', 1, [], []],
  ] as const)('are the run to the byte: %s', (_, count, checking, reporting) => {
    const whole = run([...inputs, '--no-config', ...checking, ...reporting, ...writing('whole')]);
    const files = Array.from({ length: count }, (_, at) => `part-${at + 1}`);
    for (const [at, file] of files.entries()) {
      expect(part(file, `${at + 1}/${count}`, ...inputs, ...checking)).toMatchObject({ code: 0, err: '' });
    }
    const merged = run(['merge', ...files.reverse(), ...reporting, ...writing('merged')]);
    expect(merged).toEqual(whole);
    for (const name of FORMAT_NAMES) {
      const [a, b] = ['whole', 'merged'].map((prefix) => readFileSync(join(folder, `${prefix}.${name}`)));
      expect(a?.equals(b as Buffer), name).toBe(true);
    }
  });

  it('show what only two shards together know, and do not show it alone', () => {
    const rule = ['copied.ndjson', '--preset', 'strict'];
    const found = (text: string) => text.includes('copied-note');
    expect(found(run([...rule, '--no-config']).out)).toBe(true);
    const count = 7;
    const files = Array.from({ length: count }, (_, at) => `copy-${at + 1}`);
    for (const [at, file] of files.entries()) part(file, `${at + 1}/${count}`, ...rule);
    const own = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('"kind":"note"'));
    expect(own).toHaveLength(2);
    expect(found(run(['merge', ...files]).out)).toBe(true);
    const alone = run([...rule, '--no-config', '--shard', '1/7']);
    expect(alone.err).toContain('Shard 1 of 7');
    expect(found(alone.out)).toBe(false);
  });

  it('have the fingerprints of the run, and are held against a baseline when merged', () => {
    const key = ['--fingerprint-key', 'team.key'];
    const whole = run(['export', '--no-config', '-f', 'json', ...key]);
    for (const k of [1, 2]) expect(part(`keyed-${k}`, `${k}/2`, 'export', ...key).code).toBe(0);
    const files = ['merge', 'keyed-1', 'keyed-2', ...key];
    expect(run([...files, '-f', 'json']).out).toBe(whole.out);
    run(['export', '--no-config', '--baseline', 'known.json', '--update-baseline', ...key]);
    const merged = run([...files, '--baseline', 'known.json']);
    expect(merged).toEqual(run(['export', '--no-config', '--baseline', 'known.json', ...key]));
    expect(merged.code).toBe(0);
    expect(run(['merge', 'keyed-1', 'keyed-2'])).toMatchObject({ code: 2 });
  });

  it('repeat no sentence of a note, and with --redact name nobody', () => {
    part('bare', '1/1', 'copied.ndjson', '--preset', 'strict');
    expect(readFileSync(join(folder, 'bare'), 'utf8')).not.toMatch(/drawing of the garden|best part of the day/);
    for (const k of [1, 2]) {
      part(`masked-${k}`, `${k}/2`, 'copied.ndjson', '--preset', 'strict', '--redact');
      expect(readFileSync(join(folder, `masked-${k}`), 'utf8')).not.toMatch(/Orla|Finch|Tariq|Moss/);
    }
  });
});

describe('what cannot be put together is refused', () => {
  beforeAll(() => {
    for (const k of [1, 2, 3]) part(`p${k}`, `${k}/3`, 'export');
    part('of-two', '2/2', 'export');
    part('strict', '2/3', 'export', '--preset', 'strict');
    part('other', '2/3', 'copied.ndjson');
    part('masked', '2/3', 'export', '--redact');
    const whole = readFileSync(join(folder, 'p2'), 'utf8');
    writeFileSync(join(folder, 'older'), whole.replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
    writeFileSync(join(folder, 'short'), whole.slice(0, -200));
    writeFileSync(join(folder, 'changed'), whole.replace('"level":"error"', '"level":"info"'));
    appendFileSync(join(folder, 'none'), 'On 3 March 2026 I saw Ms Khan.\n');
  });

  it.each([
    ['a shard that is missing', ['p1', 'p3'], 'Shard 2 of 3 is missing'],
    ['several that are', ['p2'], 'Shards 1, 3 of 3 are missing'],
    ['a shard that is there twice', ['p1', 'p2', 'p2', 'p3'], 'p2 was given twice'],
    ['two of one number', ['p1', 'p2', 'masked', 'p3'], 'without --redact'],
    ['parts of different sizes', ['p1', 'of-two', 'p3'], 'parts of 3 and of 2'],
    ['another configuration', ['p1', 'strict', 'p3'], 'different configurations'],
    ['other notes', ['p1', 'other', 'p3'], 'have not read the same'],
    ['another version', ['p1', 'older', 'p3'], 'older was written by caselint 0.0.1'],
    ['a part that breaks off', ['p1', 'short', 'p3'], 'short breaks off before its end'],
    ['a part that was changed', ['p1', 'changed', 'p3'], 'changed is damaged'],
    ['what is no part', ['p1', 'none', 'p3'], 'none is no partial result'],
    ['a file that is not there', ['p1', 'nowhere', 'p3'], 'nowhere: There is no such file'],
    ['a report over a part', ['p1', 'p2', 'p3', '-f', 'csv=p1'], 'p1'],
  ])('%s', (_, args, sentence) => {
    const { code, out, err } = run(['merge', ...args]);
    expect(err).toContain(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['--sample', ['--shard', '1/2', '--sample', '3'], 'A sample is drawn from all notes'],
    ['--baseline', ['--shard', '1/2', '--baseline', 'b.json', '--update-baseline'], '--baseline to caselint merge'],
    ['--fix', ['--shard', '1/2', '--fix'], '--shard does not go with --fix'],
    ['a partial result without a file', ['-f', 'partial'], 'A partial result needs a file'],
    ['a number that is none', ['--shard', '3/2'], '--shard should be a number'],
    ['an engine that is not there', ['--shard', 'auto'], 'found no engine'],
  ])('and so is %s', (_, args, sentence) => {
    const { code, err } = run(['export', '--no-config', ...args]);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});

it('answers each line of a pipe before the next is written', async () => {
  const args = [BIN, '--no-config', '--stdin-format', 'ndjson', '-f', 'ndjson'];
  const filter = spawn('node', args, { env: { PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: filter.stdout })[Symbol.asyncIterator]();
  const notes: unknown[] = [];
  for (const id of ['N-1', 'N-2']) {
    filter.stdin.write(`${JSON.stringify({ id, text: 'On 3 March 2026 I saw the mother.' })}\n`);
    for (let line = await answers.next(); !line.done; line = await answers.next()) {
      const { kind, note } = JSON.parse(line.value);
      if (kind !== 'note') continue;
      notes.push(note.id);
      break;
    }
  }
  expect(notes).toEqual(['N-1', 'N-2']);
  filter.stdin.end();
  expect(await new Promise((resolve) => filter.once('close', resolve))).toBe(1);
});
