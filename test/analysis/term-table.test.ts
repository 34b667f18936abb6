import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SortedLines } from '../../src/analysis/sorted-lines.js';
import { termTable } from '../../src/analysis/term-table.js';

describe('sorted lines', () => {
  it('finds each line by its first cell, and nothing else', () => {
    const terms = fc.uniqueArray(fc.stringMatching(/^[a-zé' -]{1,6}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(terms, fc.stringMatching(/^[a-zé' -]{1,6}$/), (some, other) => {
        const sorted = some.map((term) => Buffer.from(term)).sort(Buffer.compare);
        const lines = new SortedLines(Buffer.from(sorted.map((term) => `${term}\tof ${term}\n`).join('')));
        for (const term of some) expect(lines.find(term)).toBe(`${term}\tof ${term}`);
        expect(lines.has(other)).toBe(some.includes(other));
      }),
    );
  });

  it('needs neither cells after the first nor a mark after the last line', () => {
    const lines = new SortedLines(Buffer.from('a\nb\nc'));
    expect(['a', 'b', 'c', 'd', ''].map((term) => lines.has(term))).toEqual([true, true, true, false, false]);
  });
});

describe('a table of terms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const tableOf = (text: string) => {
    const path = join(folder, 'list.tsv');
    writeFileSync(path, text);
    return termTable(pathToFileURL(path), ['kind']);
  };

  it('gives the columns that were asked for', () => {
    const table = tableOf('# what it is\nterm\tsource\tkind\nmagpie\town\tbird\nvole\town\t\n');
    expect([table.get('magpie')?.fields, table.get('vole')?.fields.kind]).toEqual([{ kind: 'bird' }, '']);
    expect([table.has('vole'), table.has('term'), table.has('# what it is')]).toEqual([true, false, false]);
  });

  it('says what the header lacks', () => {
    expect(() => tableOf('term\tsource\n').get('a')).toThrow('the header needs the columns term, kind');
  });
});
