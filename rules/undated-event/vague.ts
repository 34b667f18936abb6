import { type Match, type NoteFacts, type Sentence, TAG, type Words } from 'caselint/rule';
import { isFuture, tellsPast } from './tense.js';

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'dates' | 'blocks'>;
type Vague = Match<'check'>;

/** The vague phrases that place a past event and that nothing beside them makes good. */
export function vagueTimes(facts: Facts, matches: readonly Vague[]): Vague[] {
  let end = -1;
  return matches.filter((match) => {
    if (match.from < end || !isVague(facts, match)) return false;
    end = match.to;
    return true;
  });
}

function isVague(facts: Facts, match: Vague): boolean {
  const { words, sentences, quotes } = facts;
  if (quotes.covers(match)) return false;
  const sentence = sentences.find(({ from, to }) => from <= match.from && match.from < to);
  if (!sentence || isFuture(facts, sentence, match.from)) return false;
  if (isDatedBeside(facts, sentence, match) || isOtherSense(words, match)) return false;
  if (match.entry.fields.check === 'once') return isOnceInThePast(words, sentence, match);
  const isPast = tellsPast(words, sentence.from, sentence.to);
  if (match.entry.fields.check === 'opening') return isPast && opensClause(words, sentence, match);
  if (match.entry.fields.check === 'past') return isPast;
  return !isWish(words, sentence);
}

/** `One night he …`, `he said that one day she …`; not `she had one day to find a home`. */
function opensClause(words: Words, sentence: Sentence, { from, to }: Vague): boolean {
  if (/^(?:to|of|for|off|per|a|in|later|old|away|left|and|or)$/.test(words.key(to))) return false;
  return from === sentence.from || /^(?:,|and|that|when|then|but|because)$/.test(words.key(from - 1));
}

/** A date beside it says when: `recently, on 3 March 2026,`. */
function isDatedBeside({ dates }: Facts, sentence: Sentence, match: Vague): boolean {
  return dates.some(({ kind, from, to }) => {
    if (from < sentence.from || to > sentence.to || !/full|day-month|month-year/.test(kind)) return false;
    return from - match.to < 4 && match.from - to < 4;
  });
}

const NAMED_BEFORE = /^(?:known|mentioned|stated|noted|discussed|described|agreed|recorded|advised|reported)$/;

/** `in the past week`, `previously known as`, `not recently`, `than previously`. */
function isOtherSense(words: Words, match: Vague): boolean {
  const { term } = match.entry;
  const before = words.key(match.from - 1);
  const after = words.key(match.to);
  if (
    term.startsWith('in the') &&
    (words.has(match.to, TAG.timeUnit | TAG.number) || /^(?:few|couple|several|tense|papers)$/.test(after))
  )
    return true;
  if (term === 'previously' && NAMED_BEFORE.test(after)) return true;
  if (/^(?:if|than|unless)$/.test(before) || (words.has(match.from - 1, TAG.negative) && !term.startsWith('not')))
    return true;
  return /^(?:recently|historically|previously|formerly)$/.test(term) && isAttribute(words, match);
}

/** `a recently divorced man`, `the previously agreed plan`: describes a thing, and tells no event. */
function isAttribute(words: Words, { from, to }: Vague): boolean {
  return words.has(from - 1, TAG.determiner | TAG.possessive) && words.has(to, TAG.participle) && words.isWord(to + 1);
}

function isWish(words: Words, sentence: Sentence): boolean {
  return words.key(sentence.from) === 'please' || words.key(sentence.to - 1) === '?';
}

/** `He once threw a chair`, `Once, in Leeds, she …`; not `once a week`, `at once`, `once she has settled`. */
function isOnceInThePast(words: Words, sentence: Sentence, { from, to }: Vague): boolean {
  const before = words.key(from - 1);
  const after = words.key(to);
  if (/^(?:at|only|just|than|all|for|least|this|not|never|the|more|times)$/.test(before)) return false;
  if (
    /^(?:a|an|every|each|per|more|again|or|the|in|daily|weekly|monthly|he|she|they|it|i|we|you|his|her|their|this|that|all|both|there|everyone|of|upon|these|those|my|our|and|with|at|for|to|there's|we've|i've)$/.test(
      after,
    )
  ) {
    return from === sentence.from && /^(?:he|she|they)$/.test(after) && isPlainPast(words, to, sentence);
  }
  if (from === sentence.from) return after === ',' || isNamePast(words, to);
  if (words.has(to, TAG.past) && words.isWord(to)) return !words.has(from - 1, TAG.modal);
  if (words.has(from - 1, TAG.past) && !words.isWord(to)) return false;
  return words.has(from - 1, TAG.have) && words.has(to, TAG.participle);
}

/** `Once he ran into the road.`: one clause, so that `once` joins nothing. */
function isPlainPast(words: Words, at: number, sentence: Sentence): boolean {
  if (!words.has(at + 1, TAG.past) || words.has(at + 1, TAG.have)) return false;
  for (let token = at; token < sentence.to; token += 1)
    if (words.key(token) === ',' || words.has(token, TAG.be)) return false;
  return true;
}

function isNamePast(words: Words, at: number): boolean {
  return (
    words.isCapitalised(at) &&
    [1, 2, 3].some((step) => words.has(at + step, TAG.past) && !words.has(at + step, TAG.have | TAG.be))
  );
}
