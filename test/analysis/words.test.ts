import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAG } from '../../src/analysis/tags.js';
import { Vocabulary } from '../../src/analysis/vocabulary.js';
import { SHAPE } from '../../src/analysis/word.js';
import { Words } from '../../src/analysis/words.js';

const scan = (text: string) => new Words(text, new Vocabulary([]));
const tokens = (text: string) => scan(text).records.map((record) => record.text);

describe('the scanner', () => {
  it('keeps apostrophes inside words and leaves quotation marks outside', () => {
    expect(tokens(`'I don’t,' said the boys' o'clock`)).toEqual([
      "'",
      'I',
      'don’t',
      ',',
      "'",
      'said',
      'the',
      'boys',
      "'",
      "o'clock",
    ]);
  });

  it('keeps points, commas and colons inside numbers only', () => {
    expect(tokens('At 4.15pm, 10:20 and 1,200. 3. x:y')).toEqual([
      'At',
      '4.15pm',
      ',',
      '10:20',
      'and',
      '1,200',
      '.',
      '3',
      '.',
      'x',
      ':',
      'y',
    ]);
  });

  it('splits at hyphens and slashes and joins a run of one mark', () => {
    expect(tokens('step-dad s/w ____ ...?')).toEqual(['step', '-', 'dad', 's', '/', 'w', '____', '...', '?']);
  });

  it('knows letters beyond ASCII, combining marks and astral signs', () => {
    expect(tokens('Zoë Łukasz 😀 café')).toEqual(['Zoë', 'Łukasz', '😀', 'café']);
  });

  it('covers every character that is no space, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = scan(text);
        let last = 0;
        for (let index = 0; index < words.count; index += 1) {
          const between = text.slice(last, words.start(index));
          if (between.replace(/[\s\p{Cc}\p{Cf}]/gu, '') !== '') return false;
          if (text.slice(words.start(index), words.end(index)) !== words.records[index]?.text) return false;
          last = words.end(index);
        }
        return !/[\p{L}\p{N}]/u.test(text.slice(last));
      }),
    );
  });

  it('takes time in proportion to one word of a megabyte', () => {
    expect(tokens('a'.repeat(1_000_000))).toHaveLength(1);
  });
});

describe('a word record', () => {
  const record = (text: string) => {
    const found = scan(text).records[0];
    if (!found) throw new Error('no token');
    return found;
  };

  it.each([
    ['leila', SHAPE.lower],
    ['Leila', SHAPE.capitalised],
    ['Leila’s', SHAPE.capitalised],
    ['I', SHAPE.capitalised],
    ['ICPC', SHAPE.upper],
    ["IRO's", SHAPE.upper],
    ['EHaT', SHAPE.mixed],
    ['S47', SHAPE.mixed],
    ['4.15', SHAPE.number],
    ['?', SHAPE.punctuation],
  ])('%s has its shape', (text, shape) => {
    expect(record(text).shape).toBe(shape);
  });

  it('gives the key without the possessive', () => {
    expect(record('Mum’s')).toMatchObject({ key: "mum's", base: 'mum' });
  });

  it.each([
    ['she', 'subject', true],
    ['her', 'possessive', true],
    ['wouldn’t', 'negative', true],
    ['written', 'participle', true],
    ['wrote', 'participle', false],
    ['visited', 'past', true],
    ['need', 'past', false],
    ['morning', 'gerund', false],
    ['family', 'adverb', false],
    ['Thursday', 'weekday', true],
  ] as const)('%s: %s is %s', (text, tag, expected) => {
    expect((record(text).tags & TAG[tag]) !== 0).toBe(expected);
  });
});
