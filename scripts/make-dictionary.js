// Makes the word list that spelling searches: every form of the British English dictionary, sorted, one on a line.
// A built list is searched in place; building it from the dictionary's rules takes a third of a second each time.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';

const target = fileURLToPath(new URL('../src/analysis/spelling/english.txt', import.meta.url));
const source = createRequire(import.meta.url).resolve('dictionary-en-gb');

/** The forms, as nspell works them out from the stems and affixes; those that stand only in compounds are left out. */
function formsOf({ aff, dic }) {
  const { data, flags } = nspell(Buffer.from(aff), Buffer.from(dic));
  const only = flags.ONLYINCOMPOUND;
  return Object.keys(data).filter((word) => !data[word]?.includes(only) && /^[\p{L}'.-]+$/u.test(word));
}

/** Also called by the test runner before the first test. */
export default function makeDictionary() {
  if (existsSync(target) && statSync(target).mtimeMs > statSync(source).mtimeMs) return;
  const lines = formsOf(dictionary).map((word) => Buffer.from(word));
  lines.sort(Buffer.compare);
  writeFileSync(target, `${lines.join('\n')}\n`);
}

makeDictionary();
