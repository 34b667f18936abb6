import { expect, it } from 'vitest';
import rule from '../../rules/direct-contact-gap/rule.js';
import { gapsIn } from '../gaps-in.js';

const HOME = 'Home visit';
const CALL = 'Telephone Contact';

it.each<[said: string[], ...notes: Parameters<typeof gapsIn>[1]]>([
  [['01-01 02-13'], [HOME, '01-01'], [HOME, '02-13']],
  [['01-01 03-01'], [HOME, '01-01'], [CALL, '02-01'], [HOME, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], [CALL, '03-01']],
  [['01-01 03-01'], [CALL, '01-01'], [HOME, '03-01']],
  [['01-01 03-01'], [CALL, '01-01'], [CALL, '03-01']],
  [
    ['01-01 03-01', '03-01 05-01'],
    [HOME, '01-01'],
    [HOME, '03-01'],
    [HOME, '05-01'],
  ],
  [['02-01 04-01'], [HOME, '01-01'], ['School Visit', '02-01'], [HOME, '04-01']],
  [['02-01 04-01'], [HOME, '01-01'], ['Home visit- Child not seen alone', '02-01'], ['Letter Sent', '04-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['EDT', '02-01'], ['Direct Work', '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Record of Meeting', '02-01'], ['Supervised Contact', '03-01']],
  [['01-01 03-01'], ['Office Visit', '01-01'], ['Placement Visit', '03-01']],
  [['01-01 03-01'], ['home  VISIT', '01-01'], ['CIN visit', '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Closing Summary', '03-01']],
  [['05-01 07-01'], ['Closing Summary', '01-01'], [HOME, '05-01'], [CALL, '07-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Transfer Summary', '02-01'], [CALL, '03-01']],
  [['01-01 03-01'], [HOME, '01-01'], ['Contact on Hospital Ward', '03-01']],
])('reports %j', async (said, ...notes) => {
  expect(await gapsIn(rule, notes)).toEqual(said);
});

it.each<[what: string, ...notes: Parameters<typeof gapsIn>[1]]>([
  ['six weeks to the day', [HOME, '01-01'], [HOME, '02-12']],
  ['one note', [HOME, '01-01']],
  ['no contact in a short time', [CALL, '01-01'], [CALL, '02-01']],
  ['a visit every month', [HOME, '01-01'], [HOME, '02-01'], ['School Visit', '03-01'], [HOME, '04-01']],
  ['direct work', [HOME, '01-01'], ['Direct Work', '02-01'], [HOME, '03-01']],
  ['supervised contact', [HOME, '01-01'], ['Supervised Contact', '02-01'], [CALL, '03-01']],
  ['a ward', [HOME, '01-01'], ['Contact on Hospital Ward', '02-01'], [CALL, '03-01']],
  ['an office', [HOME, '01-01'], ['Office Visit', '02-01'], [CALL, '03-01']],
  ['a type that is near a listed one', [HOME, '01-01'], ['Statutory home visit', '02-01'], [CALL, '03-01']],
  ['a closed case', [HOME, '01-01'], ['Closing Summary', '01-20'], ['Finance', '06-01']],
  ['letters after a closing', ['Closing Summary', '01-20'], ['Letter Sent', '03-01'], ['Letter Sent', '09-01']],
  ['a case taken up again', [HOME, '01-01'], ['Closing Summary', '01-20'], [HOME, '06-01'], [CALL, '07-01']],
  ['a note with no type', [HOME, '01-01'], [undefined, '02-01'], [CALL, '03-01']],
  ['a type of nobody’s', [HOME, '01-01'], ['Zq', '02-01'], [CALL, '03-01']],
  ['a visit with no date', [HOME, '01-01'], [HOME, undefined], [CALL, '03-01']],
  ['no dates at all', [HOME, undefined], [CALL, undefined]],
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
