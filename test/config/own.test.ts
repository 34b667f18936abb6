import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteTypeOf } from '../../src/analysis/note-type.js';
import { type ResolvedConfig, resolveConfig } from '../../src/config/resolve.js';
import { allRules } from '../../src/engine/catalogue.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-own-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const resolve = (more: object = {}): Promise<ResolvedConfig> =>
  resolveConfig(
    { cwd: folder, isSearched: true, isCodeAllowed: false, rules: [], today: '2026-06-30', ...more },
    allRules(),
  );

const resolved = (text: string): Promise<ResolvedConfig> => {
  write('caselint.config.yaml', text);
  return resolve();
};

const levelOf = (config: ResolvedConfig, id: string) => config.rules.find(({ rule }) => rule.id === id)?.level;

describe('extends', () => {
  test('a package of this name beside the configuration, and its own presets below it', async () => {
    write('node_modules/caselint-config-kilnworth/package.json', '{ "name": "caselint-config-kilnworth" }');
    write('node_modules/caselint-config-kilnworth/caselint.config.yaml', 'extends: strict\nrules: { jargon: info }');
    const config = await resolved('extends: kilnworth\nrules: { slang: off }');
    expect(levelOf(config, 'jargon')).toBe('info');
    expect(levelOf(config, 'slang')).toBe('off');
    expect(levelOf(config, 'late-recording')).toBe('error');
    const file = 'node_modules/caselint-config-kilnworth/caselint.config.yaml';
    expect(config.sources).toEqual(['preset strict', file, 'caselint.config.yaml']);
  });

  test('a package that keeps it in its package.json, under a scope', async () => {
    const content = { name: '@kilnworth/caselint-config', caselint: { rules: { jargon: 'info' } } };
    write('node_modules/@kilnworth/caselint-config/package.json', JSON.stringify(content));
    expect(levelOf(await resolved("extends: '@kilnworth'"), 'jargon')).toBe('info');
  });

  test('a package never runs, and cannot lead out of node_modules', async () => {
    write('node_modules/caselint-config-code/package.json', '{ "name": "caselint-config-code", "main": "index.js" }');
    write('node_modules/caselint-config-code/caselint.config.js', 'throw new Error("it ran")');
    await expect(resolved('extends: code')).rejects.toThrow('There is no preset or package “code”');
    await expect(resolved('extends: a/../../b')).rejects.toThrow('There is no preset or package');
    await expect(resolved('extends: stricct')).rejects.toThrow('Did you mean “strict”?');
  });

  test('a preset of one subject is laid over another, and stands alone where it is alone', async () => {
    const both = await resolved('extends: [court, language-that-cares]');
    expect(levelOf(both, 'jargon')).toBe('error');
    expect(levelOf(both, 'copied-note')).toBe('error');
    const alone = await resolved('extends: language-that-cares');
    expect(levelOf(alone, 'jargon')).toBe('error');
    expect(levelOf(alone, 'copied-note')).toBe('off');
    expect(levelOf(await resolve({ preset: 'court' }), 'jargon')).toBe('warning');
  });
});

describe('levels', () => {
  test('a level becomes another, all at once, and single rules have the last word', async () => {
    const config = await resolved('levels: { error: warning, warning: info }\nrules: { slang: error }');
    expect(levelOf(config, 'relationship-label')).toBe('warning');
    expect(levelOf(config, 'jargon')).toBe('info');
    expect(levelOf(config, 'slang')).toBe('error');
    expect(levelOf(config, 'evidence-base')).toBe('off');
  });

  test('a section has its own, the nearer one before the wider', async () => {
    const config = await resolved('levels: { §4: info, §4.3: error, Appendix 1: off, low-confidence: off }');
    expect(levelOf(config, 'jargon')).toBe('info');
    expect(levelOf(config, 'confidential-content')).toBe('error');
    expect(levelOf(config, 'note-type')).toBe('off');
    expect(levelOf(config, 'late-recording')).toBe('warning');
    expect(config.state.caps).toEqual({ low: 'off' });
  });
});

describe('noteTypes', () => {
  const typeOf = ({ settings }: ResolvedConfig, type: string) => noteTypeOf({ type }, settings.noteTypes);

  test('own types beside those of Appendix 1', async () => {
    const config = await resolved(
      'noteTypes:\n  Legal planning: confidential\n  Doorstep visit: { like: home visit }\n  Fax: false\n',
    );
    expect(typeOf(config, 'legal-planning')).toMatchObject({ isListed: true, access: 'confidential' });
    expect(typeOf(config, 'Doorstep visit').is('direct-contact')).toBe(true);
    expect(typeOf(config, 'Fax').isListed).toBe(false);
    expect(typeOf(config, 'Home visit').isListed).toBe(true);
  });

  test('own types in place of Appendix 1', async () => {
    const config = await resolved("noteTypes: { '*': false, Home visit: { access: confidential } }");
    expect(typeOf(config, 'Finance').isListed).toBe(false);
    expect(typeOf(config, 'Home visit')).toMatchObject({ isListed: true, access: 'confidential' });
    expect(typeOf(config, 'Home visit').is('visit')).toBe(true);
  });

  test('without them nothing has changed', async () => {
    expect(typeOf(await resolve(), 'Home visit')).toMatchObject({ name: 'Home visit', isListed: true, access: 'open' });
  });
});

test('every fault has its line, inside overrides and glossaries too', async () => {
  const failure = resolved(`levels: { §9: error }
noteTypes:
  Chat: { acces: open }
  Visit: { like: Home vist }
abbreviations:
  CPOMS: 7
overrides:
  - rules: { slang: off }
  - files: letters/**
    olderThan: some time
    rules: { slan: off }
`);
  const lines = String(await failure.catch((error: unknown) => error)).split('\n');
  expect(lines.map((line) => line.replace(/^ConfigFailure: /, ''))).toEqual([
    expect.stringMatching(/:1: levels: There is no group “§9”\./),
    expect.stringMatching(/:3: noteTypes: There is no part of a note type “acces”\. Did you mean “access”\?/),
    expect.stringMatching(/:4: noteTypes: Appendix 1 has no type “Home vist”\. Did you mean “Home visit”\?/),
    expect.stringMatching(/:6: abbreviations: An abbreviation has true/),
    expect.stringMatching(/:8: overrides: An override says which notes it is for/),
    expect.stringMatching(/:10: overrides: This should be an age/),
    expect.stringMatching(/:11: overrides: There is no rule “slan”\. Did you mean “slang”\?/),
  ]);
});

test('an age is counted from the day of the run, and --rule is over the overrides too', async () => {
  write('caselint.config.yaml', 'overrides:\n  - olderThan: 2 years\n    rules: { slang: off }\n');
  const { overrides } = await resolve({ rules: ['slang:error'] });
  expect(overrides.map(({ when }) => when)).toEqual([{ before: '2024-06-30' }, {}]);
  expect(overrides[1]?.layer.rules.get('slang')).toEqual({ level: 'error' });
});
