import rule from '../../rules/decision-without-reason/rule.js';
import { describeRule } from '../describe-rule.js';

const MANAGER = { type: "Manager's Decisions", eventDate: '2026-03-12', author: 'Ann Weaver', role: 'Team manager' };
const FAMILY = {
  type: 'Home visit',
  eventDate: '2026-03-12',
  author: 'Ann Weaver',
  people: [{ name: 'Ms Orla Byrne', relation: 'mother' }],
};

describeRule(rule, {
  touch: true,
  bad: [
    '⟦I have resolved not to show Mr Bell the file⟧.',
    '⟦I am unable to agree to the bed⟧. It snowed on Monday.',
    '⟦My decision is that Jay stays with Mrs Orr⟧.',
    '⟦We are going to close the case⟧.',
    '⟦I will not be agreeing to the trip⟧.',
    {
      text: '1. ⟦Taxi to school: agreed until December⟧\n2. I approve the club, because he is alone after school.',
      metadata: MANAGER,
    },
    '⟦I have agreed to the nursery place⟧.',
    '⟦I refuse the request for a taxi⟧.',
    '⟦I approved a payment of £40⟧. It went out on 3 May 2026.',
    '⟦I will close the case⟧ on Friday 12 June 2026.',
    '⟦We will end our involvement⟧ in June.',
    '⟦The service manager has agreed to pay⟧ for the club.',
    '⟦I have decided that he stays⟧ with Ms Byrne.',
    '⟦Mr Deane has declined the payment⟧.',
    'Decision: ⟦close the case⟧.',
    'Decisions\n\n- ⟦The twins remain on the plan⟧\n- Visits go down, because nursery sees them daily',
    '⟦I turned down the laptop⟧.',
    '⟦I do not agree to the overnight stay⟧.',
    '⟦I authorise two taxis a week⟧. Ms Noor will tell the school.',
    '⟦Ms Reyes turned down the taxi⟧ at ten.',
    { text: '1. ⟦No overnight stays⟧\n2. I approve the club, because he is alone after school.', metadata: MANAGER },
    { text: 'I read the file and spoke to Ms Noor.', metadata: MANAGER, note: true },
  ],
  good: [
    '- I agree to the taxi. The tram takes ninety minutes and she is on crutches.',
    'I agree to the car seat. His knees touch the front in the old one.',
    'I have agreed to a quilt for Jay. A quilt is all that he asked for.',
    'We agreed not to ring her.',
    'I have agreed to the nursery place, because Jay is alone all day.',
    'I refuse the taxi, as the bus stops at the gate.',
    'I approved a payment of £40. The fridge had broken down.',
    'I will close the case: Jay has been well since May.',
    'Jay cannot manage the stairs. I have agreed to the ground-floor flat request.',
    'We agreed to meet on Monday. I agreed to ring her.',
    'It was agreed that he stays.',
    { text: 'Ms Byrne refused the taxi.', metadata: FAMILY },
    'She said "I refuse the taxi".',
    'I declined a cup of tea.',
    'Decision: close the case, since all is well.',
    'I decided to wait by the door.',
    'I asked whether the manager had agreed to pay.',
    'Jay decided to go home.',
    'Given the damp, I approve the move request.',
    'If I refuse the request, she can appeal.',
  ],
});
