import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The built command, as its user runs it: `npm run build` comes first.
const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../examples/packs/kilnworth.yml', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  cpSync(EXAMPLE, join(folder, 'ours.yml'));
  writeFileSync(
    join(folder, 'caselint.config.yaml'),
    'extends: [pack:./ours.yml]\nrules: { kilnworth/our-words: error }\n',
  );
  writeFileSync(join(folder, 'note.md'), 'I saw Asha. She settled into her placement.\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const ran = spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

test('the example pack does what its examples say', () => {
  const { code, out, err } = run('test', 'ours.yml');
  expect(err).toBe('');
  expect(out).toContain('✓ kilnworth/our-words: 3 bad, 2 good');
  expect(out).toContain('8 rules: 8 as their examples say, 0 not, 0 without examples');
  expect(code).toBe(0);
});

test('an example that is wrong is shown with what is wrong, and is 1; a rule without examples is named', () => {
  writeFileSync(
    join(folder, 'wrong.yml'),
    `rules:
  mum:
    kind: existence
    message: found
    words: mum
    examples: { bad: ['I saw ⟦dad⟧.', I saw nobody.], good: [I saw mum.] }
  dad: { kind: existence, message: found, words: dad }
`,
  );
  const { code, out } = run('test', 'wrong.yml');
  expect(out).toContain('✗ wrong/mum: 2 bad, 1 good');
  expect(out).toContain('bad 1: I saw ⟦dad⟧.\n        missed "dad"');
  expect(out).toContain('bad 2: I saw nobody.\n        reported nothing');
  expect(out).toContain('good 1: I saw mum.\n        reported "mum": found');
  expect(out).toContain('? wrong/dad: no examples');
  expect(out).toContain('2 rules: 0 as their examples say, 1 not, 1 without examples');
  expect(code).toBe(1);
});

test.each(['README.md', 'docs/own-rules.md'])('the pack in %s does what its examples say', (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  writeFileSync(join(folder, 'page.yml'), blocks.find((block) => block.includes('kind:')) ?? '');
  const { code, out, err } = run('test', 'page.yml');
  expect(err).toBe('');
  expect(out).toContain('1 rule: 1 as their examples say');
  expect(code).toBe(0);
});

test('a pack that cannot be used is 2, and the others are tested all the same', () => {
  writeFileSync(join(folder, 'broken.yml'), 'rules: { a: { kind: existence, message: m, patterns: "(a+)+$" } }');
  const { code, out, err } = run('test', 'broken.yml', 'ours.yml');
  expect(err).toContain('broken.yml:1: a: patterns: “(a+)+$” cannot be used. This could take very long');
  expect(out).toContain('✓ kilnworth/our-words');
  expect(code).toBe(2);
  expect(run('test', 'nowhere.yml').code).toBe(2);
});

test('the rules of a pack report in a run, at the level that the configuration says', () => {
  const { code, out } = run('note.md', '-f', 'json');
  const found = JSON.parse(out).notes[0].findings.find((one: { rule: string }) => one.rule === 'kilnworth/our-words');
  expect(found).toMatchObject({ level: 'error', text: 'placement', suggestions: ['home'] });
  expect(code).toBe(1);
});

test('a pack that is faulty stops the run with 2', () => {
  const { code, out, err } = run('--config', 'broken.yaml', 'note.md');
  expect(out).toBe('');
  expect(code).toBe(2);
  expect(err).toContain('no such configuration file');
  writeFileSync(join(folder, 'broken.yaml'), 'extends: pack:./broken.yml');
  expect(run('--config', 'broken.yaml', 'note.md')).toMatchObject({ code: 2, out: '' });
});

test('explain knows the rules of a pack', () => {
  const { code, out } = run('explain', 'kilnworth/our-words');
  expect(out).toContain("Use the words that Kilnworth's young people chose");
  expect(code).toBe(0);
});
