import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.js';

// The built command, as its user runs it: `npm run build` comes first.
const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/export', import.meta.url));
const NOTES = 600;
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

/** Every format in one run, each in a file of its own. */
function reports(threads: string) {
  const asked = FORMAT_NAMES.flatMap((format) => ['-f', `${format}=${threads}.${format}`]);
  const { code, out, err } = run('export.csv', 'export.ndjson', FIXTURES, ...asked, '--concurrency', threads);
  return {
    code,
    out,
    err,
    written: FORMAT_NAMES.map((format) => readFileSync(join(folder, `${threads}.${format}`), 'latin1')),
  };
}

test('every format is the same to the byte, whoever checked', () => {
  const one = reports('off');
  expect(one.code).toBe(2);
  for (const text of one.written) expect(text.length).toBeGreaterThan(200);
  // Rules about whole records are part of it, as are several files.
  expect(one.written[FORMAT_NAMES.indexOf('ndjson')]).toContain('"kind":"record"');
  for (const threads of ['2', '3', 'auto']) {
    const { written, ...rest } = reports(threads);
    expect(FORMAT_NAMES.filter((_, index) => written[index] !== one.written[index])).toEqual([]);
    expect({ ...rest, written: one.written }).toEqual(one);
  }
}, 120_000);

test.each(['0', '-1', '65', 'many', '1.5'])('--concurrency %s is refused', (value) => {
  const { code, err } = run(`--concurrency=${value}`, 'export.csv');
  expect(err).toContain('--concurrency should be auto, off or a number from 1 to 64');
  expect(code).toBe(2);
});

/** A house rule that ends its thread over one note: each time, or the first time only. */
const DEADLY = `
import { existsSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { noteRule } from 'caselint/rule';

export default noteRule({
  id: 'deadly', guidance: '§4.4', level: 'info', summary: 'Ends its thread', messages: { seen: 'Seen' }, options: {}, needs: ['text'],
  *check({ text }) {
    if (isMainThread) return;
    if (text.includes('leave now')) process.exit(7);
    if (text.includes('leave once') && !existsSync('left')) {
      writeFileSync('left', '');
      process.exit(7);
    }
  },
});
`;

test.each([
  ['once', 0, /^.*Notes 65 to 128 were checked a second time: a thread ended over them .*Nothing is missing/m, 300],
  ['now', 2, /^.*Notes 65 to 128 were not checked: a thread ended over them twice/m, 236],
])('a thread that leaves %s is said, its batch is tried once more, and the run goes on', (when, code, said, notes) => {
  const own = mkdtempSync(join(tmpdir(), 'caselint-'));
  mkdirSync(join(own, 'node_modules'));
  symlinkSync(fileURLToPath(new URL('../..', import.meta.url)), join(own, 'node_modules/caselint'));
  writeFileSync(join(own, 'deadly.mjs'), DEADLY);
  writeFileSync(join(own, 'own.yaml'), 'extends: []\nplugins: [./deadly.mjs]\n');
  const texts = Array.from(
    { length: 300 },
    (_, index) => `${index === 70 ? `leave ${when} Zyxanthe` : 'I rang.'},N-${index}`,
  );
  writeFileSync(join(own, 'e.csv'), ['Narrative,Case note id', ...texts].join('\n'));
  const args = ['-c', 'own.yaml', '--allow-js-config', 'e.csv', '-f', 'ndjson', '--concurrency', '2', '--exit-zero'];
  const ran = spawnSync('node', [BIN, ...args], { cwd: own, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  rmSync(own, { recursive: true });
  const summary = JSON.parse(ran.stdout.trimEnd().split('\n').at(-1) ?? '');
  expect(summary.ledger.notesRead).toBe(notes);
  expect(JSON.stringify(summary.ledger.problems)).toMatch(said);
  expect(JSON.stringify(summary)).not.toContain('Zyxanthe');
  expect(ran.status).toBe(code);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s: the run says how far it was, and leaves no half report and the one before it as it was',
  async (signal, status) => {
    writeFileSync(join(folder, 'found.json'), 'the report before');
    const args = [BIN, '--no-config', 'export.csv', '-f', 'json=found.json', '--concurrency', '2'];
    const child = spawn('node', args, { cwd: folder });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const isBegun = () => readdirSync(folder).some((name) => /^found\.json\.\d+\.part$/.test(name));
    while (!isBegun()) await new Promise((done) => setTimeout(done, 5));
    child.kill(signal);
    const code = await new Promise((done) => child.on('exit', done));
    expect(err).toMatch(/Stopped: [\d,]+ notes? checked, [\d,]+ findings?\. The output is not complete\./);
    expect(code).toBe(status);
    expect(isBegun()).toBe(false);
    expect(readFileSync(join(folder, 'found.json'), 'utf8')).toBe('the report before');
  },
);
