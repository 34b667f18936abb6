import rule from '../../rules/confidential-content/rule.js';
import { describeRule } from '../describe-rule.js';

const PEOPLE = [
  { name: 'Leila Cole', relation: 'child' },
  { name: 'Ms Rosa Cole', relation: 'mother' },
  { name: 'Mr Ivan Cole', relation: 'father' },
];
const HOME = { type: 'Home visit', eventDate: '2026-03-12', people: PEOPLE };
const of = (type: string, text: string) => ({ text, metadata: { ...HOME, type } });

describeRule(rule, {
  metadata: HOME,
  touch: true,
  bad: [
    '⟦Legal advice: we would lose in court.⟧',
    '⟦Mr Cole is managed under MAPPA⟧.',
    '⟦PNC shows⟧ two convictions for theft.',
    'The ⟦Merlin⟧ of 3 May 2026 says that he was drunk.',
    '⟦Police intelligence⟧ suggests a link to a gang.',
    '⟦Counsel’s advice⟧ is that we would lose.',
    'Ms Frost, ⟦our solicitor, advises⟧ that we wait.',
    '⟦Legal advice is⟧ to issue in June.',
    '⟦Dr Amin told me that Ms Cole has bipolar disorder⟧.',
    '⟦The GP’s letter says that Mr Cole has epilepsy⟧.',
    '⟦A discharge letter from the hospital gives Ms Cole’s diagnosis as psychosis⟧.',
    '⟦Mr Cole’s hair strand test was positive for cocaine⟧.',
    'Ms Rahn of ⟦CAMHS told me that Leila talks of a voice⟧.',
    '⟦In her therapy sessions Leila talks of the fire⟧.',
    'The ⟦LADO meeting found⟧ that he poses a risk.',
    '⟦MAPPA agreed⟧ that Mr Cole is a risk to boys.',
    '⟦The assessment of Mr and Mrs Pike as adopters⟧ records a debt.',
  ],
  good: [
    'Legal advice: ',
    'Police attended at ten.',
    'Leila was referred to CAMHS.',
    'Ms Cole told me that she has depression.',
    'I asked Legal Services for advice.',
    'Ms Cole told the GP that she is tired.',
    'I will ask for a PNC check.',
    'Leila has epilepsy; her nurse told me.',
    'Ms Cole has an appointment at the clinic for anxiety.',
    'She said "I have bipolar".',
    'Leila told me that she likes CAMHS.',
    'Our solicitor is on leave.',
    of('Legal/Police/Adult Health - Confidential', 'PNC shows two convictions.'),
    of('CAMHS confidential', 'Ms Rahn of CAMHS told me that Leila talks of a voice.'),
    of('MASH confidential', 'The Merlin says that he was drunk.'),
    of("Young People's substance misuse", 'Dr Amin told me that Ms Cole has bipolar disorder.'),
    'Dr Amin came to the door.',
    'Mr Cole does not have epilepsy, his doctor said.',
  ],
});
