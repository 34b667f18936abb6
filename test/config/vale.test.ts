import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStyle } from '../../src/config/vale/style.js';
import { findingsOf } from '../../src/testing/index.js';
import { temporary } from './packs/kit.js';

/** The rule of one file. */
function ruleOf(yaml: string) {
  const folder = temporary({ 'One.yml': yaml });
  const { rules, remarks } = readStyle(folder, 'style');
  if (!rules[0]) throw new Error(remarks.join(' '));
  return rules[0];
}

const found = (yaml: string, text: string) => findingsOf(ruleOf(yaml), text).map((one) => one.text ?? '(note)');
const said = (yaml: string, text: string) => findingsOf(ruleOf(yaml), text).map(({ message }) => message);
const remarksOf = (files: Readonly<Record<string, string>>) => readStyle(temporary(files), 'style').remarks;

describe('existence', () => {
  const base = 'extends: existence\nmessage: "Leave out “%s”"\n';

  it('tokens are whole words, in their own case', () => {
    expect(found(`${base}tokens: [cat, dogs?]`, 'cat Cat cats dog dogs')).toEqual(['cat', 'dog', 'dogs']);
    expect(said(`${base}tokens: [cat]`, 'cat')).toEqual(['Leave out “cat”']);
  });

  it.each([
    ['ignorecase: true\ntokens: [cat]', 'Cat', ['Cat']],
    ['nonword: true\ntokens: [cat]', 'cats', ['cat']],
    ["nonword: true\ntokens: ['\\s[—–]\\s']", 'a – b', [' – ']],
    ["tokens: ['(?i)a\\.k\\.a', cat]", 'A.K.A. Cat cat', ['A.K.A', 'cat']],
    ["raw: ['(?:foo)\\s', 'bar']", 'foo bar', ['foo bar']],
    [
      "raw: ['\\b(?:was|were)\\b\\s*']\ntokens: ['\\w+ed', seen]",
      'was asked, were seen, seen',
      ['was asked', 'were seen'],
    ],
    ["raw: ['\\s+twice']\nappend: true\ntokens: [said, did]", 'said twice did', ['said twice']],
    ['tokens: [API, API key]\nexceptions: [API]', 'the API key', []],
    ["tokens: ['[A-Z]{2,}']\nexceptions: [NHS]", 'NHS and GP', ['GP']],
    ['tokens: [cat]', 'He said “a cat”.', ['cat']],
    ['nonword: true\ntokens: [\'"[^"]+"[.,?]\']', 'He said "yes".', ['"yes".']],
    ["tokens: ['[[:upper:]]{3}']", 'ABC abc', ['ABC']],
    ["nonword: true\ntokens: ['\\b\\d+(?:%| percent)']", '9% 8 percent', ['9%', '8 percent']],
    ["nonword: true\ntokens: ['\\w+(?=!)']", 'Wow! ok', ['Wow']],
  ])('%s', (options, text, expected) => {
    expect(found(base + options, text)).toEqual(expected);
  });

  it('runs by RE2 what holds a repetition inside another', () => {
    const oxford = `${base}nonword: true\ntokens: ['(?:[^,]+,){1,}\\s\\w+\\s(?:and|or)']`;
    expect(found(oxford, 'Ann, Bo and Cy came.')).toEqual(['Ann, Bo and']);
  });

  it('levels, link and actions', () => {
    const levels = ['suggestion', 'warning', 'error'].map(
      (level) => ruleOf(`${base}level: ${level}\ntokens: [a]`).level,
    );
    expect(levels).toEqual(['info', 'warning', 'error']);
    expect(ruleOf(`${base}tokens: [a]`).level).toBe('warning');
    expect(ruleOf(`${base}link: https://example.org\ntokens: [a]`).guidance).toBe('https://example.org');
    const replaced = ruleOf(`${base}tokens: [cat]\naction: { name: replace, params: [dog, horse] }`);
    expect(findingsOf(replaced, 'cat')[0]?.suggestions).toEqual(['dog', 'horse']);
    const removed = ruleOf(`${base}tokens: [cat]\naction: { name: remove }`);
    expect(findingsOf(removed, 'cat')[0]?.suggestions).toEqual(['leave it out']);
  });

  it.each([
    ['text', ['cat', 'cat', 'cat']],
    ['heading', ['cat']],
    ['heading.h1', ['cat']],
    ['sentence', ['cat', 'cat']],
    ['paragraph', ['cat', 'cat']],
    ['list', ['cat']],
    ['[text]', ['cat', 'cat', 'cat']],
  ])('scope %s', (scope, expected) => {
    const text = 'About the cat\n\nI saw a cat in the garden of the house on Friday.\n\n- the cat\n- the dog';
    expect(found(`${base}tokens: [cat]\nscope: ${scope}`, text)).toEqual(expected);
  });
});

describe('substitution', () => {
  const base = 'extends: substitution\nmessage: "Use ‘%s’ instead of ‘%s’"\n';

  it('says both, and suggests', () => {
    const rule = ruleOf(`${base}action: { name: replace }\nswap: { abundance: plenty, kill: stop|exit }`);
    expect(findingsOf(rule, 'abundance kill')).toMatchObject([
      { message: 'Use ‘plenty’ instead of ‘abundance’', suggestions: ['plenty'] },
      { message: 'Use ‘stop or exit’ instead of ‘kill’', suggestions: ['stop', 'exit'] },
    ]);
  });

  it.each([
    ['swap: { cat: dog }', 'Cat cats cat', ['cat']],
    ['ignorecase: true\nswap: { cat: dog }', 'Cat', ['Cat']],
    ['nonword: true\nswap: { cat: dog }', 'cats', ['cat']],
    ["swap: { '(?:give|gave) rise to': lead to }", 'gave rise to', ['gave rise to']],
    ['swap: { email: e-mail, url: URL }\nignorecase: true', 'URL url', ['url']],
    ["swap: { 'un(?:check|select)': clear }\nexceptions: [uncheck]", 'uncheck unselect', ['unselect']],
    ["nonword: true\nswap: { '\\b(?:eg|e\\.g\\.)[\\s,]': for example }", 'dogs, e.g. big', ['e.g. ']],
    ["raw: ['the\\s']\nswap: { cat: dog }", 'a cat the cat', ['the cat']],
    ["raw: ['\\sthere']\nappend: true\nswap: { cat: dog }", 'cat cat there', ['cat there']],
  ])('%s', (options, text, expected) => {
    expect(found(base + options, text)).toEqual(expected);
  });

  it('fills groups, keeps a capital, and leaves out what has nothing in its place', () => {
    const suggested = (options: string, text: string) =>
      findingsOf(ruleOf(base + options), text).map(({ suggestions }) => suggestions);
    expect(suggested("swap: { 'in the (\\w+) folder': in $1 }", 'in the top folder')).toEqual([['in top']]);
    expect(suggested('capitalize: true\nignorecase: true\nswap: { cat: dog }', 'Cat cat')).toEqual([['Dog'], ['dog']]);
    expect(suggested('swap: { basically: "" }', 'basically')).toEqual([['leave it out']]);
  });

  it('a message with one place says what to write, and one with numbers both', () => {
    expect(said('extends: substitution\nmessage: "Use %s"\nswap: { cat: dog }', 'cat')).toEqual(['Use dog']);
    const numbered = 'extends: substitution\nmessage: "Not %[2]s but %[1]s"\nswap: { cat: dog }';
    expect(said(numbered, 'cat')).toEqual(['Not cat but dog']);
  });
});

describe('occurrence', () => {
  const base = 'extends: occurrence\nmessage: "%s commas"\n';

  it.each([
    ["token: ','\nmax: 1\nscope: sentence", 'a, b, c. d, e.', ['2 commas']],
    ["token: ','\nmin: 1\nscope: sentence", 'A b c. D, e.', ['0 commas']],
    ["token: ','\nmax: 2", 'a, b, c. d, e.', ['3 commas']],
    ["token: 'x'\nmax: 0\nignorecase: true", 'X', ['1 commas']],
    ["token: 'x'\nmax: 0", 'X', []],
    ["token: '\\b(\\w+)\\b'\nmax: 4\nscope: sentence", 'One two three four five. One.', ['5 commas']],
  ])('%s', (options, text, expected) => {
    expect(said(base + options, text)).toEqual(expected);
  });
});

describe('conditional', () => {
  const base = 'extends: conditional\nmessage: "%s is not spelt out"\n';
  const acronyms = "first: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n";

  it('what stands in the brackets of the second has to be the first', () => {
    expect(found(base + acronyms, 'Core Group Meeting (CGM). CGM, ICPC.')).toEqual(['ICPC']);
    expect(found(`${base}${acronyms}exceptions: [NHS]`, 'NHS, ICPC')).toEqual(['ICPC']);
    expect(found(`${base}first: plan\nsecond: date\nignorecase: true`, 'Plan without. Plan')).toEqual(['Plan']);
    expect(found(`${base}first: plan\nsecond: date\nscope: sentence`, 'A plan. A plan and date.')).toEqual(['plan']);
    expect(found(`${base}first: plan\nsecond: date`, 'A plan. A plan and date.')).toEqual([]);
  });
});

describe('repetition', () => {
  it('any word, or tokens', () => {
    const base = 'extends: repetition\nmessage: "%s is repeated"\n';
    expect(said(`${base}alpha: true\ntokens: ['[^\\s]+']`, 'the the dog')).toEqual(['the is repeated']);
    expect(found(`${base}max: 1\ntokens: ['[a-z]+']`, 'no no no')).toEqual(['no']);
  });
});

describe('a style', () => {
  it('its rules carry its name, and what is not known is left out in one line', () => {
    const folder = temporary({
      'Words.yml': 'extends: existence\nmessage: m\ntokens: [a]',
      'Spelling.yml': 'extends: spelling\nmessage: m',
      'Headings.yml': 'extends: capitalization\nmessage: m\nmatch: $title',
      'Grade.yml': 'extends: metric\nmessage: m',
      'Own.yml': 'extends: script\nmessage: m',
      'Both.yml': 'extends: consistency\nmessage: m',
      'Steps.yml': 'extends: sequence\nmessage: m',
      'Tagged.yml': 'extends: existence\nmessage: m\ntokens: [a]\npos: NN',
      'Code.yml': 'extends: existence\nmessage: m\ntokens: [a]\nscope: code',
      'Atomic.yml': "extends: existence\nmessage: m\ntokens: ['(?>a)b']",
      'Nested.yml': "extends: existence\nmessage: m\ntokens: ['(?=(a+)+b)a']",
      'meta.json': '{}',
    });
    const { rules, remarks } = readStyle(folder, 'styles/Oak');
    expect(rules.map(({ id }) => id)).toEqual([`${basename(folder)}/Words`]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(
      /^styles\/Oak: 10 of 11 rules are left out: Atomic \(“\(\?>a\)b” cannot be used: .*not known/,
    );
    for (const kind of ['spelling', 'capitalization', 'metric', 'script', 'consistency', 'sequence']) {
      expect(remarks[0]).toContain(`the kind ${kind} is not known here`);
    }
    expect(remarks[0]).toContain('Tagged (“pos” needs parts of speech');
    expect(remarks[0]).toContain('Code (the scope "code" is not known here)');
    expect(remarks[0]).toContain('Nested (“(?=(a+)+b)a” cannot be used: this could take very long');
  });

  it('nothing is said where all is taken over', () => {
    expect(remarksOf({ 'A.yml': 'extends: existence\nmessage: m\ntokens: [a]' })).toEqual([]);
  });

  it.each([
    ['tokns: [a]', /style\/A\.yml:4: tokns: There is no setting “tokns”. Did you mean “tokens”/],
    ['level: fatal', /style\/A\.yml:4: level: This should be one of suggestion, warning, error/],
    ['ignorecase: 7', /style\/A\.yml:4: ignorecase: This should be true or false/],
    ['x: [', /style\/A\.yml:4: This is not valid YAML/],
  ])('a file that is faulty says where: %s', (line, expected) => {
    expect(() => remarksOf({ 'A.yml': `extends: existence\nmessage: m\ntokens: [a]\n${line}` })).toThrow(expected);
  });
});
