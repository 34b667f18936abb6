import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The built command and kit, as an author outside has them: `npm run build` comes first.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/caselint'));
  cpSync(join(ROOT, 'examples/caselint-rule-shouting'), join(folder, 'node_modules/caselint-rule-shouting'), {
    recursive: true,
  });
  write('note.md', 'I saw Asha. SHE WAS VERY ANGRY.\n');
  write('code.yaml', 'plugins: caselint-rule-shouting\nrules: { shouting: [error, { words: 4 }] }\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

function node(cwd: string, ...args: readonly string[]) {
  const ran = spawnSync('node', args, { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const run = (...args: readonly string[]) => node(folder, join(ROOT, 'bin/caselint.js'), ...args);
const findings = (out: string): { rule: string; level: string; text?: string }[] =>
  JSON.parse(out).notes.flatMap((note: { findings: object[] }) => note.findings);

test('the tests of the example package pass as its author runs them', () => {
  const { code, out } = node(join(folder, 'node_modules/caselint-rule-shouting'), '--test');
  expect(out).toContain('# pass 5');
  expect(code).toBe(0);
});

test('a package of rules reports, with the level and the options of the configuration', () => {
  const { out, err } = run('--allow-js-config', '-c', 'code.yaml', 'note.md', '-f', 'json');
  expect(err).toBe('');
  expect(findings(out).filter(({ rule }) => rule === 'shouting')).toMatchObject([
    { level: 'error', text: 'SHE WAS VERY ANGRY' },
  ]);
});

test('without leave no code runs: 2, with a sentence', () => {
  write('evil.js', 'process.exit(0);');
  write('evil.yaml', 'plugins: [./evil.js]\n');
  for (const config of ['code.yaml', 'evil.yaml']) {
    const { code, out, err } = run('-c', config, 'note.md');
    expect(err).toMatch(/\.yaml:1: plugins: “.*” would run as a program\. Pass --allow-js-config if you trust it\./);
    expect(out).toBe('');
    expect(code).toBe(2);
  }
});

test('a file can hold a list of rules', () => {
  write(
    'mine.js',
    `import { noteRule } from 'caselint/rule';
const rule = (id) => noteRule({ id, guidance: '§3', level: 'info', summary: id, messages: { m: 'seen' }, needs: ['text'],
  *check({ text }) { yield { message: 'm', at: { start: 0, end: text.length } }; } });
export default [rule('mine/one'), rule('mine/two')];`,
  );
  write('mine.yaml', 'plugins: [./mine.js]\nrules: { mine/two: off }\n');
  const { out } = run('--allow-js-config', '-c', 'mine.yaml', 'note.md', '-f', 'json');
  expect(findings(out).map(({ rule }) => rule)).toContain('mine/one');
  expect(findings(out).map(({ rule }) => rule)).not.toContain('mine/two');
});

test.each(
  [
    ['throws.js', 'throw new TypeError("no")', 'throws.js: This module cannot be loaded (TypeError: no).'].values(),
    ['none.js', 'export default { id: "x" }', 'none.js: The default export should be a rule'].values(),
    ['empty.js', 'export const a = 1', 'empty.js: The default export should be a rule'].values(),
    ['twice.js', 'export { default } from "caselint-rule-shouting"', 'There is a rule “shouting” already'].values(),
  ].map((row) => [...row]),
)('%s is a fault', (name = '', text = '', said = '') => {
  write(name, text);
  write('faulty.yaml', `plugins: [caselint-rule-shouting, ./${name}]\n`);
  const { code, err } = run('--allow-js-config', '-c', 'faulty.yaml', 'note.md');
  expect(err).toContain(said);
  expect(code).toBe(2);
});

test('a rule that fails loses its own findings of that note, and no other', () => {
  write(
    'fails.js',
    `import { noteRule } from 'caselint/rule';
export default noteRule({ id: 'fails', guidance: '', level: 'info', summary: 's', messages: {}, needs: [], check() { throw new Error('Asha'); } });`,
  );
  write('fails.yaml', 'plugins: [./fails.js, caselint-rule-shouting]\n');
  const { code, out, err } = run('--allow-js-config', '-c', 'fails.yaml', 'note.md', '-f', 'json');
  expect(findings(out).map(({ rule }) => rule)).toContain('shouting');
  expect(out + err).toContain('the rule fails failed on note 1');
  expect(code).toBe(2);
});

test('the rule in docs/own-rules.md runs as it stands there', () => {
  const page = readFileSync(join(ROOT, 'docs/own-rules.md'), 'utf8');
  write('page.js', /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  write('page.yaml', 'plugins: ./page.js\n');
  const { out } = run('--allow-js-config', '-c', 'page.yaml', 'note.md', '-f', 'json');
  expect(findings(out)).toContainEqual(expect.objectContaining({ rule: 'mine/short-note', level: 'info' }));
});

test('a module that is not there is a fault with its line', () => {
  write('nowhere.yaml', 'rules: {}\nplugins: [./nowhere.js, caselint-rule-nowhere]\n');
  const { code, err } = run('--allow-js-config', '-c', 'nowhere.yaml', 'note.md');
  expect(err).toContain('nowhere.yaml:2: plugins: There is no file “./nowhere.js”.');
  expect(err).toContain('nowhere.yaml:2: plugins: There is no package “caselint-rule-nowhere” installed');
  expect(code).toBe(2);
});

test('a style for Vale runs, and what it has beside is told', () => {
  mkdirSync(join(folder, 'styles/Oak'), { recursive: true });
  write(
    'styles/Oak/Anger.yml',
    'extends: existence\nmessage: "Say what %s looked like"\nignorecase: true\ntokens: [angry]\n',
  );
  write('styles/Oak/Spelling.yml', 'extends: spelling\nmessage: m\n');
  write('vale.yaml', 'extends: [vale:./styles/Oak]\nrules: { Oak/Anger: error }\n');
  const { out, err } = run('-c', 'vale.yaml', 'note.md', '-f', 'json');
  expect(err).toBe('caselint: styles/Oak: 1 of 2 rules is left out: Spelling (the kind spelling is not known here).\n');
  expect(findings(out)).toContainEqual(
    expect.objectContaining({
      rule: 'Oak/Anger',
      level: 'error',
      text: 'ANGRY',
      message: 'Say what ANGRY looked like',
    }),
  );
});

test('a retext plugin runs with its options, only with leave', () => {
  write(
    'retext.mjs',
    `export default function shout(options) { return (tree, file) => { file.message('seen ' + options.word, tree); }; }`,
  );
  write('retext.yaml', 'retext: [[./retext.mjs, { word: oak }]]\nrules: { retext.mjs: off }\n');
  expect(run('-c', 'retext.yaml', 'note.md')).toMatchObject({ code: 2, out: '' });
  write('retext.yaml', 'retext: [[./retext.mjs, { word: oak }]]\nrules: { retext: error }\n');
  const { out } = run('--allow-js-config', '-c', 'retext.yaml', 'note.md', '-f', 'json');
  expect(findings(out)).toContainEqual(
    expect.objectContaining({ rule: 'retext', level: 'error', message: 'seen oak' }),
  );
});

test('threads find what one finds: each loads again what was brought along', () => {
  write('own.yml', 'rules: { angry: { kind: existence, message: m, words: angry, ignoreCase: true } }\n');
  write(
    'all.yaml',
    `extends: [pack:./own.yml, vale:./styles/Oak]
plugins: caselint-rule-shouting
retext: [[./retext.mjs, { word: oak }]]
overrides: [{ files: none/**, rules: { shouting: off } }]
`,
  );
  const rows = Array.from({ length: 400 }, (_, index) => `N-${index},R-1,SHE WAS VERY ANGRY ${index}`);
  write('export.csv', ['Case note id,Record id,Narrative', ...rows].join('\n'));
  const found = (...args: string[]) =>
    findings(run('--allow-js-config', '-c', 'all.yaml', 'export.csv', '-f', 'json', ...args).out);
  const one = found('--concurrency', 'off');
  for (const rule of ['own/angry', 'Oak/Anger', 'shouting', 'retext']) {
    expect(one.filter((finding) => finding.rule === rule)).toHaveLength(400);
  }
  expect(found('--concurrency', '2')).toEqual(one);
});
