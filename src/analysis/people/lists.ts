import { expandTerm } from '../terms.js';
import { wordList } from '../word-list.js';

const data = (name: string) => new URL(`../data/${name}.tsv`, import.meta.url);

const TITLES = wordList(data('titles'), ['kind', 'sex']);
const GIVEN = wordList(data('given-names'), ['use']);
const NOT_NAMES = wordList(data('not-names'), ['kind']);
const NOUNS = wordList(data('person-nouns'), ['age', 'kind']);
const VERBS = wordList(data('person-verbs'), []);
const PLACES = wordList(data('place-heads'), []);

export interface TitleWord {
  readonly kind: 'courtesy' | 'rank' | 'office' | 'faith' | 'kin';
  readonly sex: string;
}

/** What the lists know of single words; read once, when the first note asks who is in it. */
export interface NameLists {
  readonly titles: ReadonlyMap<string, TitleWord>;
  /** Given names, with what else the word is: empty, `word`, `place` or `month`. */
  readonly given: ReadonlyMap<string, string>;
  readonly notNames: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, { readonly age: string; readonly kind: string }>;
  readonly verbs: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
}

let read: NameLists | null = null;

export function nameLists(): NameLists {
  read ??= {
    titles: new Map(TITLES.entries().map(({ term, fields }) => [term, fields as unknown as TitleWord])),
    given: new Map(GIVEN.entries().map(({ term, fields }) => [term, fields.use])),
    notNames: new Map(NOT_NAMES.entries().map(({ term, fields }) => [term, fields.kind])),
    nouns: new Map(NOUNS.entries().map(({ term, fields }) => [term, fields])),
    verbs: new Set(VERBS.entries().flatMap(({ term }) => expandTerm(term).map(([verb]) => verb ?? ''))),
    placeHeads: new Set(PLACES.entries().map(({ term }) => term)),
  };
  return read;
}
