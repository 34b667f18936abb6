import { gapsOf, integer, type Milestone, otherMilestone, recordRule } from 'caselint/rule';

export default recordRule({
  id: 'direct-contact-gap',
  guidance: '§2',
  level: 'off',
  confidence: 'medium',
  summary: 'See the child, and record it, as often as the plan says',
  messages: {
    gap: 'No direct contact with the child is recorded for {days} days, from {from} to {to}; the limit is {maxDays}',
  },
  ownData: ['days', 'maxDays'],
  options: {
    maxDays: integer({ default: 42, min: 1, describe: 'Days that may pass from one direct contact to the next.' }),
  },
  needs: ['noteType'],
  observe: ({ noteType }): Milestone => (noteType.is('direct-contact') ? 'met' : otherMilestone(noteType)),
  *conclude({ notes }, { maxDays }) {
    for (const { notes: ends, ...gap } of gapsOf(notes, maxDays)) {
      yield { message: 'gap', data: { ...gap, maxDays }, notes: ends, key: gap.from };
    }
  },
});
