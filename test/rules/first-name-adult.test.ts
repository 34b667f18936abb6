import rule from '../../rules/first-name-adult/rule.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Aisling Byrne', relation: 'child' },
  { name: 'Ms Orla Byrne', relation: 'mother' },
  { name: 'Dermot Quill', relation: "mother's partner" },
  { name: 'Jo Lee', role: 'Health visitor' },
];
const HOME = {
  type: 'Home visit',
  eventDate: '2026-03-12',
  author: 'Bethan Ruddock',
  role: 'Social worker',
  people: PEOPLE,
};
const as = (text: string, more: object) => ({ text, metadata: { ...HOME, ...more } });

describeRule(rule, {
  metadata: HOME,
  bad: [
    '⟦Orla⟧ opened the door.',
    'I spoke to ⟦Dermot⟧ and ⟦Jo⟧.',
    '⟦Bethan⟧ will ring on Monday.',
    'Ms Sarah Khan came. ⟦Sarah⟧ sat down.',
    '⟦Sarah⟧ sat down. Ms Sarah Khan had a cold.',
    'His mum ⟦Trudy⟧ shouted.',
    'I rang ⟦Karen⟧ from the school.',
    '⟦Karen⟧, the health visitor, came.',
    'Her uncle ⟦Bilal⟧ drove.',
    '⟦Orla⟧’s bag was on the step.',
    'Ellen Marsh, Head of Year, wrote. ⟦Ellen⟧ is kind.',
    '⟦Gary⟧ (42) was asleep.',
    'Mr Tom Finch and ⟦Tom⟧ are one man.',
    'The social worker ⟦Amira⟧ rang.',
    '- ⟦Dermot⟧ to ring the landlord by 4 May 2026',
    'Her mother’s partner ⟦Dean⟧ was out.',
  ],
  good: [
    'Ms Byrne opened the door and Aisling hid.',
    'Kemal (7) hid behind Ms Byrne.',
    'Uncle Bilal cooked and Sister Bernadette prayed.',
    'She said "Orla is out".',
    'Dear Orla,\n\nThank you.\n\nKind regards,\nBethan',
    as('Orla kissed her.', { court: true }),
    as('Orla kissed her.', { type: 'Supervised Contact' }),
    as('Dear Aisling,\n\nOrla told me.\n\nFrom Bethan', {}),
    'Orla Byrne and Dermot Quill came.',
    'Aisling is calm.',
    'A boy called Ravi ran by.',
    'Her brother Ali (9) hid and her son Ben slept.',
    'We met in Karen’s Café.',
    'Florence Road is shut.',
    'Nurse Amos and Dr Lee came.',
    'Her friend Priya waved.',
  ],
});
