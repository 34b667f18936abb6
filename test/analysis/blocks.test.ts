import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../src/analysis/blocks.js';
import { findQuotes } from '../../src/analysis/quotes.js';
import { findSentences } from '../../src/analysis/sentences.js';
import { Vocabulary } from '../../src/analysis/vocabulary.js';
import { Words } from '../../src/analysis/words.js';

function parse(text: string) {
  const words = new Words(text, new Vocabulary([]));
  const blocks = findBlocks(words);
  return { blocks, sentences: findSentences(words, blocks, findQuotes(text)) };
}
const kinds = (text: string) => parse(text).blocks.map(({ kind }) => kind);
const sentences = (text: string) => parse(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('blocks', () => {
  it.each([
    ['I saw him.\nHe was well.\n\nHe ate.', ['paragraph', 'paragraph']],
    ['Actions\n- Ring the school\n- Write to Ms Bell', ['heading', 'item', 'item']],
    ['**What happens next**\n\n1. Ring.\n2) Write.\n• Go.', ['heading', 'item', 'item', 'item']],
    ['WHAT WENT WELL\nHe ate.', ['heading', 'paragraph']],
    ['Present: Ms Bell\nDecision: close the case.', ['field', 'field']],
    ['The kitchen was not dirty: the floor was swept.', ['paragraph']],
    ['09.12 Kieran: cant make it\n09.20 Me: No problem', ['log', 'log']],
    [
      'Dear Ms Khan,\n\nThank you for coming.\n\nYours sincerely,\n\nAnn Weaver\nSocial worker',
      ['greeting', 'paragraph', 'signoff', 'signoff', 'signoff'],
    ],
    ['From March he lived in Luton\nwith Mr Bell.', ['paragraph']],
    [
      'From: A Bell\nSent: Monday\nTo: B Cole\n\nHe is well.\n> He was ill.',
      ['mail', 'mail', 'mail', 'paragraph', 'mail'],
    ],
    ['- 14 March 2011: Ellie was born.\n14/03/2012 - She moved.', ['item', 'item']],
    ['| Date | Event |\n| 1 May | Moved |', ['row', 'row']],
    ['Concerns raised\nHe was seen.', ['paragraph']],
    ['', []],
    ['\n \n', []],
  ])('%j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('gives the section, the label and the place of the prose', () => {
    const text = 'Next steps:\n- Ring Ms Bell.\nDecision: close it.';
    const { blocks } = parse(text);
    expect(blocks.map(({ section }) => section)).toEqual(['', 'Next steps', 'Next steps']);
    expect(blocks.map(({ body }) => text.slice(body, body + 5))).toEqual(['Next ', 'Ring ', 'close']);
    expect(blocks[2]?.label).toBe('Decision');
  });

  it('lets a clause head its list and not the paragraph after it', () => {
    const { blocks } = parse('We agreed these things:\n\n- You will ring.\n\nYou asked for a copy.');
    expect(blocks.map(({ section }) => section)).toEqual(['', 'We agreed these things', '']);
  });
});

describe('sentences', () => {
  it.each([
    ['I met Mr. Bell at 4.15pm. He was well.', ['I met Mr. Bell at 4.15pm.', 'He was well.']],
    ['She said, "I needed it. Obviously." He left.', ['She said, "I needed it. Obviously."', 'He left.']],
    ['"Was it sick?" she asked. He nodded!', ['"Was it sick?" she asked.', 'He nodded!']],
    ['He likes fruit, e.g. apples. Ask Dr J. Smith.', ['He likes fruit, e.g. apples.', 'Ask Dr J. Smith.']],
    ['It was plan B. She agreed.', ['It was plan B.', 'She agreed.']],
    ['He ate (all of it.) Then he slept.', ['He ate (all of it.)', 'Then he slept.']],
    ['Wait... he came. they left.', ['Wait...', 'he came.', 'they left.']],
    ['Seen today\nWell and happy', ['Seen today', 'Well and happy']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('lie in order inside their blocks', () => {
    const part = fc.constantFrom(
      'He ate. ',
      '"Yes." ',
      '\n',
      '\n\n',
      '- ',
      'Plan:\n',
      '10:20 Me: ',
      'Dear A,\n',
      'e.g. ',
      "'s ",
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { sentences: all } = parse(parts.join(''));
        let last = 0;
        return all.every(({ start, end, block }) => {
          const fits = start >= last && end > start && start >= block.start && end <= block.end;
          last = end;
          return fits;
        });
      }),
    );
  });
});
