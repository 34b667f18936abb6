import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandTerm } from '../../src/analysis/terms.js';
import { wordingChecks } from '../../src/rule/index.js';

const rowsOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const sources = new Set(
  rowsOf('rules/sources.tsv')
    .slice(1)
    .map(([key]) => key),
);
const lists = ['rules', 'src/analysis/data']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.tsv') && !path.endsWith('sources.tsv'));

/** Lists whose terms are looked up as they stand, and not matched as phrases. */
const TABLES = /note-types|bank-holidays|abbreviations|codes|feelings|own-things|prompt-words/;

describe.each(lists)('%s', (path) => {
  const [header = [], ...rows] = rowsOf(path);

  it('has a header with term and source, and a known source in every row', () => {
    expect(header[0]).toBe('term');
    const at = header.indexOf('source');
    expect(at).toBeGreaterThan(0);
    for (const row of rows) expect(sources, `${row[0]}: ${row[at]}`).toContain(row[at]);
  });

  it('has no term twice', () => {
    const second =
      header.includes('form') || header.includes('topic') || header.includes('part') || header.includes('field')
        ? 1
        : 0;
    const keys = rows.map((row) => (second ? `${row[0]}\t${row[1]}` : (row[0] ?? '')));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has terms of the term language', () => {
    if (TABLES.test(path)) return;
    for (const [term = ''] of rows) expect(() => expandTerm(term), term).not.toThrow();
  });

  it('names checks that exist', () => {
    const at = header.indexOf('context');
    if (at < 0) return;
    const named = rows.flatMap((row) => (row[at] ?? '').split(/[+|]/)).filter((name) => name !== '');
    expect([...new Set(named)].filter((name) => !wordingChecks.includes(name))).toEqual([]);
  });
});

/** Lists that are looked up by their terms where they lie: see src/analysis/term-table.ts. */
const looked = ['src', 'rules']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/termTable\(\s*(?:data\('|new URL\('(?:[^']*\/)?)([\w-]+)/g),
  ])
  .map(([, name = '']) => lists.find((path) => path.endsWith(`/${name}.tsv`)) ?? name);

it('knows which lists are looked up by their terms', () => {
  expect(looked.length).toBeGreaterThan(6);
});

it.each(looked)('%s is sorted by the bytes of its terms, each once', (path) => {
  const terms = rowsOf(path)
    .slice(1)
    .map(([term = '']) => Buffer.from(term));
  const wrong = terms.filter((term, at) => at > 0 && Buffer.compare(terms[at - 1] ?? term, term) >= 0);
  expect(wrong.map(String)).toEqual([]);
});
