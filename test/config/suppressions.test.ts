import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSuppressions } from '../../src/config/suppressions/load.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-list-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = { today: '2026-06-30', rules: ['slang', 'jargon', 'relationship-label'] };

const load = (file: string) => loadSuppressions(file, { cwd: 'fixtures/suppressions', ...OPTIONS });

function loadText(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return loadSuppressions(name, { cwd: folder, ...OPTIONS });
}

test('a list says the same in YAML, JSON and csv', async () => {
  const lists = await Promise.all(['list.yaml', 'list.json', 'list.csv'].map(load));
  for (const list of lists) {
    expect(list).toMatchObject([
      { note: 'N-1', rules: ['relationship-label'], until: '2026-12-31', isExpired: false },
      { record: 'R-2', rules: ['slang', 'jargon'], reason: expect.stringContaining('Migrated'), isExpired: false },
    ]);
  }
  expect(lists.map((list) => list.map(({ line }) => line))).toEqual([
    [2, 7],
    [3, 10],
    [2, 3],
  ]);
});

test('a last day holds on the day itself', async () => {
  const list = await loadText('days.yaml', '[{ note: 7, rule: slang, reason: a, until: 2026-06-30 }]');
  expect(list).toMatchObject([{ note: '7', isExpired: false }]);
  const past = await loadText('days.yaml', '[{ note: 7, rule: slang, reason: a, until: 2026-06-29 }]');
  expect(past).toMatchObject([{ isExpired: true }]);
});

test('every fault is told, with its line', async () => {
  const failure = await loadText(
    'wrong.csv',
    'note,rule,reason,until,whom\nN-1,slan,a,,\nN-2,slang,,,\n,slang,a,,\nN-4,,a,31/12/2026,\nN-5,slang,a,,Ms Weaver\n',
  ).catch((error: unknown) => error);
  expect(String(failure).split('\n')).toEqual([
    'ConfigFailure: wrong.csv:2: There is no rule “slan”. Did you mean “slang”?',
    'wrong.csv:3: A suppression needs a “reason”: without one it would hide a finding and no more.',
    'wrong.csv:4: A suppression says which “note” or “record” it is for, by its id.',
    'wrong.csv:5: A suppression names its “rule”, or a list of them.',
    'wrong.csv:5: “until” should be a day that there is, as YYYY-MM-DD.',
    'wrong.csv:6: A suppression has no “whom”. Did you mean “who”? It has record, note, rule, reason, who, until.',
  ]);
});

test.each([
  ['none.yaml', undefined, 'cannot be read'],
  ['word.yaml', 'slang', 'should be a list'],
  ['broken.json', '[{', 'not valid YAML or JSON'],
])('%s is refused', async (name, text, message) => {
  const loading = text === undefined ? load(name) : loadText(name, text);
  await expect(loading).rejects.toThrow(message);
});

test('an empty list is a list', async () => {
  expect(await loadText('empty.yaml', '')).toEqual([]);
  expect(await loadText('empty.csv', 'note,rule,reason\n')).toEqual([]);
});
