import { gapsOf, integer, type Milestone, type NoteFacts, otherMilestone, recordRule } from 'caselint/rule';

export default recordRule({
  id: 'supervision-gap',
  guidance: '§2',
  level: 'off',
  confidence: 'medium',
  summary: 'Put each supervision or group reflection of the case on the record',
  messages: {
    gap: 'No supervision is recorded for {days} days, from {from} to {to}; the limit is {maxDays}',
  },
  ownData: ['days', 'maxDays'],
  options: {
    maxDays: integer({ default: 42, min: 1, describe: 'Days that may pass from one supervision to the next.' }),
  },
  needs: ['noteType', 'metadata'],
  observe: (facts): Milestone => (isSupervision(facts) ? 'met' : otherMilestone(facts.noteType)),
  *conclude({ notes }, { maxDays }) {
    for (const { notes: ends, ...gap } of gapsOf(notes, maxDays)) {
      yield { message: 'gap', data: { ...gap, maxDays }, notes: ends, key: gap.from };
    }
  },
});

/** What other types and titles a discussion of the case with a supervisor or the unit goes by. */
const SUPERVISION = /\b(?:supervision|supervisor|group reflection|reflective (?:group|discussion)|unit meeting)\b/i;

function isSupervision({ noteType, metadata }: Pick<NoteFacts, 'noteType' | 'metadata'>): boolean {
  const { type = '', title = '' } = metadata;
  // A contact that is supervised is no supervision.
  if (noteType.is('direct-contact')) return false;
  return noteType.is('supervision') || SUPERVISION.test(`${type} ${title}`);
}
