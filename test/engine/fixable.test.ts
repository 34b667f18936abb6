import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../rules/index.js';
import { NO_SETTINGS } from '../../src/analysis/settings.js';
import { checkNote } from '../../src/engine/check.js';
import { makePlan } from '../../src/engine/plan.js';
import type { Note } from '../../src/model/note.js';
import { clippedForms, defaultOptions, knownAbbreviations } from '../../src/rule/index.js';

const rules = builtInRules.filter(({ id }) => id === 'grammar' || id === 'undefined-abbreviation');
const plan = makePlan(
  rules.map((rule) => ({ rule, level: 'warning', options: defaultOptions(rule) })),
  NO_SETTINGS,
);

const ORIGIN = { kind: 'plain', line: 1, column: 1 } as const;

function findingsIn(text: string, more: Partial<Note> = {}) {
  const metadata = { type: 'Home visit', author: 'Ann Weaver' };
  return checkNote({ source: 'a.md', index: 0, text, metadata, origin: ORIGIN, isDraft: true, ...more }, plan).findings;
}

/** The text with every fix that its findings offer. */
function fixed(text: string, more: Partial<Note> = {}): string {
  const fixes = findingsIn(text, more).flatMap(({ fix }) => fix ?? []);
  return fixes
    .sort((a, b) => b.start.offset - a.start.offset)
    .reduce((now, { start, end, text: put }) => now.slice(0, start.offset) + put + now.slice(end.offset), text);
}

describe('what is put right in a draft', () => {
  it.each([
    ['I saw the the garden.', 'I saw the garden.'],
    ['I saw the the the garden.', 'I saw the garden.'],
    ['I rang the\nthe school.', 'I rang the\nschool.'],
    ['She ate a apple. A hour later we left.', 'She ate an apple. An hour later we left.'],
    ['Asha cant swim. Im glad of it.', "Asha can't swim. I'm glad of it."],
    ['Asha’s mother didnt come.', 'Asha’s mother didn’t come.'],
    ['The childs coat was dry,, and so were her shoes.', "The child's coat was dry, and so were her shoes."],
    ['The IRO came to the house.', 'The Independent Reviewing Officer (IRO) came to the house.'],
  ])('%j becomes %j', (text, wanted) => {
    expect(fixed(text)).toBe(wanted);
  });

  it.each([
    ['a quotation', 'Asha said “I dont want the the IRO here” and left.'],
    ['a quotation that nothing closes', 'Asha said “I dont want to go.\n\nShe cant swim.'],
    ['reported speech', 'Ms Noor said that she dont know the the garden.'],
    ['bare speech', 'Ms Noor told me I cant have a apple.'],
    ['what stands behind a speaker', 'Ms Noor: I dont want a apple.'],
    ['views below a heading', '## Asha’s views\n\nSwimming is fun but the the pool is cold and she dont like it.'],
    ['a quoted paragraph', '> Asha cant swim and the the pool is cold.'],
    ['code', 'The form has `the the` in it.'],
    ['a name with the letters of a short form', 'Mr Im came. Jony Ive came.'],
    ['a short form with several meanings', 'The CP came to the house.'],
    ['part of a compound', 'The IRO/GAL meeting and a non-IRO one.'],
  ])('%s is left alone', (_, text) => {
    expect(fixed(text)).toBe(text);
  });

  it('nothing in a letter received, where “I” is a correspondent', () => {
    const text = 'Asha cant swim.';
    expect(fixed(text, { metadata: { type: 'Letter Received' } })).toBe(text);
  });

  it('nothing in a note that is no draft', () => {
    const note = { source: 'a.csv', index: 0, text: 'Asha cant swim.', metadata: {}, origin: ORIGIN } as const;
    const [finding] = checkNote(note, plan).findings;
    expect(finding).toMatchObject({ rule: 'grammar' });
    expect(finding).not.toHaveProperty('fix');
  });

  it('an abbreviation that is spelt out is not found again, whichever it is', () => {
    const again: string[] = [];
    let count = 0;
    for (const { term } of [...knownAbbreviations.entries(), ...clippedForms.entries()]) {
      const text = `We talked about the ${term} on Monday 3 March 2026.`;
      const after = fixed(text);
      if (after === text) continue;
      count += 1;
      if (findingsIn(after).some(({ rule }) => rule === 'undefined-abbreviation')) again.push(after);
    }
    expect(again).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });
});
