import rule from '../../rules/inconsistent-name/rule.js';
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
