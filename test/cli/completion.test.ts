import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
let folder = '';

const caselint = (...args: string[]) => spawnSync('node', [BIN, ...args], { cwd: folder, encoding: 'utf8' });
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const inShell = (shell: string, ...args: string[]) =>
  spawnSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 10_000,
    input: '',
    env: { ...process.env, HOME: folder },
  }).stdout;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-shell-'));
  writeFileSync(join(folder, 'visit.md'), 'I saw Leila.\n');
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    writeFileSync(join(folder, `_caselint.${shell}`), caselint('completion', shell).stdout);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a person gets who types this and presses Tab; in bash a colon is a word of its own. */
const CASES: readonly (readonly [typed: string, bash: readonly string[], offered: readonly string[]])[] = [
  ['caselint expl', ['caselint', 'expl'], ['explain']],
  ['caselint explain relationship-l', ['caselint', 'explain', 'relationship-l'], ['relationship-label']],
  ['caselint config pr', ['caselint', 'config', 'pr'], ['print']],
  ['caselint config print --note', ['caselint', 'config', 'print', '--note'], ['--note-type']],
  ['caselint --preset co', ['caselint', '--preset', 'co'], ['court']],
  ['caselint -f checks', ['caselint', '-f', 'checks'], ['checkstyle']],
  ['caselint rules --format js', ['caselint', 'rules', '--format', 'js'], ['json']],
  ['caselint completion fi', ['caselint', 'completion', 'fi'], ['fish']],
  ['caselint --min-confidence me', ['caselint', '--min-confidence', 'me'], ['medium']],
  ['caselint --suppr', ['caselint', '--suppr'], ['--suppressions']],
];

describe('bash', () => {
  const complete = (words: readonly string[]) => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    const script = `source _caselint.bash; COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _caselint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return inShell('bash', '--norc', '-c', script).trim().split('\n');
  };

  test.each(CASES)('%s', (_, words, offered) => {
    expect(complete(words)).toEqual(offered);
  });

  test('the level of a rule behind its colon', () => {
    expect(complete(['caselint', '--rule', 'slang', ':', 'wa'])).toEqual(['warning']);
    expect(complete(['caselint', '--rule', 'slang', ':'])).toEqual(['off', 'info', 'warning', 'error']);
  });

  test('files where there is nothing else to offer', () => {
    expect(complete(['caselint', '-c', 'vi'])).toEqual(['']);
    expect(inShell('bash', '--norc', '-c', 'source _caselint.bash; complete -p caselint')).toContain('-o default');
  });
});

describe.runIf(has('fish'))('fish', () => {
  const complete = (typed: string) =>
    inShell('fish', '--no-config', '-c', `source _caselint.fish; complete -C "${typed}"`)
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);

  test.each(CASES)('%s', (typed, _, offered) => {
    expect(complete(typed)).toEqual(offered);
  });

  test('files and commands where both may stand', () => {
    expect(complete('caselint vis')).toEqual(['visit.md']);
    expect(complete('caselint explain vis')).not.toContain('visit.md');
  });
});

/** What zsh would offer is asked of the function itself, with its words laid out as zsh lays them out. */
describe.runIf(has('zsh'))('zsh', () => {
  const complete = (words: readonly string[]) => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    const script = `compdef() { :; }
compadd() { shift; print -rl -- "$@"; }
_describe() { print -rl -- "\${(@)offers}"; }
_files() { print -r -- FILES; }
_message() { :; }
source ./_caselint.zsh
words=(${typed}); CURRENT=${words.length}; _caselint`;
    const begun = words.at(-1) ?? '';
    const offers = inShell('zsh', '-f', '-c', script).trim().split('\n');
    return offers.map((line) => line.replace(/(?<!\\):.*/, '')).filter((offer) => offer.startsWith(begun));
  };

  test.each(CASES)('%s', (_, words, offered) => {
    expect(complete(words)).toEqual(offered);
  });
});

test('powershell has the same words', () => {
  const { stdout } = caselint('completion', 'powershell');
  for (const part of [
    "'explain' = @('undefined-abbreviation',",
    "'>--preset' = @('recommended',",
    "'config>print' = 'config print'",
  ]) {
    expect(stdout).toContain(part);
  }
});

test('every option of the help can be completed', () => {
  const script = caselint('completion', 'bash').stdout;
  const options = caselint('--help').stdout.match(/(?<=^ {2}.*)--[a-z-]+(?=[ ,<[])/gm) ?? [];
  expect(options.length).toBeGreaterThan(20);
  for (const option of options) expect(script).toContain(`'${option}'`);
});

test('another shell is refused', () => {
  const { status, stderr } = caselint('completion', 'tcsh');
  expect(status).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
