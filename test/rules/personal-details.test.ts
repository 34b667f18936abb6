import { recordFindingsOf } from 'caselint/testing';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/personal-details/rule.js';

const full = { dateOfBirth: '2015-02-03', gender: 'female', ethnicity: 'WBRI', firstLanguage: 'English' };
const messages = async (notes: Parameters<typeof recordFindingsOf>[1]) =>
  (await recordFindingsOf(rule, notes)).flatMap(({ findings }) => findings.map(({ message }) => message));

describe('personal-details', () => {
  it('names what no note and no field of the record gives', async () => {
    const notes = [{ metadata: { record: 'R1', gender: 'male' }, text: 'Date of birth: 3 May 2014.' }];
    expect(await messages(notes)).toEqual(['No note or field of this record gives the ethnicity or first language']);
  });

  it('takes a detail from any note of the record', async () => {
    const notes = [
      { metadata: { record: 'R1', dateOfBirth: '2015-02-03', gender: 'female' } },
      { metadata: { record: 'R1', ethnicity: 'WBRI' }, text: 'Her first language is Twi.' },
    ];
    expect(await messages(notes)).toEqual([]);
  });

  it('does not take one record for another', async () => {
    expect(
      await messages([{ metadata: { record: 'R1', ...full } }, { metadata: { record: 'R2', gender: 'male' } }]),
    ).toEqual(['No note or field of this record gives the date of birth, ethnicity or first language']);
  });

  it('reports a record that is still an unborn child’s after the birth', async () => {
    const people = [{ name: 'Unborn Reyes', relation: 'child' }];
    const notes = [
      { metadata: { record: 'R1', eventDate: '2026-02-01', people, ...full }, text: 'Ms Reyes is well.' },
      { metadata: { record: 'R1', eventDate: '2026-03-01', people, ...full }, text: 'The baby was born at 4am.' },
      { metadata: { record: 'R1', eventDate: '2026-03-09', people, ...full }, text: 'They are home.' },
    ];
    expect(await messages(notes)).toEqual(['The record is still an unborn child’s, though a birth is recorded']);
    expect(await messages(notes.slice(0, 2))).toEqual([]);
  });
});
