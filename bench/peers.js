// Other tools that look at text, in a folder of their own: caselint does not depend on them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The versions that were compared; newer ones of cspell need a newer Node. */
const PACKAGES = {
  textlint: '15.8.0',
  alex: '11.0.1',
  cspell: '9.8.0',
  '@cspell/dict-en-gb': '*',
  'write-good': '1.0.8',
  'textlint-rule-write-good': '*',
  'textlint-rule-rousseau': '*',
  'textlint-rule-unexpanded-acronym': '*',
  'textlint-rule-stop-words': '*',
  'textlint-rule-terminology': '*',
  'textlint-rule-common-misspellings': '*',
  'textlint-rule-alex': '*',
  'textlint-rule-no-todo': '*',
  'textlint-rule-en-max-word-count': '*',
  'textlint-rule-diacritics': '*',
};
const RULES = Object.keys(PACKAGES).filter((name) => name.startsWith('textlint-rule-'));

/**
 * The commands that look at a folder of notes, by the name of the tool.
 *
 * @param {string} work where the peers are installed
 * @param {{ folder: string, list: string, words: string }} corpus the notes, a file with their paths, one with their words
 */
export function peers(work, { folder, files, words }) {
  const home = join(work, 'peers');
  if (!existsSync(join(home, 'node_modules', '.bin', 'textlint'))) install(home);
  const bin = (name) => join(home, 'node_modules', '.bin', name);
  const jobs = {
    textlint: { command: [bin('textlint'), '-c', join(home, 'textlint.json'), folder] },
    alex: { command: [bin('alex'), folder] },
    cspell: { command: [bin('cspell'), '--locale', 'en-GB', '--no-progress', `${folder}/*.md`] },
    'write-good': { command: [bin('write-good'), ...files] },
  };
  const hasHunspell = spawnSync('hunspell', ['-v']).error === undefined;
  return hasHunspell ? { ...jobs, hunspell: { command: ['hunspell', '-d', 'en_GB', '-l'], input: words } } : jobs;
}

function install(home) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2));
  const rules = Object.fromEntries(RULES.map((name) => [name.slice('textlint-rule-'.length), true]));
  writeFileSync(join(home, 'textlint.json'), JSON.stringify({ rules }, null, 2));
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('the tools to compare with could not be installed');
}
