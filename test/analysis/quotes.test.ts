import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/analysis/quotes.js';

const quoted = (text: string) => findQuotes(text).spans.map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it.each([
    ['She said "I am fine" and left.', ['"I am fine"']],
    ['She said “I am ‘fine’” and left.', ['“I am ‘fine’”']],
    ["He said 'no, don't' twice.", ["'no, don't'"]],
    ['‘Rock ’n’ roll lessons,’ she said.', ['‘Rock ’n’ roll lessons,’']],
    ["The boys' room and Leila's bed.", []],
    ["He wrote 'the boys' room' on it.", ["'the boys' room'"]],
    ["'Cause he said so, 'til ten in the '90s.", []],
    ['She is 5\' 2" tall and the crack is 3" wide.', []],
    ['“One.\n\n“Two.”\nThen', ['“One.\n\n“Two.”']],
    ['"One.\n\n"Two," he said.', ['"One.\n\n"Two,"']],
    [
      '‘She said to me, “Dad, you’re scaring me,” and I stopped.’',
      ['‘She said to me, “Dad, you’re scaring me,” and I stopped.’'],
    ],
    ["Ms O'Brien asked 'why?' of Mr Jones' son.", ["'why?'"]],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    ['She said "I am fine and left.', 1],
    ['She said I am fine” and left.', 1],
    ['She said “I am fine.\n\nHe left.', 1],
    ["The girls' coats.", 0],
  ])('counts what is not closed or opened: %s', (text, count) => {
    expect(findQuotes(text).unbalanced).toHaveLength(count);
    expect(quoted(text)).toEqual([]);
  });

  it('never overlap and lie inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', 'a', ' ', '\n\n', 's', '5', '.')), (parts) => {
        const text = parts.join('');
        let last = 0;
        return findQuotes(text).spans.every(({ start, end }) => {
          const inOrder = start >= last && end > start && end <= text.length;
          last = end;
          return inOrder;
        });
      }),
    );
  });
});
