import rule from '../../rules/late-recording/rule.js';
import { describeRule } from '../describe-rule.js';

describeRule(rule, {
  bad: [{ text: 'We met at school.', metadata: { eventDate: '2026-03-02', recordedDate: '2026-03-13' } }],
  good: ['We met at school.'],
});
