import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The built command, as its user runs it: `npm run build` comes first.
const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/export', import.meta.url));
const NOTES = 1500;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-threads-'));
  writeFileSync(join(folder, 'export.csv'), ['Case note id,Record id,Author,Narrative', ...rows()].join('\n'));
  const lines = rows().map((row, index) => JSON.stringify({ 'Case note id': `J-${index}`, Narrative: row.slice(-70) }));
  writeFileSync(join(folder, 'export.ndjson'), lines.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Cells with line breaks and doubled quotes, empty notes and broken rows, so that every kind of item goes by. */
function rows(): string[] {
  return Array.from({ length: NOTES }, (_, index) => {
    if (index % 97 === 5) return `N-${index},R-1,Ann Weaver,""`;
    if (index % 389 === 7) return `N-${index},R-1,Ann Weaver,one,two,three`;
    const day = (index % 27) + 1;
    return `N-${index},R-${index % 40},Ann Weaver,"I saw mum on ${day} March 2026.\nShe said ""we are fine ${index}"".\n\nDad recieved letter ${index} from the CPOMS team."`;
  });
}

function run(...args: string[]) {
  const ran = spawnSync('node', [BIN, '--no-config', ...args], {
    cwd: folder,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const FORMATS = [
  ...['ndjson', 'json', 'csv', 'compact', 'stylish', 'markdown', 'html', 'statistics'],
  ...['sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'rdjson'],
];

/** Every format in one run, each in a file of its own. */
function reports(threads: string) {
  const asked = FORMATS.flatMap((format) => ['-f', `${format}=${threads}.${format}`]);
  const { code, out, err } = run('export.csv', 'export.ndjson', FIXTURES, ...asked, '--concurrency', threads);
  return {
    code,
    out,
    err,
    written: FORMATS.map((format) => readFileSync(join(folder, `${threads}.${format}`), 'utf8')),
  };
}

test('every format is the same to the byte, whoever checked', () => {
  const one = reports('off');
  expect(one.code).toBe(2);
  for (const text of one.written) expect(text.length).toBeGreaterThan(200);
  for (const threads of ['2', '3', 'auto']) {
    const { written, ...rest } = reports(threads);
    expect(FORMATS.filter((_, index) => written[index] !== one.written[index])).toEqual([]);
    expect({ ...rest, written: one.written }).toEqual(one);
  }
}, 120_000);

test.each(['0', '-1', '65', 'many', '1.5'])('--concurrency %s is refused', (value) => {
  const { code, err } = run(`--concurrency=${value}`, 'export.csv');
  expect(err).toContain('--concurrency should be auto, off or a number from 1 to 64');
  expect(code).toBe(2);
});

test('Ctrl-C says how far the run was, and leaves no half report and the one before it as it was', async () => {
  writeFileSync(join(folder, 'found.json'), 'the report before');
  const args = [BIN, '--no-config', 'export.csv', '-f', 'json=found.json', '--concurrency', '2'];
  const child = spawn('node', args, { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const isBegun = () => readdirSync(folder).some((name) => /^found\.json\.\d+\.part$/.test(name));
  while (!isBegun()) await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGINT');
  const code = await new Promise((done) => child.on('exit', done));
  expect(err).toMatch(/Stopped: [\d,]+ notes? checked, [\d,]+ findings?\. The output is not complete\./);
  expect(code).toBe(130);
  expect(isBegun()).toBe(false);
  expect(readFileSync(join(folder, 'found.json'), 'utf8')).toBe('the report before');
});
