import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../../rules/index.js';
import { checkConfig } from '../../src/config/check/check.js';
import { configSchema } from '../../src/config/schema.js';

const schema = configSchema(builtInRules);
const validate = new Ajv({ strict: false }).compile(schema);

test('the published schema is the one that the rules make: npm run schema', () => {
  expect(JSON.parse(readFileSync('schema/caselint.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

/** What the schema and the reader of configurations must agree on. */
const RIGHT = [
  '{}',
  '$schema: ./node_modules/caselint/schema/caselint.schema.json',
  'extends: camden',
  'extends: [strict, language-that-cares, ./team.yaml, "@kilnworth"]',
  'rules: { slang: off, late-recording: [warning, { maxWorkingDays: 1 }], jargon: [error] }',
  'rules: { slang: false }',
  'levels: { error: warning, §4: info, §4.4: error, Appendix 1: off, low-confidence: info }',
  'words: Kilnworth',
  'abbreviations: [CPOMS, KSP]',
  'abbreviations: { CPOMS: true, KSP: [Kilnworth Safeguarding Partnership, Kilnworth Street Project], EHM: null }',
  'abbreviations: { KSP: { accepted: true, expansions: Kilnworth Safeguarding Partnership } }',
  'people: [Leila, { name: Ms Ann Weaver, role: Team manager }]',
  'noteTypes: [Doorstep visit]',
  "noteTypes: { '*': false, Legal planning: confidential, Doorstep visit: { like: Home visit, access: open }, Fax: false }",
  'fields: { text: [Narrative, Body], event-date: Date of contact }',
  'overrides: [{ files: letters/**, olderThan: 2 years, rules: { slang: off }, template: true }]',
  'overrides: [{ newerThan: 2026-01-01, teams: [North], noteTypes: Home visit, words: [Pemberly] }]',
];
const WRONG = [
  'rule: {}',
  'extends: 7',
  'rules: { slan: off }',
  'rules: { slang: of }',
  'rules: { late-recording: [warning, { maxDays: 1 }] }',
  'rules: { late-recording: [warning, { maxWorkingDays: soon }] }',
  'levels: { §9: error }',
  'levels: { error: fatal }',
  'abbreviations: { KSP: 7 }',
  'people: [{ role: Team manager }]',
  'noteTypes: { Chat: public }',
  "noteTypes: { '*': true }",
  'fields: { event-dat: Date }',
  'overrides: [{ rules: { slang: off } }]',
  'overrides: [{ files: "*.md", extends: strict }]',
  'overrides: [{ olderThan: some time }]',
  'template: maybe',
];

describe('the schema and the reader agree', () => {
  test.each(RIGHT)('%s is right', (text) => {
    expect(checkConfig(parse(text), builtInRules).faults).toEqual([]);
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(WRONG)('%s is wrong', (text) => {
    expect(checkConfig(parse(text), builtInRules).faults).not.toEqual([]);
    expect(validate(parse(text))).toBe(false);
  });
});

test('every setting of a rule that the schema offers is one that it takes', () => {
  const all = Object.fromEntries(
    builtInRules.map(({ id, options }) => {
      return [id, ['info', Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, kind.default]))]];
    }),
  );
  expect(checkConfig({ rules: all }, builtInRules).faults).toEqual([]);
  expect(validate({ rules: all })).toBe(true);
});

test('the configurations of the fixtures and of the pages are right by it', () => {
  const fixtures = readdirSync('fixtures/configs', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('wrong'))
    .map((name) => readFileSync(`fixtures/configs/${name}`, 'utf8'));
  const pages = ['README.md', 'CONTRIBUTING.md', 'rules/presets/README.md', 'docs/configuration.md'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text),
  );
  expect(pages.length).toBeGreaterThan(2);
  // A pack is no configuration; its examples are run where packs are tested.
  const configs = [...fixtures, ...pages].filter((text) => !/^ +kind:/m.test(text));
  for (const text of configs) {
    validate(parse(text));
    expect(validate.errors ?? [], text).toEqual([]);
    expect(checkConfig(parse(text), builtInRules).faults, text).toEqual([]);
  }
});
