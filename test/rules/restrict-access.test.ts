import rule from '../../rules/restrict-access/rule.js';
import { describeRule } from '../describe-rule.js';

const HOME = { type: 'Home visit', eventDate: '2026-03-12', author: 'Ann Weaver' };
const restricted = (text: string) => ({ text, metadata: { ...HOME, restricted: true } });

describeRule(rule, {
  metadata: HOME,
  bad: [
    'The new address is not to be shared with Mr Cole.',
    'Mr Cole has been trying to trace them.',
    'Ms Orr is a member of staff in this department.',
    'Mr Cole must not learn the address.',
    'Ms Cole fled from Mr Cole in May 2025.',
    'She is fleeing domestic abuse.',
    'They live at an undisclosed address.',
    'There is a risk of abduction.',
    'He said that he will take her out of the country.',
    'Leila was adopted in 2020.',
    'The adoption order was made in May 2025.',
    'Ms Cole works for the council as a cleaner.',
    'A journalist rang about the family.',
    'He threatened to kill Ms Cole.',
    'He tried to strangle her.',
    'He wrote "I will find you both".',
    'There are newspaper reporters at the gate and the newspaper has a photograph.',
    'Mr Cole must never know where she is.',
    'He has bought one-way tickets for Leila.',
  ],
  good: [
    'Leila read the newspaper to me.',
    'Leila’s friend was adopted in May 2019.',
    restricted('Mr Cole must not learn the address.'),
    restricted('He threatened to kill Ms Cole.'),
    { text: 'He threatened to kill Ms Cole.', metadata: { ...HOME, type: 'Legal/Police/Adult Health - Confidential' } },
    { text: 'Leila was adopted in 2020.', metadata: { ...HOME, type: 'Adoption support (restricted)' } },
    'Ms Cole says that he shouted.',
    'The address is 4 Park Road.',
    'He has never threatened to kill anybody.',
    'She read the news on her phone.',
    'They went abroad for a week.',
    'She asked whether he threatened to harm her.',
    'He works at the bakery.',
    'She fled the rain.',
    'Leila must learn where the bus stops.'.replace('must learn', 'should learn to ask'),
    'The tickets for the zoo are on the fridge.',
    'He said "keep the change".',
  ],
});
