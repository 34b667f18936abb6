import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = resolve('bin/caselint.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-fix-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const path = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(path(name), 'utf8');

const DRAFT =
  'I saw the the garden  with Asha.\nShe ate a apple. Asha said “I dont want the the IRO”. It was dry,, and sunny.\n';
const FIXED =
  'I saw the garden with Asha.\nShe ate an apple. Asha said “I dont want the the IRO”. It was dry, and sunny.\n';

describe('--fix', () => {
  it('puts a draft right, and nothing that somebody said', () => {
    writeFileSync(path('visit.md'), DRAFT);
    const { stderr, stdout } = run(['--fix', 'visit.md']);
    expect(text('visit.md')).toBe(FIXED);
    expect(stderr).toContain('4 fixes in 1 draft made');
    expect(stdout).not.toContain('repeats a word');
    run(['--fix', 'visit.md']);
    expect(text('visit.md')).toBe(FIXED);
  });

  it.each([
    ['UTF-8 with a mark', (of: string) => Buffer.from(`\uFEFF${of}`)],
    ['CRLF', (of: string) => Buffer.from(of.replaceAll('\n', '\r\n'))],
    ['CR', (of: string) => Buffer.from(of.replaceAll('\n', '\r'))],
    ['UTF-16 with a mark', (of: string) => Buffer.from(`\uFEFF${of}`, 'utf16le')],
    ['UTF-16 the other way round', (of: string) => Buffer.from(`\uFEFF${of}`, 'utf16le').swap16()],
    ['Windows-1252', (of: string) => Buffer.from(of.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1')],
  ])('keeps %s', (_, encode) => {
    writeFileSync(path('kept.txt'), encode(DRAFT));
    run(['--fix', 'kept.txt']);
    expect(readFileSync(path('kept.txt'))).toEqual(encode(FIXED));
  });

  it('keeps front matter, comments, the mode, and a link', () => {
    const head = '---\ntype: Home visit\ndate: 2026-03-12\n---\n';
    mkdirSync(path('own'));
    writeFileSync(
      path('own/real.md'),
      `${head}<!-- caselint-disable-next-line grammar -- her own words -->\nI saw the the pond.\nI saw the the tree.\n`,
    );
    chmodSync(path('own/real.md'), 0o640);
    symlinkSync('own/real.md', path('link.md'));
    run(['--fix', 'link.md']);
    expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true);
    expect(statSync(path('own/real.md')).mode & 0o777).toBe(0o640);
    expect(text('own/real.md')).toBe(
      `${head}<!-- caselint-disable-next-line grammar -- her own words -->\nI saw the the pond.\nI saw the tree.\n`,
    );
  });

  it('says of a read-only draft that it is one, and of bytes in two encodings that they are', () => {
    writeFileSync(path('locked.md'), DRAFT);
    chmodSync(path('locked.md'), 0o444);
    const locked = run(['--fix', 'locked.md']);
    expect(locked.status).toBe(2);
    expect(locked.stdout).toContain('read-only');
    expect(text('locked.md')).toBe(DRAFT);
    writeFileSync(path('mixed.md'), Buffer.concat([Buffer.from(DRAFT), Buffer.from([0x93, 0x20, 0x94])]));
    expect(run(['--fix', 'mixed.md'])).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('Save it as UTF-8'),
    });
  });

  it('changes no export, and says so', () => {
    const csv = 'Type,Date,Text\nHome visit,12/03/2026,I saw the the garden.\n';
    const printOut =
      'Type: Home visit\nDate: 12/03/2026\n\nI saw the the garden.\n\n---\n\nType: Home visit\nDate: 13/03/2026\n\nI saw the the garden.\n';
    writeFileSync(path('export.csv'), csv);
    writeFileSync(path('print-out.txt'), printOut);
    const { stderr } = run(['--fix', 'export.csv', 'print-out.txt']);
    expect(stderr).toContain('left as they are: export.csv, print-out.txt');
    expect(text('export.csv')).toBe(csv);
    expect(text('print-out.txt')).toBe(printOut);
  });

  it('is refused for standard input and for a sample', () => {
    expect(run(['--fix', '-'], DRAFT)).toMatchObject({ status: 2, stderr: expect.stringContaining('--fix-dry-run') });
    expect(run(['--fix', '--sample', '3', 'visit.md']).status).toBe(2);
  });
});

describe('--fix-dry-run', () => {
  it('writes a diff and changes nothing; reports go to files', () => {
    writeFileSync(path('dry.md'), DRAFT);
    const { stdout, stderr } = run(['--fix-dry-run', '-f', 'json=dry.json', 'dry.md']);
    expect(stdout).toContain('-I saw the the garden  with Asha.\n');
    expect(stdout).toContain('+I saw the garden with Asha.\n');
    expect(stderr).toContain('nothing was changed');
    expect(text('dry.md')).toBe(DRAFT);
    expect(text('dry.json')).not.toContain('repeats a word');
    expect(applyPatch(DRAFT, stdout)).toBe(FIXED);
  });

  it('takes standard input, and says no to a second report there and to redaction', () => {
    expect(run(['--fix-dry-run'], DRAFT).stdout).toContain('+I saw the garden with Asha.');
    expect(run(['--fix-dry-run', '-f', 'json', 'dry.md']).status).toBe(2);
    expect(run(['--fix-dry-run', '--redact', 'dry.md']).status).toBe(2);
  });
});

it('json carries a fix with its place', () => {
  writeFileSync(path('look.md'), DRAFT);
  const report = JSON.parse(run(['-f', 'json', 'look.md']).stdout);
  const fixes = report.notes[0].findings.flatMap(({ fix }: { fix?: object }) => fix ?? []);
  expect(fixes[0]).toEqual({
    start: { line: 1, column: 10, offset: 9 },
    end: { line: 1, column: 14, offset: 13 },
    text: '',
  });
});
