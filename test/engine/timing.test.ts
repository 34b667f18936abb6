import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../../src/analysis/settings.js';
import { timingTable } from '../../src/cli/timing.js';
import { allRules } from '../../src/engine/catalogue.js';
import { lint } from '../../src/engine/lint.js';
import { makePlan } from '../../src/engine/plan.js';
import { Timing } from '../../src/engine/timing.js';
import { newLedger, type ReadItem } from '../../src/model/result.js';
import { defaultOptions } from '../../src/rule/note-rule.js';

const rules = allRules().map((rule) => ({ rule, level: 'warning' as const, options: defaultOptions(rule) }));
const plan = makePlan(rules, NO_SETTINGS);

async function* notes(): AsyncGenerator<ReadItem> {
  for (let index = 0; index < 6; index += 1) {
    const text = `On ${index + 1} March 2026 I saw mum. She said “we are fine”. Ms Helen Price recieved the ZYX letter.`;
    const metadata = { record: `R-${index % 2}`, id: `N-${index}` };
    yield {
      kind: 'note',
      note: { source: 'a.csv', index, text, metadata, origin: { kind: 'plain', line: 1, column: 1 } },
    };
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('a run that is timed finds what any run finds, and its time is told apart', async () => {
  const untimed = await all(lint(notes(), plan, newLedger()));
  // A clock that moves on by one each time somebody looks at it.
  let now = 0;
  const timing = new Timing(() => ++now);
  const timed = await all(lint(timing.watch(notes()), timing.planOf(plan), newLedger()));
  expect(timed).toEqual(untimed);
  expect(timing.reading).toBe(7);
  expect(timing.facts.get('phrases')).toBe(6);
  // One note after the other, and each fact once in it.
  expect(new Set(timing.facts.values())).toEqual(new Set([6]));
  expect(timing.rules.get('slang')).toBe(6);
  // Each note looked at and kept, and the records concluded.
  expect(timing.rules.get('inconsistent-name')).toBe(13);
});

test('the table has the most first, in shares of the whole run', () => {
  const spent = {
    reading: 100,
    facts: new Map([['words', 200]]),
    rules: new Map([
      ['slang', 50],
      ['jargon', 300],
      ['grammar', 0.1],
    ]),
  };
  expect(timingTable(spent, 1000).split('\n')).toEqual([
    'Stage                              ms       %',
    'rules                             350    35.0',
    'start, placing and writing        350    35.0',
    'facts: words                      200    20.0',
    'reading                           100    10.0',
    '',
    'Rule           ms       %',
    'jargon        300    30.0',
    'slang          50     5.0',
    '',
  ]);
});
