import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { retextRule } from '../../../src/config/packs/retext.js';
import { findingsOf } from '../../../src/testing/index.js';
import { temporary } from './kit.js';

const require = createRequire(import.meta.url);
const pluginOf = (name: string, ...options: unknown[]) => retextRule(require.resolve(name), name, options);
const found = async (name: string, text: string, ...options: unknown[]) =>
  findingsOf(await pluginOf(name, ...options), text).map((one) => [one.text, one.suggestions[0] ?? '']);

describe('published plugins', () => {
  it.each<[string, string, [string, string][], unknown?]>([
    [
      'retext-equality',
      'The firemen saw 😀 that the chairman left.',
      [
        ['firemen', 'fire fighters'],
        ['chairman', 'chair'],
      ],
    ],
    ['retext-repeated-words', 'She saw the\nthe dog.', [['the\nthe', 'the']]],
    ['retext-passive', 'The decision was withheld.', [['withheld', '']]],
    ['retext-simplify', '😀 We utilize it.', [['utilize', 'use']]],
    ['retext-contractions', 'They dont know.', [['dont', 'don’t']]],
    ['retext-contractions', 'They don’t know.', [['don’t', "don't"]], { straight: true }],
    ['retext-indefinite-article', 'It was a hour.', [['a', 'an']]],
  ])('%s: %s', async (name, text, expected, options) => {
    expect(await found(name, text, ...(options === undefined ? [] : [options]))).toEqual(expected);
  });

  it('retext-readability reports whole sentences, with its options', async () => {
    const text =
      'Hi. The multidisciplinary constellation of safeguarding practitioners subsequently deliberated extensively.';
    const rule = await pluginOf('retext-readability', { age: 12, threshold: 2 / 7 });
    const [finding] = findingsOf(rule, text);
    expect(finding?.text).toBe(text.slice(4));
    expect(finding?.message).toContain('hard to read');
    expect(finding?.rule).toBe('retext-readability');
  });

  it('a finding stands where its words are, also in a long note of several lines', async () => {
    const text = `${'One line – of “a note”.\n'.repeat(50)}The chairman utilize a hour hour.`;
    for (const [name, words] of [
      ['retext-equality', 'chairman'],
      ['retext-simplify', 'utilize'],
      ['retext-indefinite-article', 'a'],
      ['retext-repeated-words', 'hour hour'],
    ] as const) {
      const [finding] = findingsOf(await pluginOf(name), text);
      expect(finding?.start?.line).toBe(51);
      expect(text.slice(finding?.start?.offset, finding?.end?.offset)).toBe(words);
    }
  });
});

describe('a plugin', () => {
  const own = (body: string) => {
    const folder = temporary({ 'plugin.mjs': body });
    return retextRule(join(folder, 'plugin.mjs'), './plugin.mjs', []);
  };

  it('may name a line and a column, a point, or no place', async () => {
    const rule = await own(`export default () => (tree, file) => {
      file.message('a', { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } });
      file.message('b', { line: 1, column: 3, offset: 2 });
      file.message('c');
    }`);
    const places = findingsOf(rule, 'One\ntwo').map(({ message, text, start }) => [message, text, start?.offset]);
    expect(places).toEqual([
      ['c', undefined, undefined],
      ['b', '', 2],
      ['a', 'two', 4],
    ]);
  });

  it.each([
    ['export default 7', /is no retext plugin/],
    ['export default () => async () => {}', /cannot be used/],
    ['export default () => { throw new Error("wrong option"); }', /cannot be used \(wrong option\)/],
    ['export default () => (tree) => { tree.children.length = 0; }', /changes the text/],
    ['import "nowhere"', /cannot be loaded/],
  ])('%s is refused before the first note', async (body, said) => {
    await expect(own(body)).rejects.toThrow(said);
  });
});
