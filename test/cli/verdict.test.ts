import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../../src/analysis/settings.js';
import { Broadcast } from '../../src/cli/broadcast.js';
import type { LintOptions } from '../../src/cli/options.js';
import { Verdict } from '../../src/cli/verdict.js';
import { lint } from '../../src/engine/lint.js';
import { makePlan } from '../../src/engine/plan.js';
import { newLedger, type ReadItem } from '../../src/model/result.js';
import { noteRule } from '../../src/rule/index.js';

const OPTIONS: LintOptions = { format: [], rule: [], minConfidence: 'low', concurrency: 'off' };

const spec = { guidance: '§4.4', level: 'error', summary: 'A stub', needs: ['text'] } as const;

const throwing = noteRule({
  ...spec,
  id: 'throwing',
  messages: {},
  check: () => {
    throw new Error('Leila was sad');
  },
});

const reporting = noteRule({
  ...spec,
  id: 'reporting',
  messages: { found: 'Found' },
  *check() {
    yield { message: 'found' };
  },
});

async function* notes(): AsyncGenerator<ReadItem> {
  const origin = { kind: 'plain', line: 1, column: 1 } as const;
  yield { kind: 'note', note: { source: 'a.txt', index: 0, text: 'Leila was sad', metadata: {}, origin } };
}

async function verdictOf(rules: readonly (typeof throwing)[], options: Partial<LintOptions> = {}) {
  const active = rules.map((rule) => ({ rule, level: 'error' as const, options: {} }));
  const verdict = new Verdict({ ...OPTIONS, ...options });
  const events = [];
  for await (const event of verdict.watch(lint(notes(), makePlan(active, NO_SETTINGS), newLedger())))
    events.push(event);
  return { code: verdict.exitCode, events };
}

test('a rule that throws is 2, the others go on, and the error says nothing of the note', async () => {
  const { code, events } = await verdictOf([throwing, reporting], { exitZero: true });
  expect(code).toBe(2);
  expect(events[0]).toMatchObject({ kind: 'note', result: { findings: [{ rule: 'reporting' }] } });
  const problem = events.find(({ kind }) => kind === 'problem');
  expect(JSON.stringify(problem)).toContain('the rule throwing failed');
  expect(JSON.stringify(problem)).not.toContain('Leila');
});

test('findings are 1, and 0 where that is asked for', async () => {
  expect((await verdictOf([reporting])).code).toBe(1);
  expect((await verdictOf([reporting], { exitZero: true })).code).toBe(0);
  expect((await verdictOf([])).code).toBe(0);
});

test('several readers get all of a stream, in step', async () => {
  let fetched = 0;
  async function* numbers() {
    for (let number = 0; number < 5; number++) {
      fetched += 1;
      yield number;
    }
  }
  const broadcast = new Broadcast(numbers(), 3);
  const read = async (limit: number) => {
    const seen: number[] = [];
    for await (const number of broadcast.reader()) {
      seen.push(number);
      expect(fetched).toBe(number + 1);
      if (seen.length === limit) break;
    }
    return seen;
  };
  // One that has seen enough does not hold the others up.
  expect(await Promise.all([read(9), read(2), read(9)])).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1],
    [0, 1, 2, 3, 4],
  ]);
});
