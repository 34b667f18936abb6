import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../../rules/index.js';
import { checkConfig } from '../../src/config/check/check.js';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-glossary-'));
  writeFileSync(
    join(folder, 'a.md'),
    'Leila asked the IRO about QZX. Two IROs came. The KSP met, and the EHM was open.\n',
  );
  writeFileSync(join(folder, 'b.md'), 'The Independent Reviewing Officer (IRO) wrote to Leila.\n');
  writeFileSync(
    join(folder, 'caselint.config.yaml'),
    'abbreviations: { KSP: [Kilnworth Safeguarding Partnership, Kilnworth Street Project], EHM: true }\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const ran = spawnSync('node', [BIN, 'glossary', ...args], { cwd: folder, encoding: 'utf8', input: '' });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

test('abbreviations with their counts and meanings, the own glossary first', () => {
  const entries = JSON.parse(run('a.md', 'b.md', '--format', 'json').out);
  expect(entries[0]).toMatchObject({ abbreviation: 'IRO', uses: 3, notes: 2, undefined: 1, accepted: false });
  const of = (name: string) => entries.find(({ abbreviation }: { abbreviation: string }) => abbreviation === name);
  expect(of('IRO').expansions).toContain('Independent Reviewing Officer');
  expect(of('KSP').expansions).toEqual(['Kilnworth Safeguarding Partnership', 'Kilnworth Street Project']);
  expect(of('QZX')).toMatchObject({ expansions: [], undefined: 1 });
  expect(of('EHM')).toMatchObject({ accepted: true });
});

test('the list is a piece of configuration', () => {
  const { code, out } = run('a.md', 'b.md', '--format', 'yaml');
  expect(code).toBe(0);
  const { config, faults } = checkConfig(parse(out), builtInRules);
  expect(faults).toEqual([]);
  expect(config.abbreviations.get('ehm')).toEqual({ isAccepted: true, expansions: [] });
  expect(config.abbreviations.get('qzx')).toEqual({ isAccepted: false, expansions: [] });
  expect(config.abbreviations.get('ksp')?.expansions).toHaveLength(2);
});

test('nothing else of the notes is shown', () => {
  for (const format of ['table', 'yaml', 'json'])
    expect(run('a.md', 'b.md', '--format', format).out).not.toContain('Leila');
});

test('what cannot be read is 2', () => {
  expect(run('nowhere.md')).toMatchObject({ code: 2 });
  expect(run('nowhere.md').err).toContain('There is no such file');
});
