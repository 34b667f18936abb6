import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
let folder = '';

const CONFIG = `extends: recommended
words: [Kilnworth]
abbreviations: { KSP: Kilnworth Safeguarding Partnership }
fields: { text: Narrative }
noteTypes: { Doorstep visit: { like: Home visit } }
overrides:
  - files: letters/**
    rules: { slang: off }
    words: [Pemberly]
  - teams: [North]
    rules: { jargon: off }
  - files: '**/*.md'
    rules: { slang: info }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-config-'));
  writeFileSync(join(folder, 'caselint.config.yaml'), CONFIG);
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const ran = spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const printed = (...args: string[]) => JSON.parse(run('config', 'print', ...args).out);

test('config print says what holds for a file, and leaves open what only a note can tell', () => {
  expect(printed().rules.slang).toBe('warning');
  expect(printed('letters/a.txt')).toMatchObject({ rules: { slang: 'off' }, words: ['kilnworth', 'pemberly'] });
  const letter = printed('letters/a.md');
  expect(letter.rules.slang).toBe('off');
  expect(letter.overrides).toEqual([
    { teams: ['North'], rules: { jargon: 'off' } },
    { files: ['**'], rules: { slang: 'info' } },
  ]);
  const known = printed('letters/a.md', '--team', 'North');
  expect(known).toMatchObject({ rules: { slang: 'info', jargon: 'off' }, overrides: [] });
});

test('what config print prints is a configuration that comes to the same', () => {
  const first = run('config', 'print').out;
  writeFileSync(join(folder, 'printed.json'), first);
  expect(run('config', 'print', '-c', 'printed.json').out).toBe(first);
});

test('config inspect says which file or override set what', () => {
  const { out } = run('config', 'inspect', 'letters/a.txt');
  expect(out).toMatch(/^slang +off +caselint\.config\.yaml overrides 1$/m);
  expect(out).toMatch(/^jargon +warning +preset recommended$/m);
  expect(out).toMatch(/^fields text +Narrative +caselint\.config\.yaml$/m);
  expect(out).toMatch(/^overrides +teams +caselint\.config\.yaml overrides 2$/m);
});

test('an override holds in a run', () => {
  writeFileSync(
    join(folder, 'team.csv'),
    'Narrative,Team\nThe threshold was met.,North\nThe threshold was met.,South\n',
  );
  const { out } = run('team.csv', '-f', 'csv');
  expect(out.split('\n').filter((line) => line.includes('jargon'))).toHaveLength(1);
});

test('a day that there is not is refused', () => {
  expect(run('config', 'print', '--today', '2026-02-30').err).toContain('--today should be a day');
  expect(run('config', 'print', 'a.md', '--date', 'May').err).toContain('--date should be a day');
});
