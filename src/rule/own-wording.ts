import { expandTerm } from '../analysis/terms.js';
import type { WordList } from '../analysis/word-list.js';
import type { Rule } from './note-rule.js';

/**
 * Tells words that come from the rule's own lists from words that only a note can have: “mum”, “kicking off”, “CIN” are
 * the project's own and name nobody. The lists are spelt out when it is first asked.
 */
export function ownWording({ ownLists }: Pick<Rule, 'ownLists'>): (words: string) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (words) => {
    known ??= new Set(ownLists.flatMap((list) => [...wordingsOf(list)]));
    const folded = fold(words);
    return known.has(folded) || known.has(folded.replace(POINTING, ''));
  };
}

/** “the mother”, “her mum”: the word before names nobody either. */
const POINTING = /^(?:the|a|an|my|your|his|her|its|our|their|this|that) /;

/** Terms in all their forms, what stands beside them, and both as a suggestion puts them: `Child in Need (CIN)`. */
function* wordingsOf(list: WordList): Generator<string> {
  for (const { term, fields } of list.entries()) {
    yield fold(term);
    if (!term.includes('*')) for (const phrase of expandTerm(term)) yield phrase.join(' ');
    for (const cell of Object.values(fields)) {
      for (const part of [cell, ...cell.split(' | ')]) {
        yield fold(part);
        yield fold(`${part} (${term})`);
      }
    }
  }
}

function fold(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ')
    .trim();
}
