import { expect, it } from 'vitest';
import rule from '../../rules/grraccees/rule.js';
import { recordFindingsOf } from '../../src/testing/index.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Leila Cole', relation: 'child' },
  { name: 'Ms Rosa Cole', relation: 'mother' },
];
const as = (text: string, type = 'Direct Work', title?: string) => ({
  text,
  metadata: { type, eventDate: '2026-03-12', people: PEOPLE, ...(title ? { title } : {}) },
});

describeRule(rule, {
  bad: [
    as('Leila drew a boat.'),
    { ...as('Leila drew a boat. Her family is Somali.'), says: 'ethnicity' },
    as('Ethnicity: White British\n\nLeila drew a boat.'),
    as('GRRACCEES considered.'),
    as('The family is Polish. Culture considered; no cultural needs.'),
    as('Leila is partially sighted. She drew a boat.'),
    as('Ms Cole is deaf.', 'Record of Supervision Discussion'),
    as('Leila is well and the case can close.', 'Closing Summary'),
    as('Leila moved house.', 'Transfer Summary'),
    as('Leila is well.', 'Home visit', 'Child and family assessment'),
    as('Identity: explored.'),
    as('Leila has dyslexia. The pens were blue.'),
    as('There are no religious needs.'),
    as('Leila is Welsh.', 'Closing Summary'),
    as('The black bag and the white door were there.'),
  ],
  good: [
    as('Leila is proud that her family is Somali.'),
    as('Leila is Somali. She wants to learn the language.'),
    as('Because she is deaf, other children leave her out.'),
    as('Ms Cole prays five times a day, so I came after noon.'),
    as('A boy said something unkind about her skin, and she feels ashamed.'),
    as(
      'Leila uses "they" and asked me to write that down; my other word had hurt them.'.replace(
        'Leila uses "they"',
        'Leila uses they as a pronoun: their pronouns matter to them',
      ),
    ),
    as('Being autistic means that noise hurts her, so I booked the quiet room.'),
    as('She is a Rastafarian. I asked what the food rules mean to her.'),
    as('People stare because he is a boy with long hair; he feels different.'),
    as('Leila misses the church in Lagos.'),
    as('Her hijab was pulled off and she was afraid to go back.'),
    as('Leila drew a boat.', 'Home visit'),
    as('Leila drew a boat.', 'Telephone Contact'),
    as('Leila drew a boat.', 'EDT'),
    as('They are a Traveller family and were called names at the gate.'),
    as('He is gay and wishes to tell his nan himself.'),
  ],
});

it('looks at the record as a whole: one note that explores is enough', async () => {
  const note = (id: string, text: string) => ({
    text,
    metadata: { id, record: 'R1', type: 'Home visit', eventDate: '2026-03-12', people: PEOPLE },
  });
  const bare = [note('1', 'Leila drew a boat.'), note('2', 'Her family is Somali.')];
  const silent = await recordFindingsOf(rule, bare);
  expect(JSON.stringify(silent)).toContain('ethnicity');
  const told = await recordFindingsOf(rule, [...bare, note('3', 'Leila is proud that her family is Somali.')]);
  expect(told).toEqual([]);
});
