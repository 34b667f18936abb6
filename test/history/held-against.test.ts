import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprinted } from '../../src/history/fingerprints.js';
import { HeldAgainst } from '../../src/history/held-against.js';
import { FingerprintKey } from '../../src/history/key.js';
import { all, run, type Told, told } from './notes.js';

const KEY = new FingerprintKey(Buffer.alloc(32, 1));

async function hold(
  notes: readonly Told[],
  before: HeldAgainst['found'] = new Map(),
  passes: 'new' | 'nothing' = 'new',
) {
  const held = new HeldAgainst(before, passes);
  const events = await all(held.watch(fingerprinted(run(notes), KEY)));
  const summary = events.flatMap((event) => (event.kind === 'summary' ? event.summary : []))[0];
  const shown = events.flatMap((event) => (event.kind === 'note' ? event.result.findings.map(({ text }) => text) : []));
  return { held, summary, shown };
}

const words = fc.array(fc.constantFrom('the mother', 'mum', 'slang: kids', 'his dad'), { maxLength: 4 });
const notes = fc.array(words, { maxLength: 6 }).map((list) => list.map((one, index) => told(`N${index}`, one)));

describe('a run held against a baseline', () => {
  it('shows nothing that the baseline knows, and all of what it does not', async () => {
    await fc.assert(
      fc.asyncProperty(notes, notes, async (old, now) => {
        const { held } = await hold(old);
        const again = await hold(old, held.found);
        expect(again.shown).toEqual([]);
        expect(again.held.stale()).toEqual({});
        const later = await hold(now, held.found);
        const known = later.summary?.ledger.baseline?.known ?? 0;
        expect(later.shown.length + known).toBe(now.flatMap((note) => note.words).length);
        expect(later.summary?.findings).toBe(later.shown.length);
        const gone = Object.values(later.held.stale()).reduce((sum, count) => sum + count, 0);
        expect(known + gone).toBe(old.flatMap((note) => note.words).length);
      }),
    );
  });

  it('sees a finding that was swapped for another of the same rule in the same record', async () => {
    const { held } = await hold([told('N1', ['mum']), told('N2', [])]);
    const { shown, summary, held: later } = await hold([told('N1', []), told('N2', ['mum'])], held.found);
    expect(shown).toEqual(['mum']);
    expect(summary).toMatchObject({ findings: 1, byRule: { 'relationship-label': 1 }, notesWithFindings: 1 });
    expect(later.stale()).toEqual({ 'relationship-label': 1 });
    expect((await hold([told('N1', ['dad'])], held.found)).shown).toEqual(['dad']);
  });

  it('shows nothing where all goes into the baseline, and has all of it', async () => {
    const { held, shown, summary } = await hold([told('N1', ['mum', 'slang: kids'])], new Map(), 'nothing');
    expect(shown).toEqual([]);
    expect(summary).toMatchObject({ findings: 0, ledger: { baseline: { known: 2, stale: {} } } });
    expect([...held.found].map(([rule, { size }]) => [rule, size])).toEqual([
      ['relationship-label', 1],
      ['slang', 1],
    ]);
  });

  it('knows whether the run went on to its end', async () => {
    const held = new HeldAgainst(new Map(), 'new');
    for await (const _ of held.watch(run([told('N1', ['mum'])]))) break;
    expect(held.isWhole).toBe(false);
    expect((await hold([])).held.isWhole).toBe(true);
  });
});
