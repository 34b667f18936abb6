import rule from '../../rules/plain-style/rule.js';
import { describeRule } from '../describe-rule.js';

const LONG = `He ${'walked and talked and '.repeat(13)}slept.`;

describeRule(rule, {
  touch: true,
  bad: [
    '⟦In terms of⟧ his sleep he is well.',
    'She ⟦made use of⟧ the phone.',
    'I rang ⟦in order to⟧ ask.',
    '⟦At this moment in time⟧ he is well.',
    'He left ⟦due to the fact that⟧ it rained.',
    'We met ⟦with regard to⟧ the plan.',
    'She comes ⟦on a regular basis⟧.',
    '⟦In the event that⟧ he rings, tell me.',
    'They ⟦utilise⟧ the bus.',
    'The course ⟦commenced⟧ in May.',
    'He is ⟦in receipt of⟧ a grant.',
    'She ⟦made a decision to⟧ stay.',
    '⟦At the end of the day⟧ it is hers.',
    '⟦Needless to say⟧, he came.',
    'It is ⟦in close proximity to⟧ the park.',
    'She ⟦resides⟧ here.',
    `⟦${LONG}⟧`,
    { text: '⟦He walked up the hill and down again to see it⟧.', options: { maxWords: 10 } },
    { text: 'He is ⟦very⟧ tall.', options: { writeGood: true } },
  ],
  good: [
    'I rang to ask.',
    'He is well now.',
    'He left because it rained.',
    'She comes every week.',
    'She said "at the end of the day it is mine".',
    'They use the bus.',
    'He gets a grant.',
    'The park is near.',
    'He is very tall.',
    'A short sentence. Another one. A third.',
    '| In order to | at this |'.replace('In order to', 'To'),
    'In order, to the left, they sat.'.replace('In order, to', 'In a row, to'),
    'He walked and talked.',
    'The end of the day was warm.',
    'She lives here and needs a bed.',
  ],
});
