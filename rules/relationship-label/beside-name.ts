import { type NoteFacts, TAG } from 'caselint/rule';
import type { Label } from './label.js';

type Facts = Pick<NoteFacts, 'words' | 'people'>;

/** The name it belongs to stands beside it, before or after, or the label is what is said of somebody named. */
export function belongsToName(facts: Facts, label: Label): boolean {
  if (label.owner === 'label' || /['’]s$/.test(facts.words.key(label.to - 1))) return isNamedAfter(facts, label.to);
  return (
    isNamedAfter(facts, label.to) ||
    isNamedTogether(facts, label) ||
    isNamedBefore(facts, label) ||
    isSaidOf(facts, label)
  );
}

/** `Rory's mother and father, Mr and Mrs Kinsella`: the names follow the second of two labels. */
function isNamedTogether(facts: Facts, { to }: Label): boolean {
  const { words } = facts;
  if (!/^(?:and|&|\/)$/.test(words.key(to))) return false;
  const second = words.has(to + 1, TAG.possessive) ? to + 2 : to + 1;
  const mark = words.key(second + 1);
  return (
    !words.isCapitalised(second) &&
    /^[,(:]$/.test(mark) &&
    isAdultName(facts, second + 2) &&
    isJoined(facts, second + 2)
  );
}

/** `Mr and Mrs Kinsella`, `Ms Khan and Mr Noor`. */
function isJoined({ words, people }: Facts, at: number): boolean {
  const to = people.mentionAt(at)?.to ?? at + 1;
  return [to, at + 1].some((and) => /^(?:and|&)$/.test(words.key(and)) && words.isCapitalised(and + 1));
}

/** `his mother, Ms Khan`; `grandmother Mrs Noor`; `the father (Mr Noor)`; `his aunt, who is called Ms Khan`. */
function isNamedAfter(facts: Facts, to: number): boolean {
  const { words } = facts;
  let at = to;
  if (/^(?:[,(:|/=]|[-–—]+)$/.test(words.key(at))) at += 1;
  if (isAdultName(facts, at)) return true;
  const phrase = words.slice(at, at + 4).toLowerCase();
  const called =
    /^(?:who is (?:called|named)|is (?:called|named)|(?:called|named|being|known as)|was|is|who is)\b/.exec(phrase);
  if (called && isAdultName(facts, at + called[0].split(' ').length)) return true;
  // "His mother's name is Ms Khan."
  return /^name (?:is|was)\b/.test(phrase) && isAdultName(facts, at + 2);
}

function isAdultName({ people }: Facts, at: number): boolean {
  const mention = people.mentionAt(at);
  return mention !== undefined && mention.from === at && mention.person?.age !== 'child';
}

/** `Ms Khan (mother)`; `Ms Khan, his mother,`; `Ms Khan – mother`; `Ms Khan and Mr Noor, her parents,`. */
function isNamedBefore(facts: Facts, label: Label): boolean {
  const { words, people } = facts;
  let at = label.from - 1;
  // "Mrs Beckles, one of Marlon's foster carers,": she is the one.
  if (words.key(at) === 'of' && words.key(at - 1) === 'one') at -= 2;
  const mark = words.key(at);
  if (!/^(?:[,(|:/]|[-–—]+)$/.test(mark)) return false;
  at -= 1;
  if (words.key(at) === ')') {
    while (at > 0 && words.key(at) !== '(') at -= 1;
    at -= 1;
  }
  const mention = people.mentionAt(at);
  if (!mention || mention.to !== at + 1 || mention.person?.age === 'child') return false;
  if (mark !== ',') return true;
  // A comma alone may only part two people: "I saw Ms Khan, his mother and Leila." The label is closed by a mark too.
  const after = words.key(label.to);
  return (
    /^[,.;:!?)]$/.test(after) ||
    !words.isWord(label.to) ||
    after === 'and' ||
    words.has(label.to, TAG.preposition) ||
    words.has(label.to, TAG.question)
  );
}

/** `Mrs Ofori is his great-aunt`, `She became her step-mother`, `as his mother, she …`. */
function isSaidOf({ words }: Facts, label: Label): boolean {
  let at = label.from - 1;
  if (words.key(at) === 'as') return /^(?:[,.]|)$/.test(words.key(label.to)) || isAct(words.key(at - 1));
  // "is Sunny's foster carer and her godmother too": the second is said as the first is.
  if (/^(?:and|or|&)$/.test(words.key(at))) at = beBefore(words, at);
  while (words.has(at, TAG.adverb) || /^(?:not|also|still|now|like|both|really|only)$/.test(words.key(at))) at -= 1;
  if (!words.has(at, TAG.be) && !/^(?:became|become|becomes|remains|remained)$/.test(words.key(at))) return false;
  // "There was his mother" shows her; "It was the dad who" names her by the label.
  return !/^(?:there|it|here|it's|there's)$/.test(words.has(at, TAG.subject) ? words.key(at) : words.key(at - 1));
}

function isAct(key: string): boolean {
  return /^(?:acts|acted|acting|known|regarded|sees|saw|recorded|listed|named|registered|recognised)$/.test(key);
}

/** The form of be that a joined label hangs on, or the token itself where another verb stands between. */
function beBefore(words: Facts['words'], and: number): number {
  for (let at = and - 1; at >= and - 7; at -= 1) {
    if (words.has(at, TAG.be)) return at;
    if (/^[.,;:!?]$/.test(words.key(at)) || words.has(at, TAG.past | TAG.modal | TAG.have)) return and;
  }
  return and;
}
