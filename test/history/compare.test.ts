import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type RunFile } from '../../src/history/compare.js';
import type { ComparedFinding } from '../../src/model/comparison.js';

const finding = fc.record(
  {
    fingerprint: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    rule: fc.constantFrom('jargon', 'slang'),
    level: fc.constantFrom('error' as const, 'info' as const),
    source: fc.constant('a.csv'),
    record: fc.constantFrom('R1', 'R2'),
    team: fc.constantFrom('North', 'South'),
    month: fc.constantFrom('2026-03', '2026-04'),
  },
  { requiredKeys: ['fingerprint', 'rule', 'level', 'source'] },
);
const found = fc.array(finding, { maxLength: 12 });

const file = (list: readonly ComparedFinding[], more: Partial<RunFile> = {}): RunFile => ({
  ...{ file: 'run.json', notes: 3, findings: list.length, key: 'k', found: list, hasBaseline: false },
  ...more,
});

const one = (fingerprint: string, rule = 'jargon'): ComparedFinding => ({
  ...{ fingerprint, rule, level: 'info', source: 'a.csv' },
});

describe('a comparison', () => {
  it('of a run with itself shows no change, in whatever order', () => {
    fc.assert(
      fc.property(
        found.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const { totals } = compare(file(list), file(shuffled));
          expect(totals).toEqual({ new: 0, fixed: 0, unchanged: list.length });
        },
      ),
    );
  });

  it('leaves nothing out, and the other way round new is fixed', () => {
    fc.assert(
      fc.property(found, found, (old, now) => {
        const forth = compare(file(old), file(now));
        expect(forth.totals.new + forth.totals.unchanged).toBe(now.length);
        expect(forth.totals.fixed + forth.totals.unchanged).toBe(old.length);
        const { totals } = compare(file(now), file(old));
        expect(totals).toEqual({ new: forth.totals.fixed, fixed: forth.totals.new, unchanged: forth.totals.unchanged });
        for (const groups of [forth.byRule, forth.byTeam, forth.byMonth]) {
          for (const what of ['new', 'fixed', 'unchanged'] as const) {
            expect(groups.reduce((sum, group) => sum + group[what], 0)).toBe(forth.totals[what]);
          }
        }
      }),
    );
  });

  it('sees a finding that was swapped for another of its rule', () => {
    const { totals, byRule } = compare(file([one('a'), one('b')]), file([one('a'), one('c')]));
    expect(totals).toEqual({ new: 1, fixed: 1, unchanged: 1 });
    expect(byRule).toEqual([{ name: 'jargon', new: 1, fixed: 1, unchanged: 1 }]);
  });

  it('refuses two keys', () => {
    expect(() => compare(file([]), file([], { key: 'other' }))).toThrow('two keys');
  });

  const sample = { seed: '1', drawn: 2, of: 9, strata: [] };
  it.each<[string, Partial<RunFile>, Partial<RunFile>]>([
    ['caselint 1.0.0 and 1.1.0', { version: '1.0.0' }, { version: '1.1.0' }],
    ['other samples', {}, { sample }],
    ['other samples', { sample }, { sample: { ...sample, seed: '2' } }],
    ['its baseline did not know', { hasBaseline: true }, {}],
    ['Was it written with --quiet?', {}, { findings: 5 }],
  ])('cautions: %s', (said, old, now) => {
    expect(compare(file([], old), file([], now)).cautions.join()).toContain(said);
  });

  it('has nothing to caution about two runs of one kind', () => {
    expect(compare(file([], { sample, version: '1' }), file([], { sample, version: '1' })).cautions).toEqual([]);
  });
});
