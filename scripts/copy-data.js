// Puts the data files (word lists and tables) beside the compiled code that reads them, and lays the phrases of all word
// lists down in one file that a run searches: spelling them out takes longer than checking a draft.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInRules } from '../dist/rules/index.js';
import { listsOfFacts } from '../dist/src/analysis/facts.js';
import { compileLexicon } from '../dist/src/analysis/lexicon/compile.js';
import { preparedName } from '../dist/src/analysis/lexicon/lexicon.js';

for (const top of ['src', 'rules']) {
  for (const path of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(tsv|json|txt)$/.test(path)) continue;
    const target = join('dist', top, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(join(top, path)));
  }
}

const lists = new Set(builtInRules.flatMap(({ lists, needs }) => [...lists, ...listsOfFacts(needs)]));
const named = [...lists].map((list) => ({ name: preparedName(list.url), list })).filter(({ name }) => name !== '');
const terms = named.map(({ name, list }) => ({ name, terms: list.entries().map(({ term }) => term) }));
writeFileSync('dist/src/analysis/lexicon/prepared.bin', compileLexicon(terms));
