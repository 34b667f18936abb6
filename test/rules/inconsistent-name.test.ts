import { recordFindingsOf } from 'caselint/testing';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/inconsistent-name/rule.js';
import type { PersonEntry } from '../../src/model/note.js';
import { describeRule } from '../describe-rule.js';

const FAMILY = {
  type: 'Home visit',
  eventDate: '2026-03-12',
  author: 'Bethan Ruddock',
  people: [
    { name: 'Leila Khan', relation: 'child' },
    { name: 'Ms Sara Khan', relation: 'mother' },
    { name: 'Mrs Noor Khan', relation: 'grandmother' },
  ],
};

describeRule(rule, {
  bad: [
    'Ms Khan rang. ⟦Mrs Khan⟧ rang again.',
    'Miss Poole came. Later ⟦Ms Poole⟧ left.',
    'Mr Oyelaran sat. ⟦Mr Oyelarin⟧ stood.',
    'Ms Smith-Jones rang. ⟦Ms Smith⟧ wrote.',
    'Ms Smith-Jones rang. ⟦Ms Smith Jones⟧ wrote.',
    'Ms Novotná rang. ⟦Ms Novotna⟧ wrote.',
    'Mrs Holloway sat. ⟦Mrs Holliway⟧ stood.',
    'Mr Petersen sat. ⟦Mr Peterson⟧ stood.',
    'Ms Adebayo sat. ⟦Ms Adebyao⟧ stood.',
    'Mr Marsden rang. ⟦Mr Marden⟧ wrote. ⟦Mr Marden⟧ left.',
    'Ms Jean Poole sat. ⟦Mrs Jean Poole⟧ stood.',
    'Mr Nowak sat. ⟦Mr Novak⟧ stood.',
    'Ms Whitlock-Jean sat. ⟦Ms Whitlock⟧ stood.',
    'Mrs O’Hara sat. ⟦Ms O’Hara⟧ stood.',
    'Ms Khan (37) sat. ⟦Miss Khan⟧ stood.',
  ],
  good: [
    'Ms Khan and her sister, Mrs Khan, came in.',
    'Ms Khan’s mother, Mrs Khan, came in.',
    'Ms Khan rang. Ms Khan rang again.',
    'Mr and Mrs Khan came. Mr Khan sat and Mrs Khan stood.',
    'Ms Khan, now Mrs Khan, rang.',
    'Prof Hale sat. Professor Hale stood.',
    "Mr O’Hara sat. Mr O'Hara stood.",
    'Ms Khan rang. Sarah came. Khan is a name.',
    'Mr Lee sat. Mr Lea stood.',
    'Mr Bell sat. Ms Bell stood.',
    'Mr Day sat. Mr May stood.',
    'She said "Mrs Khan". Ms Khan rang.',
    'Mr Harris sat. Mr Hughes stood.',
    { text: 'Ms Khan sat. Mrs Khan stood.', metadata: FAMILY },
    { text: 'Ms Sara Khan sat. Mrs Noor Khan stood.', metadata: FAMILY },
    'Mr Yonas Haile sat. Mr Dawit Haile stood.',
    'Dr Osei sat. Mr Osei stood.',
    'Ms Poole, formerly Mrs Poole, rang.',
  ],
});

type Row = string | { readonly text: string; readonly people: readonly PersonEntry[] };

/** What the rule says of a record whose notes lie a day apart: `day: words ≠ first form`. */
async function inRecord(rows: readonly Row[]): Promise<string[]> {
  const notes = rows.map((row, index) => {
    const { text, people } = typeof row === 'string' ? { text: row, people: undefined } : row;
    const eventDate = `2026-03-${String(index + 1).padStart(2, '0')}`;
    return { text, metadata: { record: 'R1', eventDate, ...(people ? { people } : {}) } };
  });
  const said = async (order: typeof notes) => {
    const results = await recordFindingsOf(rule, order);
    return results.flatMap(({ findings }) =>
      findings.map(({ notes: refs, start, message }) => {
        const text = notes.find(({ metadata }) => metadata.eventDate === refs[0]?.eventDate)?.text ?? '';
        const days = refs.map(({ eventDate }) => Number(eventDate?.slice(-2))).join(' ');
        const [words = '', first] = message.split(/“|”/).filter((_, at) => at % 2 === 1);
        expect(text.slice(start?.offset)).toMatch(new RegExp(`^${words}`));
        return `${days}: ${words} ≠ ${first}`;
      }),
    );
  };
  const plain = await said(notes);
  // The order of an export makes no difference.
  expect(await said([...notes].reverse())).toEqual(plain);
  return plain;
}

const listed = (text: string, ...people: PersonEntry[]): Row => ({ text, people });
const MOTHER = { name: 'Ms Amira Khan', relation: 'mother' };
const GRANDMOTHER = { name: 'Mrs Noor Khan', relation: 'grandmother' };

describe('inconsistent-name of a record', () => {
  it.each<[said: string, ...rows: Row[]]>([
    ['2 1: Mrs Khan ≠ Ms Khan', 'Ms Khan rang.', 'Mrs Khan rang.'],
    ['2 1 4: Mrs Khan ≠ Ms Khan', 'Ms Khan rang.', 'I met Mrs Khan. Mrs Khan left.', 'Ms Khan sat.', 'Mrs Khan rang.'],
    ['3 1: Mr Oyelarin ≠ Mr Oyelaran', 'Mr Oyelaran sat.', 'It was warm.', 'Mr Oyelarin sat.'],
    ['2 1: Ms Novotna ≠ Ms Novotná', 'Ms Novotná rang.', 'Ms Novotna wrote.'],
    ['2 1: Ms Smith Jones ≠ Ms Smith-Jones', 'Ms Smith-Jones rang.', 'Ms Smith Jones wrote.'],
    ['2 1: Ms Smith ≠ Ms Smith-Jones', 'Ms Smith-Jones rang.', 'Ms Smith wrote.'],
    ['2 1: Ms Poole ≠ Miss Poole', 'Miss Poole came.', 'Later Ms Poole left.'],
    ['2 1: Mr Peterson ≠ Mr Petersen', 'Mr Petersen sat.', 'Mr Peterson stood.'],
    ['2 1: Ms Adebyao ≠ Ms Adebayo', 'Ms Adebayo sat.', 'Ms Adebyao stood.'],
    ['2 1: Mrs Amira Khan ≠ Ms Amira Khan', 'Ms Amira Khan sat.', 'Mrs Amira Khan stood.'],
    ['2 1: Mrs Khan ≠ Ms Khan', listed('Ms Khan sat.', MOTHER), listed('Mrs Khan stood.', MOTHER)],
    ['2 1: Mrs Khan ≠ Ms Khan', 'The aunt, Ms Khan, sat.', 'His aunt, Mrs Khan, stood.'],
    ['3 1: Mr Novak ≠ Mr Nowak', 'Mr Nowak sat.', 'Mrs Khan got married.', 'Mr Novak stood.'],
    ['3 1: Ms O’Hara ≠ Mrs O’Hara', 'Mrs O’Hara sat.', 'Mrs O’Hara ate.', 'Ms O’Hara stood.'],
    ['2 1: Mr Marden ≠ Mr Marsden', 'Mr Marsden rang.', 'Mr Marden wrote.'],
    ['2 1: Miss Khan ≠ Ms Khan', 'Ms Khan (37) sat.', 'Miss Khan stood.'],
  ])('reports %s', async (said, ...rows) => {
    expect(await inRecord(rows)).toEqual([said]);
  });

  it.each<[what: string, ...rows: Row[]]>([
    ['one name throughout', 'Ms Khan rang.', 'Ms Khan rang again.'],
    ['a name without a title', 'Ms Khan rang.', 'Amira Khan rang.', 'Amira rang.', 'Khan rang.'],
    ['a short first name', 'Mr Robert Cole sat.', 'Bob Cole stood.', 'Bob ate.'],
    ['two people by their first names', 'Ms Amira Khan sat.', 'Mrs Noor Khan stood.'],
    [
      'two people by first names of other notes',
      'Ms Khan sat.',
      'Ms Amira Khan ate.',
      'Mrs Khan left.',
      'Mrs Noor Khan slept.',
    ],
    ['a bearer who could be two', 'Ms Amira Khan sat.', 'Ms Zara Khan ate.', 'Mrs Khan left.'],
    ['two people of the metadata', listed('Ms Khan sat.', MOTHER, GRANDMOTHER), 'Mrs Khan left.'],
    ['two people of two notes’ metadata', listed('Ms Khan sat.', MOTHER), listed('Mrs Khan left.', GRANDMOTHER)],
    ['two people by their roles', 'Ms Khan, the mother, sat.', 'The grandmother, Mrs Khan, left.'],
    ['two people by roles in brackets', 'Ms Khan (health visitor) sat.', 'Mrs Khan (maternal grandmother) left.'],
    ['two people in one breath', 'Ms Khan and Mrs Khan sat.', 'Ms Khan ate.', 'Mrs Khan left.'],
    ['a man and a woman', 'Mr Khan sat.', 'Ms Khan left.'],
    ['a change that its note explains', 'Ms Khan rang.', 'Ms Khan, now Mrs Khan, rang.', 'Mrs Khan rang.'],
    [
      'a wedding that a note tells of',
      'Ms Khan rang.',
      'Ms Khan was married on Saturday: the wedding was small.',
      'Mrs Khan rang.',
    ],
    ['a maiden name', 'Ms Smith-Jones rang.', 'Ms Smith uses her maiden name.', 'Ms Smith rang.'],
    ['a name changed by deed poll', 'Mr Nowak rang.', 'Mr Nowak has changed his name by deed poll.', 'Mr Novak rang.'],
    ['half a name of somebody with a first name', 'Ms Vera Hall sat.', 'Ms Fenwick-Hall stood.'],
    ['Prof and Professor', 'Prof Hale sat.', 'Professor Hale stood.'],
    ['the shape of an apostrophe', 'Mr O’Hara sat.', "Mr O'Hara stood."],
    ['short names', 'Mr Lowe sat.', 'Mr Love stood.', 'Mr Lee ate.', 'Mr Lea left.'],
    ['two letters', 'Mrs Holloway sat.', 'Mrs Holliday stood.'],
    ['a doctor', 'Dr Osei sat.', 'Mr Osei stood.'],
    ['what somebody said', 'Ms Khan rang.', 'She said "Mrs Khan".'],
    ['what the note half reports', 'Ms Khan rang. Mrs Khan rang again.', 'Mrs Khan left.'],
  ])('leaves alone %s', async (_, ...rows) => {
    expect(await inRecord(rows)).toEqual([]);
  });

  it('does not compare one record with another', async () => {
    const note = (text: string, record: string) => ({ text, metadata: { record, eventDate: '2026-03-12' } });
    expect(await recordFindingsOf(rule, [note('Ms Khan sat.', 'R1'), note('Mrs Khan sat.', 'R2')])).toEqual([]);
  });
});
