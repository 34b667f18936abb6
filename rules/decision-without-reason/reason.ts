import { type Match, type NoteFacts, type Sentence, TAG } from 'caselint/rule';
import type { Decision } from './decision.js';

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes'>;

const LINK = /^(?:because|since|due|owing|given|so|reason|reasons|considering|therefore|cos|hence)$/;
/** What is done with a decision, and no ground for it: it is told, sent, paid, entered. */
const AFTERMATH =
  /^(?:starts?|started|begins?|began|went|goes|sent|send|writes?|wrote|written|told|tell|tells|informed|informs|emailed|e-mailed|rang|rings|ring|asked|asks|ask|requested|made|received|signed|attached|filed|file|meets?|met|agenda|reference|copy|paid|pay|said|says|knows?|will|shall|expects?|thanked|minutes?|letter|replied|posted|entered|recorded|waved|visit|visits|will|today|tomorrow|next|he'll|she'll|thank|hope|hopes|date|form|cheque|invoice|email)$/;

/** A reason in the sentence, or a fact in a neighbour that bears on the decision. */
export function hasReason(
  facts: Facts,
  sentence: Sentence,
  decision: Decision,
  decisions: readonly (Decision | null)[],
  bearing: readonly Match[],
): boolean {
  if (isReasoned(facts, sentence, decision)) return true;
  for (const step of [-1, 1]) {
    const neighbour = facts.sentences[sentence.index + step];
    if (!neighbour || neighbour.block !== sentence.block || decisions[neighbour.index]) continue;
    if (bearsOn(facts, neighbour, bearing) || tellsOfSame(facts, sentence, neighbour)) return true;
    // What an item of a list adds to its decision is the ground of it.
    if (step === 1 && sentence.block.kind === 'item' && tellsFact(facts, neighbour)) return true;
  }
  return false;
}

/** `because`, `as he is ill`, `so that`, a colon and a clause after the deciding words. */
function isReasoned({ words, quotes }: Facts, { from, to }: Sentence, decision: Decision): boolean {
  for (let at = from; at < to; at += 1) {
    const key = words.key(at);
    if (quotes.at(words.start(at))) continue;
    if (
      LINK.test(key) &&
      !(key === 'since' && words.has(at + 1, TAG.number | TAG.month | TAG.weekday)) &&
      !(key === 'so' && !/^(?:that|he|she|they|it|we|i)$/.test(words.key(at + 1)))
    )
      return true;
    if (
      key === 'as' &&
      isClause({ words }, at + 1, to) &&
      !/^(?:well|soon|long|far|much|possible)$/.test(words.key(at + 1))
    )
      return true;
    if (key === 'for' && /^(?:the reason|his safety|her safety|safety)/.test(words.slice(at + 1, at + 3).toLowerCase()))
      return true;
    if (key === 'in' && /^(?:view|light|order)$/.test(words.key(at + 1))) return true;
    const isGiven = /^(?:[:;]|[–—-]+)$/.test(key) && at >= decision.from + 2 && !isVerdict(words.key(at + 1));
    if (isGiven && isClause({ words }, at + 1, to)) return true;
  }
  return false;
}

/** `Taxi to school: agreed` decides behind the colon and explains nothing. */
function isVerdict(key: string): boolean {
  return /^(?:agreed|approved|refused|declined|authorised|granted|rejected|allowed|funded|yes|no|not)$/.test(key);
}

/** A name, a pronoun or `the bus` after `as`; `as a treat` compares. */
function opensClause({ words }: Pick<Facts, 'words'>, at: number): boolean {
  if (words.isCapitalised(at) || words.has(at, TAG.subject)) return true;
  return words.has(at, TAG.determiner | TAG.possessive) && !/^an?$/.test(words.key(at));
}

/** A subject and a verb follow. */
function isClause({ words }: Pick<Facts, 'words'>, from: number, to: number): boolean {
  if (words.key(from - 1) === 'as' && opensClause({ words }, from)) return true;
  for (let at = from; at < Math.min(to, from + 10); at += 1) {
    if (words.has(at, TAG.be | TAG.have | TAG.do | TAG.modal | TAG.past)) return true;
    if (
      at > from &&
      /[a-z]{2,}s$/.test(words.key(at)) &&
      (words.isCapitalised(at - 1) || words.has(at - 1, TAG.subject))
    )
      return true;
    if (/^[.;]$/.test(words.key(at))) return false;
  }
  return false;
}

/** A statement, and none of what was done with the decision: what its verb tells settles it. */
function tellsFact({ words }: Facts, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1) {
    if (words.has(at, TAG.be | TAG.have | TAG.do) && !AFTERMATH.test(words.key(at))) return !isAftermath(words, at, to);
    if (at < from + 10 && AFTERMATH.test(words.key(at)) && !words.has(at - 1, TAG.number)) return false;
    if (words.has(at, TAG.past)) return true;
    if (at > from && /[a-z]{2,}s$/.test(words.key(at)) && !words.has(at, TAG.possessive)) return true;
  }
  return false;
}

/** `was sent`, `has been told`, `is being ordered`. */
function isAftermath(words: Facts['words'], verb: number, to: number): boolean {
  for (let at = verb + 1; at < Math.min(to, verb + 4); at += 1) {
    if (words.key(at) === 'being' || AFTERMATH.test(words.key(at))) return true;
    if (!words.has(at, TAG.be | TAG.adverb)) return false;
  }
  return false;
}

/** "I agree to the car seat. His knees touch his chin in the old one.": a fact of what is decided about, and no date for it. */
function tellsOfSame(facts: Facts, decision: Sentence, neighbour: Sentence): boolean {
  const { words } = facts;
  if (!tellsFact(facts, neighbour)) return false;
  for (let at = neighbour.from; at < neighbour.to; at += 1)
    if (words.has(at, TAG.modal | TAG.weekday | TAG.month)) return false;
  for (let at = neighbour.from; at < neighbour.to; at += 1) {
    if (/^ones?$/.test(words.key(at)) && /^(?:old|new|present|other|last|first|same|only)$/.test(words.key(at - 1)))
      return true;
    if (words.key(at).length < 5 || words.isCapitalised(at) || words.has(at, TAG.past | TAG.adverb)) continue;
    for (let other = decision.from; other < decision.to; other += 1)
      if (words.base(other) === words.base(at) && at > neighbour.from) return true;
  }
  return false;
}

/** Tells a fact that a decision can rest on, and not what was done with the decision. */
function bearsOn({ words, quotes }: Facts, { from, to, start, end }: Sentence, bearing: readonly Match[]): boolean {
  if (quotes.spans.some((quote) => quote.start >= start && quote.end <= end && quote.end - quote.start > 12))
    return true;
  // Who asked for it and finds it good is a ground.
  for (let at = from; at < to; at += 1)
    if (
      /^ask(?:s|ed)$/.test(words.key(at)) &&
      words.key(at + 1) === 'for' &&
      words.has(at + 2, TAG.object | TAG.subject)
    )
      return true;
  for (let at = from; at < Math.min(to, from + 7); at += 1) if (AFTERMATH.test(words.key(at))) return false;
  if (bearing.some((match) => match.from >= from && match.to <= to)) return true;
  for (let at = from; at < to; at += 1) {
    if (words.has(at, TAG.negative)) return true;
    // "The fridge had broken down", "She has shown me the tickets": what went before the decision.
    if (words.has(at, TAG.have) && words.has(at + 1, TAG.participle)) return true;
    if (LINK.test(words.key(at)) && !/^(?:so|since|given)$/.test(words.key(at))) return true;
  }
  return false;
}
