import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Clock } from '../../src/cli/clock.js';
import { Meter } from '../../src/cli/meter.js';
import type { Note } from '../../src/model/note.js';
import type { RunEvent } from '../../src/model/result.js';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A run of so many notes with two findings each, one every `pace` milliseconds; what stood on the terminal, in turn. */
async function shown(
  notes: number,
  pace: number,
  { isTTY = true, columns = 200, env = {} }: Terminal = {},
  part = true,
) {
  const written: string[] = [];
  let time = 5_000;
  let done = 0;
  const stderr = { isTTY, columns, write: (text: string) => written.push(text) > 0 };
  const watched = { stderr, env, resourceUsage: process.resourceUsage };
  const meter = {
    get part() {
      return part ? done / notes : undefined;
    },
  };
  const clock = new Clock(watched, meter, () => time);
  async function* run(): AsyncGenerator<RunEvent> {
    for (; done < notes; time += pace) {
      done += 1;
      yield { kind: 'note', result: { note: {} as Note, findings: [{}, {}] as never } };
    }
  }
  for await (const _ of clock.watch(run()));
  return written;
}

const CLEAR = '\r\u001b[2K';

test('nothing is shown of a run of a second, nor where nobody looks', async () => {
  expect(await shown(100, 9)).toEqual([]);
  expect(await shown(100, 100, { isTTY: false })).toEqual([]);
  expect(await shown(100, 100, { env: { CI: 'true' } })).toEqual([]);
  expect(await shown(100, 100, { env: { TERM: 'dumb' } })).toEqual([]);
});

test('a longer run says what is done, of how much, how fast, for how long and with what', async () => {
  const lines = await shown(100_000, 1);
  expect(lines[0]).toBe(
    `${CLEAR}1,001 of about 100,000 notes checked, 1,001 a second, about 99 s left, 2,002 findings`,
  );
  expect(lines.at(-2)).toMatch(/9\d,\d{3} of about 100,000 notes checked, 1,000 a second, about 1 s left, /);
  expect(lines.at(-1)).toBe(CLEAR);
  // Five lines a second are as many as anybody reads.
  expect(lines.length).toBeLessThan(500);
});

test('what comes in from another program has no end that anybody knows', async () => {
  const [line] = await shown(3000, 1, {}, false);
  expect(line).toBe(`${CLEAR}1,001 notes checked, 1,001 a second, 2,002 findings`);
});

test('no line is longer than the window', async () => {
  for (const line of await shown(3000, 1, { columns: 30 })) expect(line.length).toBeLessThan(30 + CLEAR.length);
});

test('the bytes of all files are what there is to do, and a file at its end counts in full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  const inputs = ['a', 'b'].map((name) => ({ path: join(folder, name) }));
  for (const { path } of inputs) writeFileSync(path, 'x'.repeat(50));
  const meter = new Meter(inputs);
  expect(meter.part).toBe(0);
  meter.read(25);
  expect(meter.part).toBe(0.25);
  meter.close(inputs[0] as { path: string });
  expect(meter.part).toBe(0.5);
  meter.read(80);
  expect(meter.part).toBe(1);
  expect(new Meter([...inputs, { stream: {} }]).part).toBeUndefined();
  rmSync(folder, { recursive: true });
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** On a terminal of its own, a run that waits for its second half. */
test.runIf(hasTerminal).each([
  ['beside a report in a file', '-f ndjson=found'],
  ['beside a report on the same terminal', '-f stylish'],
])('progress on a terminal, %s', (_, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  writeFileSync(join(folder, 'one.csv'), 'Narrative\n"On 3 March 2026 I saw the mother."\n');
  const row = '"On 3 March 2026 I saw the father."';
  writeFileSync(join(folder, 'two.csv'), `${row}\n`.repeat(200));
  const command = `(cat one.csv; sleep 1.2; cat two.csv) | node ${BIN} --no-config --stdin-filename e.csv ${args}`;
  spawnSync('script', ['-q', '-e', '-c', command, 'seen'], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', TERM: 'xterm' },
  });
  const seen = readFileSync(join(folder, 'seen'), 'utf8');
  expect(seen.replaceAll(CLEAR, '|')).toMatch(/\|[\d,]+ notes? checked, \d+ a second, [\d,]+ findings?\|/);
  // When all is over nothing of it is left.
  expect(seen.slice(seen.lastIndexOf('a second'))).toContain(CLEAR);
  rmSync(folder, { recursive: true });
});
