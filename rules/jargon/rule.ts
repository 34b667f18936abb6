import {
  insteadOf,
  type Match,
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
    const { words, text } = facts;
    const explained = explainedTerms(words, facts.matches(TERMS));
    let end = -1;
    for (const match of wordings(facts, { list: TERMS, ordinary: ORDINARY, capitals: 'part-of-name' })) {
      if (match.from < end || (explained.get(stemOf(words, match)) ?? Number.POSITIVE_INFINITY) <= match.start)
        continue;
      end = match.to;
      const at = { start: match.start, end: match.end };
      yield { message: 'jargon', at, data: { words: text.slice(at.start, at.end) }, suggestions: insteadOf(match) };
    }
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
