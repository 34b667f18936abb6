import rule from '../../rules/note-type/rule.js';
import { describeRule } from '../describe-rule.js';

const as = (type: string, text = 'Leila was at home.') => ({
  text,
  metadata: { type, eventDate: '2026-03-12', people: [{ name: 'Leila Cole', relation: 'child' }] },
});

describeRule(rule, {
  bad: [
    as('Phone call'),
    as('Home vist'),
    { ...as('Telephone Call'), suggests: 'Telephone Contact' },
    as('Case Closing Summary'),
    as('Record of Professionals Meeting'),
    as('Duty'),
    { ...as('Officce Visit'), suggests: 'Office Visit' },
    as('WhatsApp'),
    as('Consultation with IRO'),
    as('Visit to grandmother'),
    as('Home visit', 'I telephoned Ms Cole at two. I did not go to the flat.'),
    as('Home visit', 'Rang Ms Cole and we spoke for ten minutes.'),
    as('School Visit', 'Telephone call with Mrs Gill, her teacher.'),
    as('Home visit- Child not seen alone', 'I saw Leila by herself in her room.'),
    as('Home visit- Child not seen alone', 'Leila and I talked alone in the garden.'),
    as('Other', 'Mr Lee, Independent Reviewing Officer, advised that we wait.'),
    as('Telephone Contact', 'I visited the flat and Leila showed me her fish.'),
  ],
  good: [
    as('Home visit', 'I rang the bell. Leila opened.'),
    as('Home visit'),
    as('home VISIT'),
    as('Home visit – Child not seen alone'),
    as('Telephone Contact', 'I rang Ms Cole.'),
    as('Managers Decisions'),
    as('SMS Text'),
    as('Legal/Police/Adult Health – Confidential'),
    as('Young Peoples substance misuse'),
    as('MALT/CAMHS - Shared info'),
    as('Home visit', 'I telephoned from the door. Ms Cole let me in.'),
    as('Home visit- Child not seen alone', 'Leila was not seen alone.'),
    as('Home visit- Child not seen alone', 'Leila would not talk to me alone.'),
    as('Home visit- Child not seen alone', 'She walks to school on her own.'),
    as('Other', 'The reviewing of files is done.'),
    { text: 'No type at all.', metadata: { eventDate: '2026-03-12' } },
    as('Telephone Contact', 'I visited on Monday and rang today.'),
    as('Other'),
  ],
});
