import { type Match, type NoteFacts, noteRule, type Sentence, TAG, type Words, wordList } from 'caselint/rule';

const DISPUTES = wordList(new URL('./disputes.tsv', import.meta.url), ['object']);

export default noteRule({
  id: 'disputed-fact',
  guidance: '§4.4',
  level: 'info',
  summary: 'Where somebody disputes a fact, record their own account',
  messages: { account: '“{words}” says that it is disputed and not what they say happened' },
  needs: ['text', 'words', 'sentences', 'quotes', 'people', 'speech'],
  lists: [DISPUTES],
  *check(facts) {
    const { words, sentences, quotes, text } = facts;
    for (const match of facts.matches(DISPUTES)) {
      const sentence = sentences.find(({ from, to }) => from <= match.from && match.from < to);
      if (!sentence || quotes.covers(match) || !isDispute(words, sentence, match)) continue;
      if (hasAccount(facts, sentence, match)) continue;
      const at = { start: match.start, end: match.end };
      yield {
        message: 'account',
        at,
        data: { words: text.slice(at.start, at.end) },
        suggestions: ['add what they say happened, in their own words'],
      };
    }
  },
});

/** Somebody does it, not the worker, and it is neither denied, asked nor supposed. */
function isDispute(words: Words, sentence: Sentence, match: Match<'object'>): boolean {
  if (match.entry.fields.object === 'claim' && !isClaimAhead(words, match.to)) return false;
  if (
    /^(?:disputes|disputed|challenges|challenged|contested|denied|rejected)$/.test(words.key(match.from)) &&
    words.has(match.from - 1, TAG.be | TAG.determiner | TAG.possessive)
  )
    return false;
  if (
    /^(?:dispute|contest|challenge|question|query|object|questions|challenges|contests|disputes|queries|objects)$/.test(
      words.key(match.from),
    ) &&
    words.has(match.from - 1, TAG.determiner | TAG.possessive | TAG.preposition | TAG.number)
  )
    return false;
  // A noun by itself, such as a heading: "Dispute."
  if (match.from === sentence.from && !/(?:ed|s)$/.test(words.key(match.from))) return false;
  let at = match.from - 1;
  for (let steps = 0; at >= sentence.from && steps < 4; steps += 1) {
    if (
      words.has(at, TAG.negative) ||
      /^(?:if|whether|may|might|could|can|would|to|i|we|you|who|nobody|it)$/.test(words.key(at))
    )
      return false;
    if (words.has(at, TAG.subject) || words.isCapitalised(at)) return !/^(?:if|whether|asked)$/.test(words.key(at - 1));
    at -= 1;
  }
  return at >= sentence.from || words.isCapitalised(sentence.from);
}

const CLAIM =
  /^(?:this|that|it|what|these|those|claim|claims|account|accounts|allegation|allegations|accusation|complaint|minutes|figure|figures|finding|findings|report|letter|version|date|dates|assessment|statement|conclusion|view|opinion|description|record|evidence|score|result|diagnosis|decision|reason|reasons|story|facts|point|points|suggestion|reading|chronology|concerns|concern|attendance|wording|note|entry|number|timeline|summary|register|bill|list|log|photo|photograph|price|rota|rest|truth|accuracy|test|score|drawing|map|order|word|words|line|page|item|paragraph|section|sum|amount|time|times)$/;

/** The object is something said or written: `this`, `the figure`, `what Leila says`, `two of the dates`. */
function isClaimAhead(words: Words, from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    if (CLAIM.test(words.base(at))) return true;
    if (!words.isWord(at)) return false;
    if (words.has(at, TAG.object | TAG.reflexive) && words.key(at) !== 'it') return false;
  }
  return false;
}

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'people' | 'speech' | 'text'>;

function hasAccount(facts: Facts, sentence: Sentence, match: Match): boolean {
  if (givesAccount(facts, match.to, sentence.to, true)) return true;
  const next = facts.sentences[sentence.index + 1];
  // "He says that he was at work and denies this": their words come first.
  if (saysIn(facts, sentence.from, match.from)) return true;
  return (
    next !== undefined &&
    next.block === sentence.block &&
    isTheirs(facts, next, sentence) &&
    givesAccount(facts, next.from, next.to, false)
  );
}

const VIEW =
  /^(?:says?|said|saying|states?|stated|stating|explains?|explained|explaining|told|tells|telling|insists?|insisted|maintains?|maintained|claims?|claimed|believes?|believed|thinks?|thought|replied|answered|adds?|added|recalls?|recalled|remembers?|remembered|feels?|felt|gave|gives|describes?|described|wrote|writes|argues?|argued|suggests?|suggested|account|version|view|because|according)$/;

/** Between the tokens somebody says or is quoted with what they hold: a saying, a reason, speech marks, a colon. */
function givesAccount({ words, quotes }: Facts, from: number, to: number, isSame: boolean): boolean {
  for (let at = from; at < to; at += 1) {
    const key = words.key(at);
    if (quotes.at(words.start(at))) return true;
    if (isSame && (key === ':' || key === 'as' || key === 'since') && at > from && words.isWord(at + 1)) return true;
    if (!VIEW.test(key)) continue;
    // "Mr Holt refutes it, Sister Bevan says": somebody else's saying is no account of his.
    if (isSame && words.isCapitalised(at - 1) && at > from + 1) continue;
    // "what Leila says", "that he sent the text": what is disputed, and no account of it.
    if (
      isSame &&
      (words.key(at - 2) === 'what' ||
        words.key(at - 3) === 'what' ||
        words.key(at - 1) === 'what' ||
        words.key(at - 4) === 'what')
    )
      continue;
    if (isSame && /^(?:account|version|view)$/.test(key)) continue;
    if (/^(?:gave|gives)$/.test(key) && isSame) continue;
    return true;
  }
  return false;
}

/** A saying before the verb of dispute, in the same breath. */
function saysIn({ words, quotes }: Facts, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at -= 1) {
    if (words.key(at) === ';') return false;
    if (quotes.at(words.start(at))) return true;
    if (/^(?:says?|said|saying|told|explains?|explained|insists?|insisted|maintains?)$/.test(words.key(at)))
      return true;
  }
  return false;
}

/** The next sentence is about the same person: a pronoun or their name opens it. */
function isTheirs({ words, people }: Facts, next: Sentence, sentence: Sentence): boolean {
  const opener = words.key(next.from);
  if (/^(?:he|she|they|his|her|their|according|in|instead)$/.test(opener) || opener === '"' || opener === '“')
    return true;
  const mention = people.mentionAt(next.from);
  if (!mention) return false;
  return people.mentions.some(
    ({ from, surname, given }) =>
      from >= sentence.from &&
      from < sentence.to &&
      (surname !== '' ? surname === mention.surname : given === mention.given),
  );
}
