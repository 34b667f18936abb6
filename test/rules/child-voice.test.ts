import rule from '../../rules/child-voice/rule.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Leila Cole', relation: 'child' },
  { name: 'Ms Rosa Cole', relation: 'mother' },
];
const as = (text: string, type = 'Home visit') => ({
  text,
  metadata: { type, eventDate: '2026-03-12', author: 'Ann Weaver', role: 'Social worker', people: PEOPLE },
});

describeRule(rule, {
  bad: [
    as('Ms Cole let me in. The flat was warm.'),
    as('Ms Cole said that Leila laughs at breakfast.'),
    as('Leila’s room has a new bed. Ms Cole was calm.'),
    as('Leila has been at school every day.'),
    as('Ms Cole told me that Leila cried.'),
    as('Leila was excluded on 3 March 2026.'),
    as('Leila likes swimming and goes every Friday.'),
    as('I met Mrs Gill. Leila is in her class.', 'School Visit'),
    as('Mrs Pike opened the door. Leila will start nursery in May.', 'Placement Visit'),
    as('I did not see the garden. Ms Cole made tea.'),
    as('Leila was born in May. Ms Cole was in the chair.', 'Contact on Hospital Ward'),
    as('I asked Ms Cole about Leila’s coat.'),
    as('The nurse says that Leila sleeps well.', 'Contact on Hospital Ward'),
    as('Ms Cole came with a bag.', 'Office Visit'),
    as('On 3 March 2026 Leila hid under the bed, Ms Cole said.'),
  ],
  good: [
    as('“I like maths,” Leila said.'),
    as('“I like maths,” said Leila.'),
    as('Leila was on the rug and told me "this one is a shark".'),
    as('Leila laughed when the ball fell.'),
    as('Leila was asleep in her cot, pink and warm.'),
    as('I saw Leila asleep in her cot.'),
    as('I played with Leila on the floor.'),
    as('Leila was at nursery until three.'),
    as('Leila was at school. Ms Cole made tea.'),
    as('I did not see Leila, because she was ill in bed.'),
    as('Ms Cole let me in. Leila came down and said hello.'),
    as('She was lying in the pram. Leila smiled at me. She held my finger.'),
    as('Saw Leila at home. Pale, quiet, sipping squash.'),
    as('Leila showed me her room.'),
    as('The child ran to the window.'),
    as('Ms Cole rang at ten.', 'Telephone Contact'),
    as('I telephoned Ms Cole. I did not go to the flat.'),
    as('Leila (4) sat under the table and growled like a bear.'),
    as('Ms Cole was well.', 'Record of Meeting'),
  ],
});
