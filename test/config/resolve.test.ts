import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ConfigRequest, type ResolvedConfig, resolveConfig } from '../../src/config/resolve.js';
import { nearest } from '../../src/engine/nearest.js';
import { integer, noteRule } from '../../src/rule/index.js';

const folder = (name: string) => fileURLToPath(new URL(`../../fixtures/configs/${name}`, import.meta.url));

const stub = (id: string, level: 'warning' | 'error' | 'off') =>
  noteRule({
    id,
    level,
    guidance: '§3',
    summary: id,
    messages: {},
    needs: [],
    options: { maxWorkingDays: integer({ default: 2, describe: 'Days' }) },
    check: () => [],
  });

const rules = [stub('late-recording', 'warning'), stub('personal-feeling', 'warning'), stub('evidence-base', 'off')];

const resolve = (request: Partial<ConfigRequest>): Promise<ResolvedConfig> =>
  resolveConfig(
    { cwd: folder(''), isSearched: true, isCodeAllowed: false, rules: [], today: '2026-06-30', ...request },
    rules,
  );

const levels = ({ rules }: ResolvedConfig) => Object.fromEntries(rules.map(({ rule, level }) => [rule.id, level]));

test('without a file the preset recommended holds', async () => {
  const config = await resolve({ isSearched: false });
  expect(levels(config)).toEqual({
    'late-recording': 'warning',
    'personal-feeling': 'warning',
    'evidence-base': 'off',
  });
  expect(config.active.map(({ rule }) => rule.id)).toEqual(['late-recording', 'personal-feeling']);
});

test('a preset may name rules that are not there yet', async () => {
  const config = await resolve({ isSearched: false, preset: 'strict' });
  expect(levels(config)).toEqual({ 'late-recording': 'error', 'personal-feeling': 'error', 'evidence-base': 'info' });
});

test('files are laid over what they extend', async () => {
  const config = await resolve({ cwd: folder('extended') });
  expect(levels(config)['late-recording']).toBe('error');
  expect(levels(config)['personal-feeling']).toBe('off');
  expect(config.rules[0]?.options).toEqual({ maxWorkingDays: 5 });
  expect(config.rules[0]?.from).toBe('team.yaml');
  expect(config.fields).toEqual({ text: ['Narrative'] });
  expect(config.ignore).toEqual(['drafts/old']);
  expect([...config.settings.words]).toEqual(['kooth']);
  expect([...config.settings.abbreviations]).toEqual([
    ['taff', { isAccepted: false, expansions: ['Team Around the Family Forum'] }],
    ['ehm', { isAccepted: true, expansions: [] }],
  ]);
  expect(config.settings.people.map(({ name }) => name)).toEqual(['Ms Adaeze Nwosu', 'Leila']);
});

test('package.json can hold the configuration', async () => {
  expect(levels(await resolve({ cwd: folder('package') }))['late-recording']).toBe('error');
});

test('the command line has the last word', async () => {
  const config = await resolve({ cwd: folder('extended'), rules: ['late-recording: info'] });
  expect(levels(config)['late-recording']).toBe('info');
  expect(config.rules[0]?.options).toEqual({ maxWorkingDays: 5 });
});

test('every fault is told, with its line and the nearest name', async () => {
  const failure = await resolve({ cwd: folder('wrong') }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'ConfigFailure' });
  expect(String(failure).split('\n')).toEqual([
    'ConfigFailure: .caselintrc.yaml:1: rule: There is no setting “rule”. Did you mean “rules”?',
    '.caselintrc.yaml:3: rules: There is no rule “late-recordin”. Did you mean “late-recording”?',
    '.caselintrc.yaml:4: rules: The level should be one of off, info, warning, error. Did you mean “error”?',
    '.caselintrc.yaml:5: rules: personal-feeling has no option “limit”.',
    '.caselintrc.yaml:6: words: This should be a list.',
    '.caselintrc.yaml:8: fields: There is no field “event-dat”. Did you mean “event-date”?',
  ]);
});

test('code is read only where it is allowed', async () => {
  expect(levels(await resolve({ cwd: folder('code') }))['late-recording']).toBe('warning');
  await expect(resolve({ cwd: folder('code'), file: 'caselint.config.mjs' })).rejects.toThrow('--allow-js-config');
  const allowed = await resolve({ cwd: folder('code'), isCodeAllowed: true });
  expect(levels(allowed)['late-recording']).toBe('info');
});

test.each([
  [{ file: 'nowhere.yaml' }, 'There is no such configuration file'],
  [{ preset: 'strictt' }, 'Did you mean “strict”?'],
  [{ rules: ['late-recordng:error'] }, 'Did you mean “late-recording”?'],
])('%j is refused', async (request, message) => {
  await expect(resolve(request)).rejects.toThrow(message);
});

test('the nearest name is a near one', () => {
  expect(nearest('spellign', ['spelling', 'slang'])).toBe('spelling');
  expect(nearest('zebra', ['spelling', 'slang'])).toBeUndefined();
});
