import rule from '../../rules/one-sided/rule.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Leila Cole', relation: 'child' },
  { name: 'Ms Rosa Cole', relation: 'mother' },
];
const FILLER =
  'The stairs were grey and the lamp on the landing was out, as it had been on the day before that one. '.repeat(9);
const as = (text: string, type = 'Home visit') => ({
  text: `${text} ${FILLER}`,
  metadata: { type, eventDate: '2026-03-12', people: PEOPLE },
});

const GRIM = [
  'Leila had a bruise on her arm.',
  'There was no food in the fridge.',
  'Ms Cole shouted at the neighbour.',
];
const DARK = ['The room smelt of cannabis.', 'Leila was hungry and thin.', 'Mr Duffy threatened me on the stairs.'];

describeRule(rule, {
  bad: [
    as(GRIM.join(' ')),
    as(DARK.join(' ')),
    as([...GRIM, ...DARK].join(' ')),
    as(`${GRIM.join(' ')} I was calm and patient.`),
    as(`${GRIM.join(' ')} Nobody laughed.`),
    as(`${DARK.join(' ')} Ms Cole should praise her more.`),
    as(`${DARK.join(' ')} The dog was friendly.`.replace('friendly', 'brown')),
    as(GRIM.join(' '), 'Placement Visit'),
    as(GRIM.join(' '), 'Record of Meeting'),
    as(GRIM.join(' '), 'Closing Summary'),
    as(DARK.join(' '), 'School Visit'),
    as('Leila missed her injections. She was late for school. She cried. Ms Cole denied this.'),
    as('The flat was dirty. There was damp on the wall. A knife lay on the floor.'),
    as('He hit her. He kicked her. The police came.'),
    as('Leila flinched. She was soaked. She was left alone for two days.'),
  ],
  good: [
    as(`${GRIM.join(' ')} Leila laughed at the cat.`),
    as(`${GRIM.join(' ')} Ms Cole hugged her.`),
    as(`${DARK.join(' ')} She cooks every night.`),
    as(`${DARK.join(' ')} Leila sleeps well.`),
    as(`${GRIM.join(' ')} Her reading has improved.`),
    as(`${GRIM.join(' ')} She has kept every appointment.`),
    as('The wall is blue. The door is green.'),
    as(GRIM[0] ?? ''),
    as(GRIM.join(' '), 'Telephone Contact'),
    as(GRIM.join(' '), 'EDT'),
    as(GRIM.join(' '), 'Missing Persons'),
    as(GRIM.join(' '), 'Legal/Police/Adult Health - Confidential'),
    as(GRIM.join(' '), 'Finance'),
    { text: GRIM.join(' '), metadata: { type: 'Home visit' } },
    as('There was no bruise. She was not hungry. He did not shout.'),
    { ...as(GRIM.join(' ')), options: { minConcerns: 9 } },
  ],
});
