import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprinted } from '../../src/history/fingerprints.js';
import { FingerprintKey } from '../../src/history/key.js';
import type { RecordFinding } from '../../src/model/record.js';
import { all, eventOf, findingOf, run, type Told, told } from './notes.js';

const KEY = new FingerprintKey(Buffer.alloc(32, 1));

async function prints(notes: readonly Told[], key = KEY): Promise<string[]> {
  const events = await all(fingerprinted(run(notes), key));
  return events.flatMap((event) =>
    event.kind === 'note' ? event.result.findings.map(({ fingerprint = '' }) => fingerprint) : [],
  );
}

const words = fc.array(fc.constantFrom('the mother', 'mum', 'slang: kids', 'his dad'), { maxLength: 4 });
const notes = fc
  .array(words, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((one, index) => told(`N${index}`, one, { eventDate: `2026-03-0${(index % 9) + 1}` })));

describe('fingerprints', () => {
  it('are one for each finding, and the same in any order of the export, under any file name and on any line', async () => {
    await fc.assert(
      fc.asyncProperty(notes, fc.func(fc.integer()), async (given, order) => {
        const plain = await prints(given);
        expect(new Set(plain).size).toBe(plain.length);
        const moved = [...given].sort((a, b) => order(a.metadata.id) - order(b.metadata.id));
        const renamed = moved.map((note) => ({ ...note, source: 'again/export 2.csv' }));
        expect((await prints(renamed)).sort()).toEqual(plain.sort());
      }),
    );
  });

  it('do not change when notes are added or other findings are mended', async () => {
    await fc.assert(
      fc.asyncProperty(notes, notes, async (given, more) => {
        const added = more.map(({ words: theirs }, index) => told(`M${index}`, theirs));
        const before = await prints(given);
        expect(await prints([...added, ...given])).toEqual(expect.arrayContaining(before));
        const mended = given.map((note) => ({ ...note, words: note.words.filter((one) => !one.startsWith('slang')) }));
        expect(before).toEqual(expect.arrayContaining(await prints(mended)));
      }),
    );
  });

  it('are the same for notes without ids that only their day, type and author tell apart', async () => {
    const bare = ['2026-03-01', '2026-03-02'].map((eventDate) => ({
      metadata: { record: 'R1', eventDate, type: 'Home visit', author: 'Ann Weaver' },
      words: ['mum'],
    }));
    const [first, second] = await prints(bare);
    expect(first).not.toBe(second);
    expect(await prints([...bare].reverse())).toEqual([second, first]);
    const twins = [bare[0], bare[0]].flatMap((note) => note ?? []);
    expect(new Set(await prints(twins)).size).toBe(2);
  });

  it.each<[string, Told, Told]>([
    ['words', told('N1', ['mum']), told('N1', ['dad'])],
    ['rule', told('N1', ['slang: mum']), told('N1', ['jargon: mum'])],
    ['note', told('N1', ['mum']), told('N2', ['mum'])],
    ['record', told('N1', ['mum']), told('N1', ['mum'], { record: 'R2' })],
    ['draft', { metadata: {}, words: ['mum'], source: 'a.md' }, { metadata: {}, words: ['mum'], source: 'b.md' }],
  ])('differ by %s', async (_, one, other) => {
    expect(await prints([one])).not.toEqual(await prints([other]));
  });

  it.each([
    ['The  Mother', 'the mother'],
    ['Ms O’Hara', "ms o'hara"],
    ['the\nmother', 'the mother'],
  ])('take %j for %j', async (one, other) => {
    expect(await prints([told('N1', [one])])).toEqual(await prints([told('N1', [other])]));
  });

  it('count the same words in one note', async () => {
    const [first, second, third] = await prints([told('N1', ['mum', 'mum', 'mum'])]);
    expect(await prints([told('N1', ['mum', 'mum'])])).toEqual([first, second]);
    expect(third).not.toBe(second);
  });

  it('know a finding about a whole note by what it says, whatever its counts and days', async () => {
    const late = (message: string) => ({ ...findingOf('late-recording: x'), message });
    const print = async (message: string) => {
      const { result } = eventOf(told('N1', []));
      const { text: _, ...finding } = late(message);
      async function* events() {
        yield { kind: 'note', result: { ...result, findings: [finding] } } as const;
      }
      const [event] = await all(fingerprinted(events(), KEY));
      return event?.kind === 'note' ? event.result.findings[0]?.fingerprint : undefined;
    };
    expect(await print('Recorded 9 days later')).toBe(await print('Recorded 12 days later'));
    expect(await print('“XX” is no ethnicity')).not.toBe(await print('“YY” is no ethnicity'));
  });

  it('know a finding about a record by its key, whatever notes are added', async () => {
    const print = async (finding: Partial<RecordFinding>, record = 'R1') => {
      const whole = { ...findingOf('bulk-entry: x'), notes: [], ...finding };
      async function* events() {
        yield { kind: 'record', result: { record, source: 'a.csv', findings: [whole] } } as const;
      }
      const [event] = await all(fingerprinted(events(), KEY));
      return event?.kind === 'record' ? event.result.findings[0]?.fingerprint : undefined;
    };
    const five = await print({ key: '2026-04-01 A', message: '5 notes' });
    expect(five).toMatch(/^[0-9a-f]{32}$/);
    expect(await print({ key: '2026-04-01 A', message: '6 notes' })).toBe(five);
    expect(await print({ key: '2026-04-02 A', message: '5 notes' })).not.toBe(five);
    expect(await print({ key: '2026-04-01 A', message: '5 notes' }, 'R2')).not.toBe(five);
  });

  it('say nothing without the key', async () => {
    const [print = ''] = await prints([told('N1', ['mum'])]);
    const other = new FingerprintKey(Buffer.alloc(32, 2));
    expect(await prints([told('N1', ['mum'])], other)).not.toEqual([print]);
    expect(other.id).not.toBe(KEY.id);
    // Whoever knows everything but the key, and how a fingerprint is made, has no plain hash to try words on.
    const parts = JSON.stringify(['note', 'R1', 'N1', 'relationship-label', 'mum']);
    for (const guess of [parts, `${KEY.id}${parts}`, 'mum']) {
      expect(createHash('sha256').update(guess).digest('hex')).not.toContain(print);
    }
  });

  it('name their key in the summary', async () => {
    const events = await all(fingerprinted(run([]), KEY));
    expect(events.at(-1)).toMatchObject({ kind: 'summary', summary: { fingerprints: { key: KEY.id } } });
  });
});
