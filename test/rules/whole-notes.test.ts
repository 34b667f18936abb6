import { describe, expect, it } from 'vitest';
import { isNhsNumber } from '../../rules/code-value/nhs-number.js';
import codeValue from '../../rules/code-value/rule.js';
import evidenceBase from '../../rules/evidence-base/rule.js';
import siblingRecord from '../../rules/sibling-record/rule.js';
import { describeRule } from '../describe-rule.js';

const LONG =
  'Leila drew a boat and told me about the river and the bridge near the old flat where she fed the ducks. '.repeat(10);
const deep = (start: string, type = 'Direct Work', title?: string) => ({
  text: `${start} ${LONG}`,
  metadata: { type, ...(title ? { title } : {}) },
});

describeRule(evidenceBase, {
  bad: [
    ...[
      '',
      'She sang.',
      'We spoke.',
      'The pens were blue.',
      'He was late.',
      'I think that she is sad.',
      'My hypothesis is that she misses home.',
    ].map((start) => deep(start)),
    ...['Record of Supervision Discussion', 'Closing Summary', 'Transfer Summary'].map((type) =>
      deep('She sang.', type),
    ),
    deep('She sang.', 'Home visit', 'Child and family assessment'),
    deep('She sang.', 'Other', 'Assessment of need'),
    deep('She said "research says so".'),
    deep('A long talk.'),
    { ...deep('She sang.'), options: { minWords: 100 } },
  ],
  good: [
    ...[
      'I used the Three Houses.',
      'Research suggests that sleep helps.',
      'The Graded Care Profile gives four.',
      'Attachment theory helps here.',
      'Her SDQ is nineteen.',
      'The genogram shows three cousins.',
      'I used Signs of Safety.',
      'A study of sleep says so.',
      'The DASH checklist gives nine.',
      'Working Together to Safeguard asks for it.',
    ].map((start) => deep(start)),
    deep('She sang.', 'Home visit'),
    deep('She sang.', 'Telephone Contact'),
    { text: 'She sang.', metadata: { type: 'Direct Work' } },
    { text: 'Short.', metadata: { type: 'Closing Summary' } },
    { ...deep('She sang.'), options: { minWords: 900 } },
  ],
});

const family = (...relations: string[]) =>
  relations.map((relation, index) => ({ name: `${['Leila', 'Omar', 'Sami', 'Noor'][index]} Cole`, relation }));
const on = (text: string, relations: string[], more: object = { record: 'R1' }) => ({
  text,
  metadata: { type: 'Home visit', people: family(...relations), ...more },
});

describeRule(siblingRecord, {
  bad: [
    on('Leila and Omar sang.', ['child', 'sibling']),
    on('Leila sang. Omar slept.', ['child', 'child']),
    on('Leila, Omar and Sami ran.', ['child', 'brother', 'sister']),
    on('Leila hit Omar.', ['child', 'half-brother']),
    on('Omar and Sami.', ['child', 'son', 'daughter']),
    on('Leila and Omar sang.', ['child', 'sibling'], { record: 'R1', records: ['R1'] }),
    on('Leila held Omar.', ['child', 'baby']),
    on('Leila and Omar.', ['child', 'twin']),
    on('Leila’s cat and Omar’s dog.', ['child', 'sibling']),
    on('Sami and Noor.', ['child', 'child', 'child', 'child']),
    on('Leila went. Then Omar went.', ['child', 'sister']),
    on('Omar and Leila.', ['daughter', 'son']),
    on('Leila Cole and Omar Cole.', ['child', 'sibling']),
    on('I saw Leila and then Omar.', ['child', 'half-sister']),
    on('Leila is well; so is Omar.', ['child', 'sibling']),
  ],
  good: [
    on('Leila sang.', ['child', 'sibling']),
    on('Leila and Omar sang.', ['child', 'sibling'], { record: 'R1', records: ['R1', 'R2'] }),
    on('Leila and Omar sang.', ['child', 'sibling'], {}),
    on('Leila and Omar sang.', ['child', 'father']),
    on('Leila and Omar sang.', ['child', 'mother’s brother']),
    on('Leila and Omar sang.', ['child', 'adult brother']),
    on('Nobody sang.', ['child', 'sibling']),
    on('Leila sang.', ['child']),
    { text: 'Leila sang.', metadata: { record: 'R1' } },
    on('Omar came.', ['child', 'uncle']),
    on('Leila and Omar.', ['child', 'friend']),
    on('Leila.', ['child', 'child', 'child']),
    on('Leila and Omar.', ['child', 'brother of the mother']),
    on('The twins.', ['child', 'sibling']),
    on('Leila and Omar.', ['child', 'grandfather']),
  ],
});

const coded = (metadata: object) => ({ text: JSON.stringify(metadata), metadata });

describeRule(codeValue, {
  bad: [
    coded({ ethnicity: 'Martian' }),
    coded({ ethnicity: 'XXXX' }),
    { ...coded({ ethnicity: 'White Caribbean' }), suggests: 'MWBC: White and Black Caribbean' },
    coded({ legalStatus: 'C9' }),
    coded({ legalStatus: 'care order, maybe' }),
    coded({ placementType: 'Q7' }),
    coded({ placementType: 'hotel' }),
    coded({ nhsNumber: '943 476 5918' }),
    coded({ nhsNumber: '12345' }),
    coded({ nhsNumber: '123 456 7890' }),
    coded({ nhsNumber: 'unknown' }),
    coded({ ethnicity: 'WBR' }),
    coded({ legalStatus: 'V9' }),
    coded({ placementType: 'U9' }),
    coded({ ethnicity: 'WBRI WIRI' }),
  ],
  good: [
    coded({ ethnicity: 'WBRI' }),
    coded({ ethnicity: 'wbri' }),
    coded({ ethnicity: 'White British' }),
    coded({ ethnicity: 'WBRI - White British' }),
    coded({ ethnicity: 'White British (WBRI)' }),
    coded({ legalStatus: 'C2' }),
    coded({ legalStatus: 'Full care order' }),
    coded({ placementType: 'U6' }),
    coded({ placementType: 'K2' }),
    coded({ nhsNumber: '943 476 5919' }),
    coded({ nhsNumber: '9434765919' }),
    coded({ nhsNumber: '' }),
    coded({ ethnicity: ' ' }),
    coded({}),
    coded({ ethnicity: 'NOBT' }),
  ],
});

describe('the check digit of an NHS number', () => {
  it('tells every slip of one digit', () => {
    const right = '9434765919';
    expect(isNhsNumber(right)).toBe(true);
    for (let at = 0; at < 10; at += 1) {
      const wrong = right.slice(0, at) + ((Number(right[at]) + 1) % 10) + right.slice(at + 1);
      expect(isNhsNumber(wrong)).toBe(false);
    }
  });
});
