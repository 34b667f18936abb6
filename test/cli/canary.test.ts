import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.js';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));

/** Words that stand nowhere but in the notes: a report that holds one of them repeats a note. */
const CANARIES = [
  'Zyxanthe',
  'Quorbley',
  'Thrimbleworth',
  'Wuthermere',
  '14/02/2013',
  '2013-02-14',
  '31/06/2026',
  '07700 900417',
  '485 777 3456',
  'NE99 7QX',
  'flumpty',
  'glockenspiel heist',
  'purple walrus',
];

const TEXT = [
  'On 3 March 2026 I visited Zyxanthe Quorbley at 77 Wuthermere Crescent, NE99 7QX.',
  'Zyxanthe’s mum said that the purple walrus was kicking off; Zyxanthe is a nightmare child.',
  'ZYXQ was told on 31/06/2026. Thrimbleworth rang 07700 900417 and said allegedly the glockenspiel heist was agreed.',
  'It was felt that Zyxanthe (born 14/02/2013, NHS 485 777 3456) is flumpty. I feel so sorry for Quorbley.',
].join('\n');

type Writing = (file: string) => readonly string[];

/** What one run can write side by side. */
const FORMATS: Readonly<Record<string, Writing>> = Object.fromEntries(
  FORMAT_NAMES.map((format) => [format, (file: string) => ['-f', `${format}=${file}`]]),
);

/** What has a run of its own, with or without --redact: a further kind of file is one line here. */
const ALONE: Readonly<Record<string, Writing>> = {
  baseline: (file) => ['--baseline', file, '--update-baseline'],
  cache: (file) => ['--cache', '--cache-location', file],
};

let folder = '';
let said = { out: '', err: '' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  const cells = [TEXT, 'R-1', 'N-1', 'Zyxanthe Quorbley', 'Thrimbleworth', '2013-02-14', '3 March 2026', 'flumpty'];
  const head = 'Narrative,Record id,Case note id,Title,Author,Date of birth,Date of contact,Gender';
  const row = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  // Two alike, so that rules about whole records have something to say.
  writeFileSync(join(folder, 'export.csv'), `${head}\n${row}\n${row.replace('N-1', 'N-2')}\n`);
  writeFileSync(join(folder, 'mangled.json'), `[{"text": "${CANARIES.join(' ')}", "author": Zyxanthe}]`);
  writeFileSync(join(folder, 'mangled.docx'), `PK ${CANARIES.join(' ')}`);
  said = run([...INPUTS, '--redact', '--timing', ...writing((name) => `written.${name}`)]);
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[]): { out: string; err: string } {
  const env = { PATH: '/usr/bin:/bin', NODE_DEBUG: '', DEBUG: '*' };
  const ran = spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8', env });
  return { out: ran.stdout, err: ran.stderr };
}

const WHOLE = ['export.csv', '--preset', 'strict', '--no-config'];
const INPUTS = ['mangled.json', 'mangled.docx', ...WHOLE];

/** What makes one run write every format. */
const writing = (fileOf: (name: string) => string): string[] =>
  Object.entries(FORMATS).flatMap(([name, args]) => args(join(folder, fileOf(name))));

/** All text of a file, or of all files of a folder; of an archive the text of its parts. */
function textOf(path: string): string {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .map((name) => name + textOf(join(path, name)))
      .join('\n');
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

const found = (text: string) => CANARIES.filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

describe('what stands in the notes', () => {
  it('is seen by the rules, so that there is something to hide', () => {
    const { out } = run([...INPUTS, '-f', 'ndjson']);
    expect(found(out)).toEqual(expect.arrayContaining(['Zyxanthe', 'Quorbley', '31/06/2026', '2013-02-14']));
  });

  it('does not stand on standard error', () => {
    expect(found(said.out + said.err)).toEqual([]);
  });

  it.each(Object.entries(ALONE))('does not stand in the %s in any case', (name, args) => {
    const file = join(folder, `alone.${name}`);
    const { err } = run([...WHOLE, ...args(file)]);
    expect(found(textOf(file))).toEqual([]);
    expect(found(err)).toEqual([]);
  });

  it.each(Object.keys(FORMATS))('does not stand in %s with --redact', (name) => {
    expect(found(textOf(join(folder, `written.${name}`)))).toEqual([]);
  });

  it.each(['html', 'github', 'sarif', 'junit', 'gitlab', 'markdown'])('does not stand in %s as it is', (format) => {
    expect(found(run([...INPUTS, '-f', format]).out)).toEqual([]);
  });

  it('stands in them with --no-redact', () => {
    expect(found(run([...INPUTS, '-f', 'sarif', '--no-redact']).out)).toContain('Zyxanthe');
  });

  it('does not stand in what caselint inspect says, nor on standard error in any case', () => {
    const { out, err } = run(['inspect', 'export.csv']);
    expect(found(out + err)).toEqual([]);
    expect(found(run(INPUTS).err)).toEqual([]);
  });

  it('nor do the names of files with --redact-file-names', () => {
    run([...INPUTS, '--redact-file-names', ...writing((name) => `named.${name}`)]);
    for (const format of FORMAT_NAMES) {
      expect(textOf(join(folder, `named.${format}`)), format).not.toMatch(/mangled|export\.csv/);
    }
  });
});
