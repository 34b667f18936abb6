import { type Match, type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'quotes' | 'people' | 'voice'>;

/** The deciding words, as tokens `[from, to)`. */
export interface Decision {
  readonly from: number;
  readonly to: number;
}

/** What a professional decides about: it tells their refusal from a parent's. */
const SERVICE =
  /^(?:request|requests|payment|payments|funding|money|taxi|taxis|place|places|stay|stays|visit|visits|plan|claim|course|laptop|nursery|club|equipment|grant|loan|allowance|placement|respite|package|support|worker|referral|transport|fares?|£|assessment|report|case|involvement|work|contact|time|sessions?|hours?|application|extension|move|transfer|closure|meeting|bed|fees?|travel|holiday|overnight|school|tuition|mentor|pounds|lessons|budget|order|cost|costs|passport|phone|camp|trip|fund)$/;
/** After `agreed to` or `decided to` these are arrangements of the day. */
const ARRANGEMENT =
  /^(?:meet|ring|call|visit|speak|see|talk|send|bring|come|email|e-mail|write|look|ask|check|help|let|go|leave|wait|walk|stay|sit|knock|use|phone|text|tell|try|do|have|keep|give|share|show|take|make|read|think|bake|play|draw|eat|drive|drop|collect|stop|start|be|work|get)$/;

/** A decision that the sentence tells in so many words. */
export function decisionAt(facts: Facts, sentence: Sentence, verbs: readonly Match<'kind'>[]): Decision | null {
  for (const verb of verbs) {
    if (verb.from < sentence.from || verb.to > sentence.to || facts.quotes.covers(verb)) continue;
    // "A second blazer: agreed by me." names who decides behind the verb.
    if (verb.entry.fields.kind === 'passive') {
      if (isInverted(facts.words, sentence, verb)) return { from: verb.from, to: verb.to };
      continue;
    }
    // "My decision is that he stays."
    if (verb.entry.fields.kind === 'own') return { from: verb.from, to: clauseEnd(facts, sentence, verb.to) };
    const subject = decider(facts, sentence, verb);
    if (subject < 0 || !isOfService(facts, sentence, verb, subject)) continue;
    return { from: subject, to: clauseEnd(facts, sentence, verb.to) };
  }
  return null;
}

/** The deciding words close the sentence or the clause: what is decided stands before them. */
function isInverted(words: Facts['words'], sentence: Sentence, verb: Match): boolean {
  return verb.from > sentence.from + 1 && (verb.to >= sentence.to || !words.isWord(verb.to));
}

/** First token of `I`, `we`, a manager or a professional's name before the verb; -1 where nobody or a family member decides. */
function decider(facts: Facts, sentence: Sentence, verb: Match): number {
  const { words, people } = facts;
  let at = verb.from - 1;
  while (
    at >= sentence.from &&
    (words.has(at, TAG.adverb | TAG.have | TAG.do) ||
      /^(?:also|now|therefore|both|then|not|am|are|will|shall|have|today|since|'ll|is|going)$/.test(words.key(at)) ||
      (words.key(at) === 'to' && words.key(at - 1) === 'going')) &&
    !words.has(at, TAG.subject)
  ) {
    if (words.key(at) === 'not' && !/agree|accept|approve|authorise|fund|support/.test(words.slice(verb.from, verb.to)))
      return -1;
    at -= 1;
  }
  if (words.key(at) === ',') {
    // "Ms Roth, manager, has declined": the role stands between.
    let back = at - 1;
    while (back > sentence.from && words.key(back) !== ',') back -= 1;
    if (words.key(back) === ',' && people.mentionAt(back - 1)) at = back - 1;
  }
  if (at < sentence.from) return -1;
  if (
    /^(?:if|when|whether|that|asked|whom|which|would|might|could|can|may|should)$/.test(words.key(at - 1)) &&
    words.key(at - 1) !== 'that'
  )
    return -1;
  if (/^(?:i|i've|i'll|we|we've|we'll|i'm|we're)$/.test(words.key(at)))
    return /^(?:if|when|whether|asked|until|unless)$/.test(words.key(at - 1)) ? -1 : at;
  if (isAsked(words, sentence, at)) return -1;
  const mention = people.mentionAt(at);
  if (mention)
    return mention.person !== null && mention.person.relation !== ''
      ? -1
      : mention.person?.age === 'child'
        ? -1
        : mention.from;
  return /^(?:manager|panel|director|adm|head|lead|officer|council|department|team|senior|magistrate)$/.test(
    words.key(at),
  )
    ? opening(words, sentence, at)
    : -1;
}

/** `whether the manager had agreed`, `if Ms Noor refuses`. */
function isAsked(words: Facts['words'], sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= sentence.from && at - back < 6; back -= 1)
    if (/^(?:if|whether|unless|until|asked|asks)$/.test(words.key(back))) return true;
  return false;
}

function opening(words: Facts['words'], sentence: Sentence, at: number): number {
  let from = at;
  while (from > sentence.from && !words.has(from, TAG.determiner) && at - from < 4) from -= 1;
  return from;
}

/** The worker's own decisions count as they are; another's only where the service is what they decide about. */
function isOfService(facts: Facts, sentence: Sentence, verb: Match<'kind'>, subject: number): boolean {
  const { words } = facts;
  const { kind } = verb.entry.fields;
  const isOwn = /^(?:i|i've|i'll|i'm|we|we've|we'll|we're)$/.test(words.key(subject));
  const next = words.key(verb.to);
  if (kind === 'complement') {
    // "I have resolved not to show it."
    if (next === 'not' && words.key(verb.to + 1) === 'to') return isOwn && !/^agree/.test(words.key(verb.from));
    if (next === 'to') return !isArrangement(words, verb) || namesService(facts, verb.to + 2, sentence.to, 4);
    if (next === 'that') return !/^(?:i|we)$/.test(words.key(verb.to + 1)) && !isMeeting(words, verb.to, sentence.to);
    // "agreed with", "agreed on a date", "agree." with somebody's view.
    if (!words.isWord(verb.to) || /^(?:with|on|about|and|but|how|when|where|what|which|a|the)$/.test(next))
      return namesService(facts, verb.to, sentence.to, 5) && next !== 'with' && !/^(?:on|about)$/.test(next);
    return namesService(facts, verb.to, sentence.to, 6);
  }
  if (kind === 'end') return isOwn && namesWork(words, verb.to, sentence.to);
  return isOwn ? !isOwnAct(words, verb) : namesService(facts, verb.to, sentence.to, 6);
}

/** What was agreed is an act of the day; what was decided is one only where it is the worker's own next step. */
function isArrangement(words: Facts['words'], verb: Match): boolean {
  const act = words.key(verb.to + 1);
  if (/^decid/.test(words.key(verb.from)))
    return /^(?:meet|ring|call|visit|speak|come|look|go|leave|wait|walk|stay|sit|knock|use|phone|text|try|bake|play|draw|eat|drive)$/.test(
      act,
    );
  return ARRANGEMENT.test(act);
}

/** `I refused a cup of tea`, `I declined a biscuit`. */
function isOwnAct(words: Facts['words'], verb: Match): boolean {
  for (let at = verb.to; at < verb.to + 6; at += 1)
    if (
      /^(?:tea|coffee|drink|biscuit|biscuits|cake|food|lift|hug|seat|chair|water|meal|cup|present|gift)$/.test(
        words.key(at),
      )
    )
      return true;
  return false;
}

function namesService({ words }: Pick<Facts, 'words'>, from: number, to: number, reach: number): boolean {
  for (let at = from; at < Math.min(to, from + reach); at += 1)
    if (SERVICE.test(words.key(at)) || words.key(at) === '£') return true;
  return false;
}

function namesWork(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 5); at += 1)
    if (/^(?:case|involvement|work|file|support|visits|service|services|intervention)$/.test(words.key(at)))
      return true;
  return false;
}

function isMeeting(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 9); at += 1)
    if (/^(?:meet|ring|call|speak|visit|talk)$/.test(words.key(at))) return true;
  return false;
}

function clauseEnd({ words }: Pick<Facts, 'words'>, sentence: Sentence, from: number): number {
  let to = from;
  while (to < sentence.to && !/^(?:[.;:!?]+|because|since|but)$/.test(words.key(to))) to += 1;
  return Math.max(to, from);
}
