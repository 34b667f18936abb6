// Puts the data files (word lists and tables) beside the compiled code that reads them. Each list gets a last column with
// the words that its terms begin with, so that a run need not work them out: a draft is checked in the time it takes to read.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firstWords } from '../dist/src/analysis/terms.js';

for (const top of ['src', 'rules']) {
  for (const path of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsv|json|txt)$/.test(path)) continue;
    const target = join('dist', top, path);
    const text = readFileSync(join(top, path), 'utf8');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, /^(?:#.*\n|\s*\n)*term\t/.test(text) ? withFirsts(text) : text);
  }
}

function withFirsts(text) {
  const rows = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [header, ...entries] = rows;
  const filled = entries.map((line) => `${line}\t${[...firstWords(line.split('\t')[0])].join(' ')}`);
  return `${[`${header}\tfirst`, ...filled].join('\n')}\n`;
}
