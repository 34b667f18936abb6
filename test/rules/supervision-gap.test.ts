import { expect, it } from 'vitest';
import rule from '../../rules/supervision-gap/rule.js';
import { gapsIn } from '../gaps-in.js';

const SUPERVISION = 'Record of Supervision Discussion';
const HOME = 'Home visit';

it.each<[said: string[], ...notes: Parameters<typeof gapsIn>[1]]>([
  [['01-01 02-13'], [SUPERVISION, '01-01'], [SUPERVISION, '02-13']],
  [['01-01 03-01'], [HOME, '01-01'], [HOME, '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [SUPERVISION, '01-01'], [HOME, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], [SUPERVISION, '03-01']],
  [['02-01 04-01'], [HOME, '01-01'], [SUPERVISION, '02-01'], [HOME, '04-01']],
  [
    ['01-01 03-01', '03-01 05-01'],
    [SUPERVISION, '01-01'],
    [SUPERVISION, '03-01'],
    [SUPERVISION, '05-01'],
  ],
  [['01-01 03-01'], [HOME, '01-01'], ['Supervised Contact', '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ["Manager's Decisions", '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Consultation with CPO/IRO', '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Record of Meeting', '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [SUPERVISION, '01-01'], ['Closing Summary', '03-01']],
  [['01-01 03-01'], [SUPERVISION, '01-01'], ['Transfer Summary', '02-01'], [HOME, '03-01']],
  [['05-01 07-01'], ['Closing Summary', '01-01'], [SUPERVISION, '05-01'], [HOME, '07-01']],
  [['01-01 03-01'], ['record of supervision DISCUSSION', '01-01'], ['EDT', '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Home visit', '02-01', 'Supervision of bedtime'], [HOME, '03-01']],
])('reports %j', async (said, ...notes) => {
  expect(await gapsIn(rule, notes)).toEqual(said);
});

it.each<[what: string, ...notes: Parameters<typeof gapsIn>[1]]>([
  ['six weeks to the day', [SUPERVISION, '01-01'], [SUPERVISION, '02-12']],
  ['one note', [HOME, '01-01']],
  ['a short time', [HOME, '01-01'], [HOME, '02-01']],
  ['supervision each month', [SUPERVISION, '01-01'], [SUPERVISION, '02-01'], [HOME, '03-01']],
  ['a consultation with the supervisor', [HOME, '01-01'], ['Consultation with Supervisor', '02-01'], [HOME, '03-01']],
  ['a meeting of the unit', [HOME, '01-01'], ['Unit Meeting Notes', '02-01'], [HOME, '03-01']],
  ['a title that says it', [HOME, '01-01'], ['Other', '02-01', 'Case supervision'], [HOME, '03-01']],
  ['a group reflection', [HOME, '01-01'], ['Other', '02-01', 'Group reflection on the case'], [HOME, '03-01']],
  ['a reflective discussion', [HOME, '01-01'], ['Other', '02-01', 'Reflective discussion'], [HOME, '03-01']],
  ['another system’s type', [HOME, '01-01'], ['Case Supervision', '02-01'], [HOME, '03-01']],
  ['a closed case', [SUPERVISION, '01-01'], ['Closing Summary', '01-20'], ['Finance', '06-01']],
  ['letters after a closing', ['Closing Summary', '01-20'], ['Letter Sent', '03-01'], ['Letter Sent', '09-01']],
  ['a note with no type', [HOME, '01-01'], [undefined, '02-01'], [HOME, '03-01']],
  ['a supervision with no date', [HOME, '01-01'], [SUPERVISION, undefined], [HOME, '03-01']],
  ['no dates at all', [HOME, undefined], [SUPERVISION, undefined]],
])('leaves alone %s', async (_, ...notes) => {
  expect(await gapsIn(rule, notes)).toEqual([]);
});

it('takes another limit, and is off in every preset', async () => {
  expect(
    await gapsIn(
      rule,
      [
        [HOME, '01-01'],
        [HOME, '01-16'],
      ],
      { maxDays: 14 },
    ),
  ).toEqual(['01-01 01-16']);
  expect(rule.level).toBe('off');
});
