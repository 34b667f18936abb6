import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { PlanRequest } from '../../../src/engine/plan.js';
import { newLedger, type ReadItem, type RunEvent } from '../../../src/model/result.js';

// Threads run what is built: `npm run build` comes first.
const built = (path: string) => import(new URL(`../../../dist/src/${path}`, import.meta.url).href);
const { lint } = await built('engine/lint.js');
const { planFor } = await built('engine/plan.js');
const { checkerFor } = await built('engine/concurrency.js');
const { NO_SETTINGS } = await built('analysis/settings.js');

const DEADLY = pathToFileURL(fileURLToPath(new URL('deadly-rule.mjs', import.meta.url))).href;

const { default: makeRules } = await import(DEADLY);

const request: PlanRequest = {
  state: {
    rules: new Map([['deadly', { level: 'info', options: {}, from: 'test' }]]),
    settings: NO_SETTINGS,
    caps: {},
  },
  overrides: [],
  minConfidence: 'low',
};

const origin = { kind: 'plain', line: 1, column: 1 } as const;

async function* notes(count: number, special: Readonly<Record<number, string>> = {}): AsyncGenerator<ReadItem> {
  for (let index = 0; index < count; index += 1) {
    const text = special[index] ?? `Note ${index} of the run`;
    yield { kind: 'note', note: { source: 'a.csv', index, text, metadata: {}, origin } };
  }
}

async function run(items: AsyncIterable<ReadItem>, threads: number | 'auto', most = Number.POSITIVE_INFINITY) {
  const ledger = newLedger();
  const plan = await planFor(request, await makeRules());
  const events: RunEvent[] = [];
  for await (const event of lint(
    items,
    plan,
    ledger,
    await checkerFor(threads, plan, { request, rules: { module: DEADLY, data: null } }),
  ) as AsyncIterable<RunEvent>) {
    events.push(event);
    if (events.length >= most) break;
  }
  return { events, ledger };
}

const indexes = (events: readonly RunEvent[]) =>
  events.flatMap((event) => (event.kind === 'note' ? [event.result.note.index] : []));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([2, 3])('%i threads find what one finds, in the order of the source', async (threads) => {
  const one = await run(notes(1000), 1);
  const many = await run(notes(1000), threads);
  expect(one.events).toHaveLength(1001);
  expect(many).toEqual(one);
});

test('a run that grows goes over to threads without a seam', async () => {
  async function* slowly() {
    for await (const item of notes(3000)) {
      // Time for the threads to begin while notes still come.
      if (item.kind === 'note' && item.note.index % 100 === 0) await new Promise((done) => setTimeout(done, 20));
      yield item;
    }
  }
  const { events } = await run(slowly(), 'auto');
  expect(indexes(events)).toEqual(upTo(3000));
});

test('a batch that ends its thread twice is listed as not checked, and the rest goes on', async () => {
  const { events, ledger } = await run(notes(400, { 70: 'leave now' }), 2);
  expect(indexes(events)).toEqual(upTo(400).filter((index) => index < 64 || index >= 128));
  expect(ledger.notesRead).toBe(336);
  expect(ledger.problems).toMatchObject([{ severity: 'error', source: 'a.csv', notesLost: 64 }]);
  expect(ledger.problems[0]?.message).toContain('Notes 65 to 128 were not checked');
  expect(JSON.stringify(ledger)).not.toContain('leave now');
});

test('a batch that ends its thread once is checked again, and the run says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  const { events, ledger } = await run(notes(300, { 3: `leave once ${join(folder, 'mark')}` }), 2);
  rmSync(folder, { recursive: true });
  expect(indexes(events)).toEqual(upTo(300));
  expect(ledger.problems).toMatchObject([{ severity: 'warning', source: 'a.csv' }]);
  expect(ledger.problems[0]?.message).toContain('Notes 1 to 64 were checked a second time');
});

test('whoever wants no more gets no more, and no thread stays behind', async () => {
  let given = 0;
  async function* counted() {
    for await (const item of notes(100_000)) {
      given += 1;
      yield item;
    }
  }
  const { events } = await run(counted(), 2, 3);
  expect(indexes(events)).toEqual([0, 1, 2]);
  // What is read ahead is bounded by the batches that may be under way.
  expect(given).toBeLessThan(1000);
});
