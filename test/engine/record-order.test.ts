import { recordFindingsOf } from 'caselint/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../rules/index.js';
import type { NoteMetadata } from '../../src/model/note.js';

const LONG =
  'I came at four and we sat in the kitchen, where the window was open and the radio played a song about ships. We drew a boat with nine sails and she told me that the smallest sail was for the dog, who steers at night.';

const note = (id: string, day: string, text: string, more: NoteMetadata = {}) => ({
  text,
  metadata: {
    ...{ id, record: id < 'N5' ? 'R1' : 'R2', eventDate: `2026-${day}`, recordedDate: '2026-09-30' },
    ...{ author: 'Ann Weaver', type: 'Home visit', ...more },
  },
});

/** Something to find for every rule that looks at records. */
const NOTES = [
  note('N1', '01-05', `${LONG} Ms Khan saw the IRO.`, { people: [{ name: 'Unborn Reyes', relation: 'child' }] }),
  note('N2', '02-03', 'Mrs Khan gave birth at 4 am. Her family is Somali.'),
  note('N3', '04-20', `${LONG} The IRO and the CIN plan.`, { people: [{ name: 'Unborn Reyes', relation: 'child' }] }),
  note('N4', '06-01', 'A child in need (CIN) plan. The baby, an unborn still on file.', { type: 'Letter Sent' }),
  note('N41', '08-01', 'Nothing.', { people: [{ name: 'Unborn Reyes', relation: 'child' }] }),
  note('N5', '01-07', 'Mr Oyelaran sat.'),
  note('N6', '05-02', `${LONG} Mr Oyelarin stood.`),
  note('N7', '07-03', 'The CIN plan.', { type: 'Finance' }),
];

const OPTIONS: Readonly<Record<string, object>> = {
  'undefined-abbreviation': { scope: 'record' },
  'bulk-entry': { minNotes: 3 },
};

describe.each(builtInRules.filter(({ record }) => record).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  /** Without the places in the export, which are what differs. */
  const said = async (notes: typeof NOTES) => {
    const results = await recordFindingsOf(rule, notes, { ...OPTIONS[id] });
    return results.map(({ record, findings }) => ({
      record,
      findings: findings.map((finding) => ({ ...finding, notes: finding.notes.map((ref) => ref.id) })),
    }));
  };

  it('comes to the same, whatever order the notes are read in', async () => {
    const plain = await said(NOTES);
    expect(plain.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(NOTES, { minLength: NOTES.length }), async (shuffled) => {
        expect(await said(shuffled)).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });
});
