import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../../rules/index.js';
import { NO_SETTINGS } from '../../../src/analysis/settings.js';
import { fixDraft } from '../../../src/cli/fix/draft.js';
import { makePlan } from '../../../src/engine/plan.js';
import { defaultOptions } from '../../../src/rule/index.js';

const plan = makePlan(
  builtInRules
    .filter(({ id }) => id === 'grammar' || id === 'undefined-abbreviation')
    .map((rule) => ({
      rule,
      level: 'warning',
      options: { ...defaultOptions(rule), ...(rule.id === 'grammar' ? { doubleSpaces: true } : {}) },
    })),
  NO_SETTINGS,
);

const FAULTS = [
  'I saw the the garden.',
  'She ate a apple.',
  'He cant swim.',
  'It was dry,, and warm.',
  'The IRO came  in.',
  'Todays visit was a hour long.',
  'The the the pond is deep.',
  'An IRO rang.',
];
const SPEECH = [
  'Asha said “I dont want the the IRO  here”.',
  "Ms Noor said 'Its a apple,, I cant'.",
  '"Im fine fine" said Tom.',
];
const PLAIN = ['I visited on Monday 2 March 2026.', 'Ms Khan opened the door.', '\n\n', '- a list\n'];
const draft = fc
  .array(fc.constantFrom(...FAULTS, ...SPEECH, ...PLAIN), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));

async function fixed(text: string) {
  const result = await fixDraft('a.md', Buffer.from(text), { plan, fields: {} });
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const quoted = (text: string): string[] => text.match(/“[^”]*”|"[^"]*"|'Its a apple,, I cant'/g) ?? [];

describe('fixing a draft', () => {
  it('touches no quotation', async () => {
    await fc.assert(
      fc.asyncProperty(
        draft.filter((text) => text.trim() !== ''),
        async (text) => {
          expect(quoted((await fixed(text)).after)).toEqual(quoted(text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('done twice is done once, and leaves nothing that a fix was for', async () => {
    await fc.assert(
      fc.asyncProperty(
        draft.filter((text) => text.trim() !== ''),
        async (text) => {
          const once = await fixed(text);
          const twice = await fixed(once.after);
          expect(twice.count).toBe(0);
          expect(twice.after).toBe(once.after);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does what there is to do in plain prose', async () => {
    const { after } = await fixed(FAULTS.join('\n\n'));
    expect(after).not.toMatch(/the the|a apple|cant|,,| {2}|Todays|a hour/);
  });
});
