import rule from '../../rules/action-without-owner/rule.js';
import { describeRule } from '../describe-rule.js';

const list = (heading: string, ...items: string[]) => `${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;

describeRule(rule, {
  touch: true,
  bad: [
    list('Actions', '⟦Chase housing⟧'),
    list('Plan', 'Ms Noor rings on Monday', '⟦Next meeting to be arranged⟧'),
    list('Next steps', '⟦Speak to police about the car⟧'),
    list('To do', '⟦Clothes for Jay⟧'),
    list('Actions', '⟦Ms Noor to ring the school⟧'),
    list('Actions', '⟦School to keep a log by 4 May 2026⟧'),
    list('Actions', '⟦Ear defenders by 4 May 2026⟧'),
    list('Actions', '⟦I will ring her as soon as possible⟧'),
    list('Plan', '⟦Family tree, ongoing⟧'),
    list('For the day team:', '⟦New lock, soonest⟧'),
    'The form ⟦needs to be sent⟧.',
    'The lock ⟦is to be mended⟧ by Friday 12 June 2026.',
    'The grant form ⟦has to be signed⟧ by Ms Noor.',
    'The weekend ⟦needs booking⟧.',
    'Passport ⟦to be found⟧.',
    'Her risk assessment ⟦needs updating⟧.',
    'Two chairs ⟦are to be bought⟧.',
    '## Next steps\n\n1. I ring Ms Noor today\n2. ⟦Ask about the bus⟧',
  ],
  good: [
    list('Actions', 'Ms Noor rings the school by Friday 12 June 2026'),
    list('Plan', 'I will see Jay on Tuesday', 'Leila brings her bank card on 4 June 2026'),
    list('Next steps', 'Social worker to visit within five days'),
    list('Actions', 'Send the form by 4 May 2026 (Ms Noor)'),
    list('Actions', 'The form to be sent by me today'),
    list('Present', 'Ms Noor', 'Mr Bell'),
    list('Strengths', 'gets up on time', 'kind to his sister'),
    'A desk is to be bought by me by 4 May 2026.',
    'His knee needs resting. He needs to be loved.',
    'I will ring her. She will call the clinic.',
    'She said "the form needs to be sent".',
    'The baby is due to be born in May.',
    'No form needs signing.',
    'Mr Bell needs to post the form.',
    'She wants to be told first and asked to be seen.',
    list('Actions', 'None'),
    'He seems to be tired and has to be home by ten.',
    list('Plan', 'Mr Amoah fitted the lock on 3 May 2026'),
  ],
});
