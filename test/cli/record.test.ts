import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  const head = 'Id,Record,Type,Event date,Text\n';
  const note = (id: string, day: string, text: string) => `${id},R1,Home visit,2026-${day},${text}\n`;
  writeFileSync(
    join(folder, 'a.csv'),
    head + note('N1', '01-05', 'Ms Khan rang.') + note('N2', '04-01', 'The IRO sat.'),
  );
  writeFileSync(join(folder, 'b.csv'), head + note('N3', '02-02', 'Mrs Khan and the IRO rang.'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly kind: string;
  readonly record?: string;
  readonly findings?: readonly Readonly<Record<string, unknown>>[];
}

function linesOf(...files: string[]): Line[] {
  const only = ['inconsistent-name', 'undefined-abbreviation', 'direct-contact-gap'].flatMap((id) => [
    '--rule',
    `${id}:warning`,
  ]);
  writeFileSync(
    join(folder, 'config.yaml'),
    'extends: recommended\nrules:\n  undefined-abbreviation: [error, { scope: record }]\n',
  );
  const ran = spawnSync('node', [BIN, ...files, '-c', 'config.yaml', ...only, '-f', 'ndjson'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });
  expect(ran.stderr).toBe('');
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const OURS = new Set(['inconsistent-name', 'undefined-abbreviation', 'direct-contact-gap']);
const ofRecord = (lines: readonly Line[]) =>
  lines
    .flatMap(({ kind, findings = [] }) => (kind === 'record' ? findings : []))
    .filter(({ rule }) => OURS.has(String(rule)));

test('ndjson says of a record in one line, after its notes and before the summary, what its notes alone do not show', () => {
  const lines = linesOf('a.csv', 'b.csv');
  expect(lines.map(({ kind }) => kind)).toEqual(['note', 'note', 'note', 'record', 'summary']);
  expect(lines.map(({ record }) => record)).toContain('R1');
  expect(ofRecord(lines)).toEqual([
    expect.objectContaining({
      rule: 'undefined-abbreviation',
      level: 'warning',
      message: '“IRO” is not spelt out; a child or parent who reads this may not know it',
      guidance: '§4.4',
      notes: ['N3', 'N2'],
      start: expect.objectContaining({ line: 2, offset: 17 }),
      end: expect.objectContaining({ line: 2, offset: 20 }),
    }),
    expect.objectContaining({
      rule: 'inconsistent-name',
      notes: ['N3', 'N1'],
      start: expect.objectContaining({ offset: 0 }),
    }),
    expect.objectContaining({ rule: 'direct-contact-gap', notes: ['N3', 'N2'] }),
  ]);
  for (const finding of ofRecord(lines)) expect(finding).not.toHaveProperty('key');
});

test('what is less sure than asked for is left out of records too', () => {
  const rules = (...more: string[]) => ofRecord(linesOf('a.csv', 'b.csv', ...more)).map(({ rule }) => rule);
  expect(rules('--min-confidence', 'medium')).toContain('inconsistent-name');
  expect(rules('--min-confidence', 'high')).toEqual(['undefined-abbreviation']);
});

test('the notes of a record may stand in any file and any order', () => {
  expect(ofRecord(linesOf('b.csv', 'a.csv'))).toEqual(ofRecord(linesOf('a.csv', 'b.csv')));
});
