import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.js';

// The built command, as its user runs it: `npm run build` comes first.
const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const DEFAULT = '.caselintcache/notes';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-cache-'));
  writeFileSync(join(folder, 'visit.md'), 'On 3 March 2026 I saw the mother. Tara recieved a letter.\n');
  writeFileSync(join(folder, 'call.txt'), 'The CPOMS log was read on 4 March 2026.\n');
  writeFileSync(join(folder, 'export.csv'), ['Case note id,Record id,Author,Narrative', ...rows(300)].join('\n'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Some of them alike, and two to a record, so that rules about whole records have something to say. */
function rows(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = (index % 27) + 1;
    return `N-${index},R-${index % 150},Ann Weaver,"I saw mum on ${day} March 2026 with Ms Helen Price.\nShe said ""we are fine"". Mrs Price recieved the letter of the ZYX team."`;
  });
}

function run(...args: string[]) {
  const ran = spawnSync('node', [BIN, '--no-config', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: '/usr/bin:/bin' },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const INPUTS = ['visit.md', 'call.txt', 'export.csv'];

/** How many notes the cache has something of. */
function entriesOf(path = DEFAULT): number {
  const bytes = readFileSync(join(folder, path));
  let count = 0;
  for (let at = bytes.indexOf('\n') + 1 + 16; at < bytes.length; at += 20 + bytes.readUInt32LE(at + 16)) count += 1;
  return count;
}

function everyFormat(name: string, ...args: string[]) {
  const asked = FORMAT_NAMES.flatMap((format) => ['-f', `${format}=${name}.${format}`]);
  const ran = run(...INPUTS, ...asked, ...args);
  return { ...ran, written: FORMAT_NAMES.map((format) => readFileSync(join(folder, `${name}.${format}`))) };
}

test('every format is the same to the byte without a cache, with a new one and with a full one', () => {
  const plain = everyFormat('plain');
  expect(plain.code).toBe(1);
  for (const [name, ...args] of [
    ['new', '--concurrency', 'off'],
    ['full', '--concurrency', 'off'],
    ['threads', '--concurrency', '2'],
  ]) {
    const cached = everyFormat(name ?? '', '--cache', ...args);
    expect(FORMAT_NAMES.filter((_, index) => !cached.written[index]?.equals(plain.written[index] as Buffer))).toEqual(
      [],
    );
    expect({ ...cached, written: [] }).toEqual({ ...plain, written: [] });
  }
}, 60_000);

test('what was kept by threads is what one thread keeps', () => {
  run(...INPUTS, '--cache', '--concurrency', '2');
  expect(entriesOf()).toBe(302);
  const before = statSync(join(folder, DEFAULT));
  run(...INPUTS, '--cache', '--concurrency', 'off');
  // Nothing was new, so nothing was written.
  expect(statSync(join(folder, DEFAULT)).ino).toBe(before.ino);
});

test('the cache is for its owner alone, and git leaves it alone', () => {
  run('visit.md', '--cache');
  expect(readdirSync(join(folder, '.caselintcache')).sort()).toEqual(['.gitignore', 'notes']);
  expect(readFileSync(join(folder, '.caselintcache/.gitignore'), 'utf8')).toBe('*\n');
  expect(statSync(join(folder, DEFAULT)).mode & 0o077).toBe(0);
});

test('a note that has changed is looked at again, and what others have is kept', () => {
  run('visit.md', 'call.txt', '--cache');
  writeFileSync(join(folder, 'visit.md'), 'On 3 March 2026 I saw Ms Khan. The father rang.\n');
  const { out } = run('visit.md', '--cache', '-f', 'compact');
  expect(out).toContain('“The father”');
  expect(out).not.toContain('mother');
  expect(entriesOf()).toBe(3);
});

test('levels and confidence are settled anew from what the cache has', () => {
  const args = ['visit.md', '--cache', '-f', 'compact'];
  const before = run(...args).out;
  const inode = () => statSync(join(folder, DEFAULT)).ino;
  const cache = inode();
  for (const other of [
    ['--rule', 'relationship-label:info'],
    ['--min-confidence', 'high', '--rule', 'spelling:error'],
  ]) {
    const now = run(...args, ...other);
    expect(now.out).toBe(run('visit.md', '-f', 'compact', ...other).out);
    expect(now.out).not.toBe(before);
  }
  expect(inode()).toBe(cache);
});

test('another configuration of what is looked for is another question', () => {
  run('visit.md', '--cache');
  writeFileSync(join(folder, 'own.yaml'), 'words: [recieved]\n');
  const ran = spawnSync('node', [BIN, '-c', 'own.yaml', 'visit.md', '--cache', '-f', 'compact'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(ran.stdout).not.toContain('recieved');
  expect(run('visit.md', '--cache', '-f', 'compact').out).toContain('recieved');
});

test('rules that are brought along are looked at too', () => {
  const pack = (word: string) => {
    const rule = { kind: 'existence', summary: 'Say it otherwise', message: 'Not “{words}”', words: [word] };
    return JSON.stringify({ name: 'own', rules: { found: rule } });
  };
  writeFileSync(join(folder, 'own.yaml'), 'extends: [pack:./pack.yml]\n');
  const found = (word: string) => {
    writeFileSync(join(folder, 'pack.yml'), pack(word));
    const args = ['-c', 'own.yaml', 'visit.md', '--cache', '-f', 'compact'];
    return spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8' }).stdout;
  };
  expect(found('Tara')).toContain('Not “Tara”');
  expect(found('letter')).not.toContain('Tara');
  expect(found('Tara')).toContain('Not “Tara”');
});

test.each([
  ['of something else', () => Buffer.from('this is no cache')],
  ['of an earlier version', (bytes: Buffer) => Buffer.concat([Buffer.from('caselint cache 0\n'), bytes.subarray(17)])],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
  ['empty', () => Buffer.alloc(0)],
  [
    'with a byte that is not as it was',
    (bytes: Buffer) => {
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      return bytes;
    },
  ],
])('a cache %s is made again, and the run says so', (_, spoilt) => {
  const plain = run(...INPUTS).out;
  run(...INPUTS, '--cache');
  const path = join(folder, DEFAULT);
  writeFileSync(path, spoilt(readFileSync(path)));
  const { out, err, code } = run(...INPUTS, '--cache');
  expect(err).toBe(`caselint: The cache ${DEFAULT} is damaged, or was written by something else. It is made again.\n`);
  expect(out).toBe(plain);
  expect(code).toBe(1);
  expect(run(...INPUTS, '--cache')).toEqual({ out, err: '', code });
  expect(entriesOf()).toBe(302);
});

test('--cache-location names a file or a folder, and never an export', () => {
  run('visit.md', '--cache', '--cache-location', 'kept/here.cache');
  expect(entriesOf('kept/here.cache')).toBe(1);
  run('visit.md', '--cache', '--cache-location', 'kept/');
  expect(entriesOf('kept/notes')).toBe(1);
  for (const location of ['export.csv', 'visit.md']) {
    const before = readFileSync(join(folder, location));
    const { code, err } = run('visit.md', '--cache', '--cache-location', location);
    expect(err).toContain(`${location} is`);
    expect(code).toBe(2);
    expect(readFileSync(join(folder, location)).equals(before)).toBe(true);
  }
  expect(run('visit.md', '--cache-location', 'there')).toMatchObject({ code: 2, out: '' });
});

test('where no cache can be, the run goes on and says so', () => {
  writeFileSync(join(folder, 'plain'), '');
  const { out, err, code } = run('visit.md', '--cache', '--cache-location', 'plain/notes');
  expect(err).toContain('The cache plain/notes cannot be used (ENOTDIR)');
  expect(out).toBe(run('visit.md').out);
  expect(code).toBe(1);
});

test('a run that is broken off leaves no half cache', async () => {
  writeFileSync(join(folder, 'export.csv'), ['Case note id,Record id,Author,Narrative', ...rows(4000)].join('\n'));
  const child = spawn('node', [BIN, '--no-config', 'export.csv', '--cache', '-f', 'json=found.json'], { cwd: folder });
  const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  while (!names().some((name) => name.startsWith(`${DEFAULT}.`))) await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGINT');
  const code = await new Promise((done) => child.on('exit', done));
  expect(code).toBe(130);
  expect(names().filter((name) => name.includes('.part') || name === DEFAULT)).toEqual([]);
});
