import rule from '../../rules/missing-purpose/rule.js';
import { describeRule } from '../describe-rule.js';

const as = (type: string, text: string, more: object = {}) => ({
  text,
  metadata: { type, eventDate: '2026-03-12', author: 'Ann Weaver', role: 'Social worker', ...more },
});

describeRule(rule, {
  bad: [
    as('Home visit', 'Leila was at home and showed me her fish.'),
    as('Home visit', 'I arrived at four. Ms Cole let me in.'),
    as('Telephone Contact', 'Ms Cole rang at ten. She was well.'),
    as('School Visit', 'I met Mrs Gill in her office.'),
    as('SMS Text', '10.00 Me: Hello\n10.02 Ms Cole: Hello'),
    as('Contact via e-mail', 'Ms Cole wrote at noon. She has a new phone.'),
    as('Record of Meeting', 'Present: Ms Cole and I\n\nWe sat in the hall.'),
    as('Office Visit', 'Ms Cole came at two with Leila.'),
    as('Placement Visit', 'Mrs Pike opened the door. Leila sang.'),
    as('Letter Received', 'Ms Cole writes that she is well.'),
    as('Direct Work', 'Leila drew a boat and a shark.'),
    as('Supervised Contact', 'Mum came at ten. They played.'),
    as('Home visit', 'I went for an hour. Leila was there.'),
    as('Telephone Contact', 'Mr Cole rang. His sister rang the clinic to ask about a bed.'),
    as('Home visit', 'I visited on Monday. Leila wants to swim.'),
  ],
  good: [
    as('Home visit', 'Unannounced visit following the school’s call.'),
    as('Telephone Contact', 'Ms Cole rang to say that Leila is ill.'),
    as('Telephone Contact', 'T/c from Mrs Roche re housing. She is well.'),
    as('Home visit', 'Stat visit. Leila was up.'),
    as('Home visit', 'Leila was at home.', { purpose: 'To see Leila' }),
    as('Home visit', 'I visited to see how Leila is.'),
    as('Telephone Contact', 'Ms Cole rang about the bus.'),
    as('Telephone Contact', 'Ms Cole rang because the bus is late.'),
    as('Home visit', 'Statutory visit. Leila was at home.'),
    as('Home visit', 'This was a planned visit. Leila was in.'),
    as('School Visit', 'I went to the school to meet her teacher.'),
    as('SMS Text', 'Texts with Ms Cole to fix the next visit.'),
    as('Contact via e-mail', 'E-mail to Ms Cole to confirm what we said.'),
    as('Record of Meeting', 'We met to agree the plan.'),
    as('Letter Received', 'I am writing to ask for help.'),
    as('Home visit', 'Purpose: to see Leila\n\nShe was in.'),
    as('Home visit', 'Following up the call of 3 March 2026. Leila was in.'),
    as('Record of Supervision Discussion', 'Leila is well.'),
    as('EDT', 'Ms Cole rang at ten.'),
    as('Missing Persons', 'Leila is back.'),
    as('Finance', 'Paid £20.'),
    as('Closing Summary', 'Leila is well.'),
  ],
});
