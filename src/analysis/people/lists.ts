import { type TermTable, termTable } from '../term-table.js';
import { expandTerm } from '../terms.js';
import { wordList } from '../word-list.js';

const data = (name: string) => new URL(`../data/${name}.tsv`, import.meta.url);

const VERBS = wordList(data('person-verbs'), []);

/** What the lists know of single words. */
export interface NameLists {
  /** Words before a name; the kind is `courtesy`, `rank`, `office`, `faith` or `kin`. */
  readonly titles: TermTable<'kind' | 'sex'>;
  /** Given names; `use` says what else the word is: nothing, `word`, `place` or `month`. */
  readonly given: TermTable<'use'>;
  readonly notNames: TermTable<'kind'>;
  readonly nouns: TermTable<'age' | 'kind'>;
  readonly placeHeads: TermTable;
  /** Spelt out when a place that may be a person first stands before a verb. */
  readonly verbs: ReadonlySet<string>;
}

let verbs: ReadonlySet<string> | null = null;

export const nameLists: NameLists = {
  titles: termTable(data('titles'), ['kind', 'sex']),
  given: termTable(data('given-names'), ['use']),
  notNames: termTable(data('not-names'), ['kind']),
  nouns: termTable(data('person-nouns'), ['age', 'kind']),
  placeHeads: termTable(data('place-heads'), []),
  get verbs() {
    verbs ??= new Set(VERBS.entries().flatMap(({ term }) => expandTerm(term).map(([verb]) => verb ?? '')));
    return verbs;
  },
};
