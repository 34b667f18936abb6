import { describe, expect, it } from 'vitest';
import { expandTerm, inflections, pluralOf } from '../../src/analysis/terms.js';
import { Vocabulary } from '../../src/analysis/vocabulary.js';
import { inlineList } from '../../src/analysis/word-list.js';
import { Words } from '../../src/analysis/words.js';

function found(terms: string[], text: string): string[] {
  const list = inlineList(
    [],
    terms.map((term) => ({ term, fields: {} })),
  );
  const vocabulary = new Vocabulary([list]);
  const matches = vocabulary.findAll(new Words(text, vocabulary)).get(list) ?? [];
  return matches.map(({ start, end }) => text.slice(start, end));
}

describe('the term language', () => {
  it.each([
    ['stop', ['stop', 'stops', 'stopping', 'stopped']],
    ['carry', ['carry', 'carries', 'carrying', 'carried']],
    ['take', ['take', 'takes', 'taking', 'took', 'taken']],
    ['refer', ['refer', 'refers', 'referring', 'referred']],
    ['visit', ['visit', 'visits', 'visiting', 'visited']],
    ['lie', ['lie', 'lies', 'lying', 'lay', 'lied', 'lain']],
  ])('inflects %s', (verb, forms) => {
    expect(inflections(verb)).toEqual(forms);
  });

  it.each([
    ['child', 'children'],
    ['baby', 'babies'],
    ['witness', 'witnesses'],
    ['toy', 'toys'],
  ])('makes the plural of %s', (noun, plural) => {
    expect(pluralOf(noun)).toBe(plural);
  });

  it('expands alternatives, options and classes', () => {
    expect(expandTerm('put|place [all] <self>').length).toBe(2 * 2 * 9);
    expect(expandTerm('[the] +kid')).toEqual([['kid'], ['kids'], ['the', 'kid'], ['the', 'kids']]);
  });

  it('refuses a class that it does not know and a term that stands for too much', () => {
    expect(() => expandTerm('<nothing>')).toThrow('is not known');
    expect(() => expandTerm('<poss> <self> <det> <be>')).toThrow('more than');
  });
});

describe('a vocabulary', () => {
  it('finds the longest phrase at a place, over line breaks and in any case', () => {
    expect(found(['kick off', '~kick off at'], 'He KICKED\noff at her. They kick off.')).toEqual([
      'KICKED\noff at',
      'kick off',
    ]);
  });

  it('takes a hyphen for a space and ignores a possessive', () => {
    expect(found(['step dad'], 'her step-dad’s car and a step dad')).toEqual(['step-dad’s', 'step dad']);
  });

  it('does not read over a stop or into a longer word', () => {
    expect(found(['off his face', 'weed'], 'He is off. His face was seaweed.')).toEqual([]);
  });

  it('lets a star be one word and no mark', () => {
    expect(found(['off * face'], 'off his face, off , face')).toEqual(['off his face']);
  });

  it('keeps apart the lists that share a phrase', () => {
    const one = inlineList([], [{ term: 'mate', fields: {} }]);
    const two = inlineList([], [{ term: '+mate', fields: {} }]);
    const vocabulary = new Vocabulary([one, two]);
    const all = vocabulary.findAll(new Words('my mates, my mate', vocabulary));
    expect([all.get(one)?.length, all.get(two)?.length]).toEqual([1, 2]);
  });
});
