import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../src/analysis/template/filled.js';
import { findPlaceholders } from '../../../src/analysis/template/placeholders.js';

const noteOf = (text: string) =>
  ({ source: 'a.md', index: 0, text, metadata: {}, origin: { kind: 'plain', line: 1, column: 1 } }) as const;

describe('placeholders', () => {
  it.each([
    ["[mother's name]", 'adult'],
    ['{{date_of_visit}}', 'date'],
    ['[time]', 'time'],
    ["<<child's views>>", 'text'],
    ['«ChildName»', 'child'],
    ['{{ worker_name }}', 'author'],
    ['[your role]', 'role'],
    ['%DATE%', 'date'],
    ['Click or tap to enter a date.', 'date'],
    ['DD/MM/YYYY', 'date'],
    ['Date of visit: ______', 'date'],
  ])('%s is %s', (text, kind) => {
    expect(findPlaceholders(text).map((one) => one.kind)).toEqual([kind]);
  });

  it.each(['[ ] yes [x] no', '[sic]', '[redacted]', '[a link](https://example.org)', 'a [1] note'])(
    '%s has none',
    (text) => {
      expect(findPlaceholders(text)).toEqual([]);
    },
  );

  it('the same name is the same person, another name another', () => {
    const { text } = fillTemplate(noteOf("[mother's name], [father's name], [mother's name]")).note;
    const [mother, father, again] = text.split(', ');
    expect(again).toBe(mother);
    expect(father).not.toBe(mother);
  });

  it('what stands between them is found again where it stood', () => {
    const part = fc.constantFrom('{{name}}', '[date]', '<<time>>', '«views»', 'plain words ', 'A. ', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const source = parts.join('');
        const { note, sourceOf, unfilled } = fillTemplate(noteOf(source));
        for (const { index, 0: words } of note.text.matchAll(/plain words|A\./g)) {
          const span = sourceOf({ start: index, end: index + words.length });
          expect(source.slice(span?.start, span?.end)).toBe(words);
        }
        expect(unfilled(note.text).length).toBeGreaterThanOrEqual(0);
        const whole = sourceOf({ start: 0, end: note.text.length });
        if (parts.length > 1 && whole) expect(whole).toEqual({ start: 0, end: source.length });
      }),
    );
  });
});
