import { expect, it } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { allRules } from '../../../src/engine/catalogue.js';
import { temporary } from './kit.js';

const resolve = (files: Readonly<Record<string, string>>, more: object = {}) =>
  resolveConfig(
    { cwd: temporary(files), isSearched: true, isCodeAllowed: false, rules: [], today: '2026-03-01', ...more },
    allRules(),
  );

const PACK = `
name: oak
rules:
  mum: { kind: existence, message: m, words: mum, level: info }
  dad: { kind: existence, message: m, words: dad, level: off }
`;

it('a pack adds to the catalogue and takes nothing away', async () => {
  const config = await resolve({ 'caselint.config.yaml': 'extends: pack:./oak.yml', 'oak.yml': PACK });
  const on = config.active.map(({ rule, level }) => `${rule.id} ${level}`);
  expect(on).toContain('oak/mum info');
  expect(on).not.toContain('oak/dad off');
  expect(on).toContain('jargon warning');
  expect(config.catalogue).toHaveLength(allRules().length + 2);
  expect(config.brought).toMatchObject([{ kind: 'pack', name: 'oak.yml' }]);
  expect(config.sources).toEqual(['preset recommended', 'oak.yml', 'caselint.config.yaml']);
});

it('its rules are switched like any other, in the file, in overrides and on the command line', async () => {
  const files = {
    'caselint.config.yaml': `
extends: [pack:oak.yml, court]
rules: { oak/mum: error }
overrides: [{ files: letters/**, rules: { oak/dad: warning } }]`,
    'oak.yml': PACK,
  };
  const levelOf = async (rules: string[], id: string) =>
    (await resolve(files, { rules })).rules.find(({ rule }) => rule.id === id)?.level;
  expect(await levelOf([], 'oak/mum')).toBe('error');
  expect(await levelOf(['oak/mum:off'], 'oak/mum')).toBe('off');
  expect(await levelOf([], 'oak/dad')).toBe('off');
});

it('comes with the file that is extended, once', async () => {
  const config = await resolve({
    'caselint.config.yaml': 'extends: [./team.yaml, pack:./oak.yml]\nrules: { oak/dad: error }',
    'team.yaml': 'extends: [strict, pack:./oak.yml]',
    'oak.yml': PACK,
  });
  expect(config.brought).toHaveLength(1);
  expect(config.active.map(({ rule }) => rule.id)).toContain('oak/dad');
});

it.each([
  ['extends: pack:./nowhere.yml', /nowhere\.yml: There is no such pack/],
  [
    'extends: pack:./oak.yml\nrules: { oak/mun: off }',
    /caselint\.config\.yaml:2: rules: There is no rule “oak\/mun”. Did you mean “oak\/mum”/,
  ],
  ['extends: [pack:./oak.yml, pack:./copy.yml]', /copy\.yml: There is a rule “oak\/mum” already/],
  ['extends: vale:./nowhere', /nowhere: There is no such folder/],
])('%s is a fault', async (content, said) => {
  const files = { 'caselint.config.yaml': content, 'oak.yml': PACK, 'copy.yml': PACK };
  await expect(resolve(files)).rejects.toThrow(said);
});

it('all faults of a pack are told, each with its line, its rule and the nearest name', async () => {
  const files = {
    'caselint.config.yaml': 'extends: pack:./own.yml',
    'own.yml': `name: our rules
rule: 1
rules:
  kin: { kind: existance, message: m }
  evil:
    kind: existence
    message: m
    patterns: ['fine', '(a+)+$']
  what:
    kind: existence
    mesage: m
    level: warn
    words: ['\\bfoo', '<pos> x', '* x']
    scope: sentense
  field: { kind: metadata, message: m, field: event-dat, is: presen }
  swap: { kind: substitution, message: m, patterns: { '(b*)*c': x } }
  seq: { kind: sequence, message: m, steps: [a] }
  often: { kind: occurrence, message: m, words: a, max: many }
  two words: { kind: existence, message: m, words: a }
  empty: { kind: existence, message: m }
  shown: { kind: existence, message: m, words: a, examples: { bad: [7], god: [] } }
  record: { kind: record, message: m, min: 1, examples: { bad: [a note] } }
`,
  };
  const failure = await resolve(files).catch((error: unknown) => error);
  const lines = String(failure).replace('ConfigFailure: ', '').split('\n');
  expect(lines.map((line) => line.replace(/(.{110}).*/, '$1…'))).toMatchInlineSnapshot(`
    [
      "own.yml:1: name: “our rules” cannot stand before the names of rules. Give “name”: letters, digits and hyphens.…",
      "own.yml:2: rule: There is no setting “rule”. Did you mean “rules”?",
      "own.yml:4: kin: kind: There is no kind “existance”. Did you mean “existence”? Kinds are existence, substitutio…",
      "own.yml:8: evil: patterns: “(a+)+$” cannot be used. This could take very long on some notes: a repetition stan…",
      "own.yml:9: what: It has no message. Say what is to be looked at, in words a practitioner uses.",
      "own.yml:11: what: mesage: There is no setting of the kind existence “mesage”. Did you mean “message”?",
      "own.yml:12: what: level: This should be one of off, info, warning, error.",
      "own.yml:13: what: words: “\\bfoo”: This looks like a pattern; it belongs under “patterns”.",
      "own.yml:13: what: words: “<pos> x”: The class <pos> is not known.",
      "own.yml:13: what: words: “* x”: It cannot begin with any word at all.",
      "own.yml:14: what: scope: This should be one of note, paragraph, heading, list, table, sentence. Did you mean “…",
      "own.yml:15: field: field: There is no field “event-dat”. Did you mean “event-date”? A column of your own goes …",
      "own.yml:15: field: is: This should be one of present, absent. Did you mean “present”?",
      "own.yml:15: field: It does not say what the field should be. Give is, oneOf or pattern.",
      "own.yml:16: swap: patterns: “(b*)*c” cannot be used. This could take very long on some notes: a repetition sta…",
      "own.yml:17: seq: steps: A sequence has two steps or more.",
      "own.yml:18: often: max: This should be a whole number of 0 or more.",
      "own.yml:18: often: It does not say how often. Give min or max.",
      "own.yml:19: two words: The name of a rule has letters, digits and hyphens.",
      "own.yml:20: empty: There is nothing to look for. Give words or patterns.",
      "own.yml:21: shown: examples: god: There is no setting “god”. Did you mean “good”?",
      "own.yml:21: shown: examples: bad: An example is a text, or { text, says } with fields such as “type”.",
      "own.yml:22: record: examples: bad: An example of a record is a list of its notes.",
    ]
  `);
});

it('a pack is data: it cannot reach out of itself', async () => {
  const files = { 'caselint.config.yaml': 'extends: pack:./own.yml', 'own.yml': 'rules: &a { x: *a }' };
  await expect(resolve(files)).rejects.toThrow(/own\.yml/);
});
