import rule from '../../rules/missing-author/rule.js';
import { describeRule } from '../describe-rule.js';

const note = (text: string, metadata: object = {}) => ({
  text,
  metadata: { type: 'Home visit', eventDate: '2026-03-12', ...metadata },
});

describeRule(rule, {
  bad: [
    note('I saw Leila at home.'),
    note('I saw Leila at home.', { author: 'R. Tennant' }),
    note('I saw Leila at home.', { role: 'Social worker' }),
    note('The social worker was late.', { author: 'R. Tennant' }),
    note('Ms Noor, the social worker, was late.', { author: 'R. Tennant' }),
    note('I rang the duty manager.', { author: 'J. Bell' }),
    note('Dear Ms Cole,\n\nThank you.\n\nYours sincerely,\nJ', {}),
    note('Dear Leila,\n\nI will see you soon.\n\nBye for now,\nJo', {}),
    note('A family support worker came with me.', { author: 'J. Bell' }),
    note('Her manager said so.', { author: 'J. Bell', role: ' ' }),
    note('', { author: 'J. Bell' }),
    note('My colleague is a nurse.', { author: 'J. Bell' }),
    note('We asked for a mentor.', { author: '  ' }),
    note('The contact supervisor was Mr Lee.', { author: 'J. Bell' }),
    note('The IRO wrote to us.', { author: 'Dana Frost' }),
  ],
  good: [
    note('I saw Leila.', { author: 'R. Tennant', role: 'Social worker' }),
    note('I am the contact supervisor. I saw Leila.', { author: 'R. Tennant' }),
    note('Dear Ms Cole,\n\nThank you.\n\nYours sincerely,\nJo Bell, social worker'),
    note('Dear Ms Cole,\n\nThank you.\n\nKind regards,\nJo Bell\nFamily support worker'),
    note('Worker: Jo Bell, social worker\n\nI saw Leila.'),
    note('I saw Leila.', { author: 'Jo Bell (social worker)' }),
    note('I saw Leila.', { author: 'Jo Bell', people: [{ name: 'Jo Bell', role: 'Social worker' }] }),
    note('Present: Ms Cole and Jo Bell (social worker)', { author: 'Jo Bell' }),
    note('Recorded by Jo Bell, duty social worker', {}),
    note('I, the duty social worker, rang Ms Cole.', { author: 'Jo Bell' }),
    note('Completed by: Jo Bell, team manager', {}),
    note('I’m the social worker for Leila.', { author: 'Jo Bell' }),
    note('Author: Jo Bell, support worker', {}),
    note('Jo Bell is the allocated social worker.', { author: 'Jo Bell' }),
    note('I am her personal adviser.', { author: 'Jo Bell' }),
  ],
});
