import { expect, it } from 'vitest';
import abbreviation from '../../rules/undefined-abbreviation/rule.js';
import placeholder from '../../rules/unfilled-placeholder/rule.js';
import { NO_SETTINGS } from '../../src/analysis/settings.js';
import { checkNote } from '../../src/engine/check.js';
import { makePlan } from '../../src/engine/plan.js';
import { defaultOptions, type Rule } from '../../src/rule/note-rule.js';

const active = (rule: Rule, options: object = {}) => ({
  rule,
  level: 'error' as const,
  options: { ...defaultOptions(rule), ...options },
});

it('leaves nothing to the record that another rule reports in the note', () => {
  const note = {
    source: 'case.md',
    index: 0,
    text: 'The date is TBC. The IRO asked.',
    metadata: { record: 'R1', eventDate: '2026-03-12' },
    origin: { kind: 'plain', line: 1, column: 1 } as const,
  };
  const ofRecord = active(abbreviation, { scope: 'record' });
  const seen = (...rules: Parameters<typeof makePlan>[0]) => {
    const { findings, observations } = checkNote(note, makePlan(rules, NO_SETTINGS));
    const words = /"words":"(\w+)"/g;
    return [
      findings.map(({ rule }) => rule),
      [...JSON.stringify(observations).matchAll(words)].map(([, word]) => word),
    ];
  };
  expect(seen(ofRecord)).toEqual([[], ['TBC', 'IRO']]);
  expect(seen(ofRecord, active(placeholder))).toEqual([['unfilled-placeholder'], ['IRO']]);
});
