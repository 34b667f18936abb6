import { recordFindingsOf } from 'caselint/testing';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/bulk-entry/rule.js';

const note = (eventDate: string, given: object = {}) => ({
  metadata: { record: 'R1', author: 'Ann Weaver', eventDate, recordedDate: '2026-04-01', ...given },
});
const FIVE = ['2026-03-02', '2026-03-05', '2026-03-11', '2026-03-20', '2026-03-30'];

describe('bulk-entry', () => {
  it('reports five notes of one author entered on one day for a month of contacts, in the order of the contacts', async () => {
    const [result] = await recordFindingsOf(
      rule,
      [...FIVE].reverse().map((day) => note(day)),
    );
    expect(result?.record).toBe('R1');
    expect(result?.findings[0]).toMatchObject({
      message: '5 notes of one author were entered on 2026-04-01 for contacts spread over 28 days',
      notes: FIVE.map((eventDate) => ({ eventDate })),
    });
  });

  it.each([
    ['four notes', FIVE.slice(1).map((day) => note(day))],
    ['two authors', FIVE.map((day, index) => note(day, { author: index % 2 ? 'Ann Weaver' : 'Obi Eze' }))],
    ['two days', FIVE.map((day, index) => note(day, { recordedDate: `2026-04-0${1 + (index % 2)}` }))],
    ['two records', FIVE.map((day, index) => note(day, { record: `R${index % 2}` }))],
    ['no record', FIVE.map((eventDate) => ({ metadata: { author: 'A', eventDate, recordedDate: '2026-04-01' } }))],
    ['one busy fortnight', ['16', '18', '20', '24', '30'].map((day) => note(`2026-03-${day}`))],
  ])('leaves alone %s', async (_, notes) => {
    expect(await recordFindingsOf(rule, notes)).toEqual([]);
  });

  it('counts a spread of fifteen days and takes other limits', async () => {
    const days = ['15', '18', '20', '24', '30'].map((day) => note(`2026-03-${day}`));
    expect(await recordFindingsOf(rule, days)).toHaveLength(1);
    expect(await recordFindingsOf(rule, days.slice(3), { minNotes: 2, spreadDays: 5 })).toHaveLength(1);
  });
});
