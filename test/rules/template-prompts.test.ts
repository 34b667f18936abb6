import type { Case } from 'caselint/testing';
import rule from '../../rules/template-prompts/rule.js';
import { describeRule } from '../describe-rule.js';

const settings = { isTemplate: true };
const of = (type: string, text: string, more: Partial<Case> = {}): Case => ({
  text,
  metadata: { type },
  settings,
  ...more,
});
const HEAD = 'Date: {{date}}\nRecorded by: {{name and role}}\n';
const CONTACT = `${HEAD}Purpose: {{purpose}}\n`;

describeRule(rule, {
  bad: [
    of('Home visit', `${CONTACT}What was discussed: {{discussion}}`, { says: 'what they said or did' }),
    of('School Visit', `${CONTACT}Teacher: [teacher's name]`, { says: 'how the child was' }),
    of('Placement Visit', `${CONTACT}The home: «home_conditions»`, { says: 'how the child was' }),
    of('Office Visit', `${CONTACT}Notes: ________`, { says: 'how the child was' }),
    of('Contact on Hospital Ward', `${CONTACT}Ward: <<ward>>`, { says: 'how the child was' }),
    of('Supervised Contact', `${CONTACT}Start: [time]`, { says: 'how the child was' }),
    of('Home visit', `${HEAD}The child's views: {{views}}`, { says: 'the purpose' }),
    of('Telephone Contact', `${HEAD}Who rang: [caller's name]`, { says: 'the purpose' }),
    of('Letter Sent', `${HEAD}Dear [name of parent],\n\n[text]`, { says: 'the purpose' }),
    of('Record of Meeting', `${CONTACT}People there: {{names}}`, { says: 'who does each action' }),
    of('Home visit', "Recorded by: [name]\nPurpose: [purpose]\nThe child's views: [views]", { says: 'the date' }),
    of('Home visit', "Date of birth: [date]\nRecorded by: [name]\nPurpose: [purpose]\nThe child's views: [views]", {
      says: 'the date',
    }),
    of('Home visit', "Date: [date]\nPurpose: [purpose]\nThe child's views: [views]", { says: 'who records it' }),
    of(
      'Record of Supervision Discussion',
      `${HEAD}Decision: [decision]\nReasons: [reasons]\nWho does what by when: [actions]`,
      { says: 'GRRACCEES' },
    ),
    of('Direct Work', `${CONTACT}What the child said: {{words}}`, { says: 'GRRACCEES' }),
    of("Manager's Decisions", `${HEAD}Decision: [decision]\nWho does what by when: [actions]`, { says: 'the reasons' }),
    of("Manager's Decisions", `${HEAD}Decision: [decision]\nReasons: [reasons]\nAction: [action]\nWho: [name]`, {
      says: 'by when',
    }),
    of(
      'Closing Summary',
      `${HEAD}Identity: [identity]\nConcerns: [c]\nProgress: [p]\nPlan: [p]\nDecision and reasons: [d]`,
      { says: 'the history' },
    ),
    of(
      'Transfer Summary',
      `${HEAD}Identity: [identity]\nHistory: [h]\nConcerns: [c]\nPlan: [p]\nDecision and reasons: [d]`,
      { says: 'progress' },
    ),
    of('Telephone Contact', `${CONTACT}Decision: {{decision}}`, { says: 'the reasons' }),
    of('Telephone Contact', `${CONTACT}Next steps: {{steps}}`, { says: 'who does each action' }),
    of('Other', 'Recorded by: {{name}}\n{{text}}', { says: 'the date' }),
    { text: `${HEAD}{{assessment}}`, metadata: { title: 'Single assessment' }, settings, says: 'GRRACCEES' },
  ],
  good: [
    { text: 'A note that is no template.', metadata: { type: 'Home visit' } },
    of('Home visit', `${CONTACT}How was [child's name], and what did they say? [views]`),
    of('School Visit', `${CONTACT}Voice of the child: {{voice}}`),
    of('Placement Visit', `${CONTACT}Wishes and feelings: «wishes»`),
    of(
      'Home visit',
      'When was the visit? ____\nCompleted by: ____\nWhy did you visit? ____\nWhat did the child say? ____',
    ),
    of(
      'Home visit',
      "| Date | Worker | Purpose | Child's views |\n| --- | --- | --- | --- |\n| [date] | [name] | [purpose] | [views] |",
    ),
    of(
      'Home visit',
      'I saw {{child_name}} on {{date_of_visit}} because {{reason_for_visit}}. {{child_name}} said: “{{childs_words}}”\n\n{{worker_name}}',
    ),
    {
      text: "The child's views: {{views}}",
      metadata: { type: 'Home visit', author: '{{worker}}', eventDate: '2026-03-02', purpose: '{{purpose}}' },
      settings,
    },
    of('Telephone Contact', `${HEAD}Reason for the call: [reason]`),
    of('Letter Received', 'Date received: [date]\nSubject: [subject]'),
    of('Letter Sent', 'Date: [date]\nRegarding: [subject]\n\nSigned: ____'),
    of('Record of Meeting', `${CONTACT}Action: [action]\nOwner: [name]\nDeadline: [date]`),
    of('Record of Meeting', `${CONTACT}Who will do what, and by when? [actions]`),
    of(
      'Record of Supervision Discussion',
      `${HEAD}Culture and faith: [c]\nDecision: [d]\nRationale: [r]\nWho does what by when: [a]`,
    ),
    of('Direct Work', `${CONTACT}What the child said: [words]\nSocial GRRACCEES: [identity]`),
    of(
      "Manager's Decisions",
      `${HEAD}What was decided and why: [decision]\nTask: [task]\nResponsible: [name]\nDue: [date]`,
    ),
    of(
      'Closing Summary',
      `${HEAD}Background: [b]\nWorries: [w]\nGoing well: [g]\nIdentity: [i]\nDecision: [d]\nWhy: [w]\nPlan: [p]`,
    ),
    of('Other', 'Date: Click or tap to enter a date.\nAuthor: Click or tap here to enter text.'),
    of('Home visit', HEAD, { options: { skip: ['purpose', 'child-voice'] } }),
  ],
});
