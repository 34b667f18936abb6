import {
  existence,
  type Match,
  type NoteFacts,
  noteRule,
  ORDINARY_COLUMNS,
  topicCues,
  WORDING_COLUMNS,
  WORDING_NEEDS,
  type Words,
  wordings,
  wordList,
} from 'caselint/rule';
import { isExplained } from './explained.js';
import { familyTimeCalledContact } from './family-time.js';

const TERMS = wordList(new URL('./terms.tsv', import.meta.url), WORDING_COLUMNS);
const ORDINARY = wordList(new URL('./ordinary.tsv', import.meta.url), ORDINARY_COLUMNS);

export default noteRule({
  id: 'jargon',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Write so that the family understands',
  messages: { jargon: '“{words}” is wording of the service; the family may not know what it means' },
  needs: [...WORDING_NEEDS, 'text', 'noteType', 'speech'],
  lists: [TERMS, ORDINARY, topicCues],
  *check(facts) {
    const { text } = facts;
    yield* existence(text, unexplained(facts), 'jargon');
    const contact = facts.noteType.name === 'Supervised Contact' ? null : familyTimeCalledContact(facts);
    if (contact)
      yield {
        message: 'jargon',
        at: contact,
        data: { words: text.slice(contact.start, contact.end) },
        suggestions: ['family time', 'time with …'],
      };
  },
});

/** The terms that stand before their explanation, or have none. */
function* unexplained(facts: Pick<NoteFacts, (typeof WORDING_NEEDS)[number] | 'matches'>) {
  const explained = explainedTerms(facts.words, facts.matches(TERMS));
  for (const match of wordings(facts, { list: TERMS, ordinary: ORDINARY, capitals: 'part-of-name' })) {
    const from = explained.get(stemOf(facts.words, match)) ?? Number.POSITIVE_INFINITY;
    if (match.start < from) yield match;
  }
}

/** Where each term is first explained: from there on the reader knows it. */
function explainedTerms(words: Words, matches: readonly Match[]): Map<string, number> {
  const explained = new Map<string, number>();
  for (const match of matches) {
    const stem = stemOf(words, match);
    if (!explained.has(stem) && isExplained(words, match)) explained.set(stem, match.start);
  }
  return explained;
}

/** Singular and plural of a term are explained together. */
function stemOf(words: Words, match: Match): string {
  return words
    .slice(match.from, match.to)
    .toLowerCase()
    .replace(/['’]?s\b/g, '');
}
