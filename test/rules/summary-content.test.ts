import rule from '../../rules/summary-content/rule.js';
import { describeRule } from '../describe-rule.js';

const PART = {
  history: 'We have known Leila since 3 March 2025, when her school referred her.',
  concerns: 'We were worried about the shouting at home.',
  progress: 'She now goes to school every day.',
  decision: 'I am closing the case because this has held for six months.',
  plan: 'The plan is that her teacher sees her weekly.',
};
type Part = keyof typeof PART;
const without = (...left: Part[]) => {
  const parts = (Object.keys(PART) as Part[]).filter((part) => !left.includes(part));
  return parts.map((part) => PART[part]).join('\n\n');
};
const as = (text: string, type = 'Closing Summary', says?: string) => ({
  text,
  metadata: { type, eventDate: '2026-03-12', author: 'Ann Weaver' },
  ...(says ? { says } : {}),
});

describeRule(rule, {
  bad: [
    as(without('history'), 'Closing Summary', 'history'),
    as(without('concerns'), 'Closing Summary', 'concerns'),
    as(without('decision'), 'Closing Summary', 'decisions'),
    as(without('plan', 'decision'), 'Closing Summary', 'plan'),
    as(without('history', 'plan'), 'Transfer Summary'),
    as(without('progress', 'concerns'), 'Transfer Summary'),
    as(without('decision', 'progress'), 'Transfer Summary'),
    as('I said goodbye to Leila today.'),
    as(PART.history),
    as(PART.plan, 'Transfer Summary'),
    as(PART.progress),
    as(PART.decision),
    as(PART.concerns, 'Transfer Summary'),
    as('Leila gave me a card with a whale on it.', 'Transfer Summary'),
    as(`${PART.history} ${PART.progress}`),
  ],
  good: [
    as(without()),
    as(without(), 'Transfer Summary'),
    as(Object.values(PART).join(' ')),
    as(
      `## History\n\nLeila came to London on 2 May 2024.\n\n## Why we were involved\n\nShe was alone at night.\n\n## Progress\n\nAn aunt sleeps there.\n\n## Decision\n\nI am closing the case, since she is safe.\n\n## Plan\n\nMs Cole rings the aunt.`,
    ),
    as(without('history'), 'Home visit'),
    as(without('plan'), 'Record of Supervision Discussion'),
    as('Nothing.', 'Home visit'),
    as('Nothing.', 'Telephone Contact'),
    as('Nothing.', 'EDT'),
    as('Nothing.', "Manager's Decisions"),
    as('Nothing.', 'Letter Sent'),
    as('Nothing.', 'Record of Meeting'),
    as('Nothing.', 'Direct Work'),
    as('Nothing.', 'Finance'),
    as('Nothing.', 'Other'),
  ],
});
