import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/rule/pattern/bounded.js';
import { compilePatterns, FaultyPattern } from '../../src/rule/pattern/pattern.js';
import { runByRe2 } from '../../src/rule/pattern/re2.js';

const SPEC = { matchCase: true, wholeWords: false };
const words = (patterns: readonly string[], text: string, spec = SPEC) =>
  compilePatterns(patterns, spec)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

/** What exhausts engines that try every way, and texts that make them. */
const ATTACKS = [
  '(a+)+$',
  '(a|aa)*b',
  '(.*)*x',
  '(a*)*b',
  '([a-z]+)*!',
  '(a|a)*$',
  '(.*a){12}',
  '(\\w+\\s?)+$',
  '(x+x+)+y',
  '.*.*=.*',
];
const HOSTILE = 'a'.repeat(30_000);

describe('what could take long', () => {
  it.each(ATTACKS)('%s is refused, with the reason and what to do', (pattern) => {
    expect(() => compilePatterns([pattern], SPEC)).toThrow(FaultyPattern);
    expect(() => compilePatterns([pattern], SPEC)).toThrow(/could take very long.*Say which characters may repeat/);
  });

  // An engine that backtracks would not come to the end of these in a lifetime.
  it.each(ATTACKS)('%s ends where it is run by RE2', (pattern) => {
    const found = compilePatterns([pattern], SPEC, runByRe2).find(`${HOSTILE}!`);
    expect(Array.isArray(found)).toBe(true);
  });

  it('what is left has a bound on the steps at one place, whatever the text', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\w', '\\s', '[^,]', '(?:a|b)', '(?:ab|a)', ' ');
    const repeat = fc.constantFrom('', '', '?', '*', '+', '{2,}', '{1,3}', '+?');
    const part = fc.tuple(atom, repeat).map((two) => two.join(''));
    const group = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const pattern = fc
      .tuple(group, fc.constantFrom('', '*', '+'), group)
      .map(([first, times, second]) => `(?:${first})${times}${second}b`);
    fc.assert(
      fc.property(pattern, (source) => {
        let bound: ReturnType<typeof bounded>;
        try {
          bound = bounded(source);
        } catch {
          return;
        }
        expect(bound.work).toBeLessThanOrEqual(50_000);
        expect(bound.source).not.toMatch(/[^\\[][*+](?!\])|,\}/);
        for (const text of ['a'.repeat(3000), 'ab '.repeat(1000), ' '.repeat(3000)]) {
          compilePatterns([source], SPEC).find(text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('goes on over a text that is one word of a million letters', () => {
    const pattern = compilePatterns(['\\w+ed\\b', '\\d+ ?kg', 'x.*y'], SPEC);
    expect(pattern.find(`${'a'.repeat(1_000_000)} ended`)).toMatchObject([{ which: 0 }]);
  });
});

describe('the dialect', () => {
  it.each([
    ['(?i)mum', 'MUM and mum', ['MUM', 'mum']],
    ['(?P<year>\\d{4})-(?P=year)', '2026-2026 2026-2025', ['2026-2026']],
    ['[[:upper:]]{2,}', 'ICPC or Icpc', ['ICPC']],
    ['[^[:space:][:punct:]]+', 'a b!', ['a', 'b']],
    ['[]x]+', ']x', [']x']],
    ['\\Qe.g.\\E', 'e.g. eggs', ['e.g.']],
    ['\\pL+', 'é1', ['é']],
    ['\\p{Greek}', 'αb', ['α']],
    ['\\x{e9}', 'café', ['é']],
    ['3\\-D', '3-D', ['3-D']],
    ['a(?=b)', 'ab ac', ['a']],
    ['(?<!un)safe', 'unsafe safe', ['safe']],
    ['(\\w+) \\1', 'the the dog', ['the the']],
    ['\\Athe', 'the the', ['the']],
    ['off\\z', 'off off', ['off']],
    ['a(?#a comment)b', 'ab', ['ab']],
    ["don't", 'don’t', ['don’t']],
    ['in order to', 'in order\nto', ['in order\nto']],
    ['[a-z]\\. {2,}[A-Z]', 'a.  B c. D', ['a.  B']],
    ['^So\\b', 'No.\nSo what', ['So']],
  ])('%s', (pattern, text, found) => {
    expect(words([pattern], text)).toEqual(found);
  });

  it.each([
    ['(?>a)b', '(?>'],
    ['a++', 'after another repetition'],
    ['\\Ga', '\\G'],
    ['(?(1)a|b)', '(?('],
    ['[[:nonsense:]]', '[:nonsense:]'],
    ['(unclosed', 'no pattern'],
    ['[a-', 'no pattern'],
    ['\\p{Nonsense}', 'no pattern'],
    ['a(?i)b', 'at the beginning'],
    ['x*', 'where there is nothing'],
  ])('%s is refused', (pattern, reason) => {
    expect(() => compilePatterns(['fine', pattern], SPEC)).toThrow(reason);
    const failure = (() => {
      try {
        compilePatterns(['fine', pattern], SPEC);
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toMatchObject({ which: 1 });
  });
});

describe('several patterns', () => {
  it('say which of them it was, and what stood in their own brackets', () => {
    const pattern = compilePatterns(['(a)(b)', '(?<n>c)d', '(?<n>e)f'], SPEC);
    expect(pattern.find('ef cd ab')).toEqual([
      { start: 0, end: 2, which: 2, groups: ['e'] },
      { start: 3, end: 5, which: 1, groups: ['c'] },
      { start: 6, end: 8, which: 0, groups: ['a', 'b'] },
    ]);
  });

  it('do not lie over each other', () => {
    expect(words(['ab', '(?i)abc', '(b)\\1'], 'ABC abb')).toEqual(['ABC', 'ab']);
  });

  it('match whole words where asked', () => {
    expect(words(['cat', 'dogs?'], 'cats cat dogs', { matchCase: false, wholeWords: true })).toEqual(['cat', 'dogs']);
  });

  it('say the same by RE2 as by bounded expressions', () => {
    const text = 'We met Ann (Mrs), Bo, and Cy.\nA long list: one, two, three and four. '.repeat(30);
    const nested = compilePatterns(['(?:[^,\\n]+,){2,}\\s\\w+\\s(?:and|or)'], SPEC, runByRe2).find(text);
    const plain = [...text.matchAll(/(?:[^,\n]+,){2,}\s\w+\s(?:and|or)/g)].map(({ index, 0: whole }) => [
      index,
      index + whole.length,
    ]);
    expect(nested.map(({ start, end }) => [start, end])).toEqual(plain);
  });
});
