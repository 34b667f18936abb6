import { TAG } from 'caselint/rule';
import type { Facts, Fault } from './fault.js';

/** Past tenses that never stand after `have`, with the participle that does. */
const PARTICIPLES: Readonly<Record<string, string>> = Object.fromEntries(
  `wrote written|went gone|took taken|grew grown|did done|saw seen|gave given|ate eaten|drove driven|fell fallen|broke broken|spoke spoken|chose chosen|began begun|rang rung|swam swum|knew known|threw thrown|forgot forgotten|wore worn|stole stolen|shook shaken|froze frozen|flew flown|woke woken|drank drunk|ran run|came come|became become|sang sung|sank sunk|hid hidden|bit bitten|tore torn|swore sworn|rode ridden|rose risen|blew blown|drew drawn`
    .split('|')
    .map((row) => row.split(' ') as [string, string]),
);

/** The words at which one of the checks could begin. */
const WATCHED = new Set([
  ...Object.keys(PARTICIPLES),
  ..."of was wasn't is were weren't don't has have been seen done".split(' '),
]);

export function* verbFaults(facts: Facts): Generator<Fault> {
  const { words } = facts;
  for (let at = 0; at < words.count; at += 1) {
    if (!WATCHED.has(words.key(at))) continue;
    const fault =
      beBeen(facts, at) ??
      titledHave(facts, at) ??
      perfect(facts, at) ??
      couldOf(facts, at) ??
      agreement(facts, at) ??
      bareParticiple(facts, at);
    if (fault) yield fault;
  }
}

/** `has wrote`, `had never went`. */
function perfect({ words }: Facts, at: number): Fault | null {
  const right = PARTICIPLES[words.key(at)];
  if (right === undefined) return null;
  const before =
    words.has(at - 1, TAG.adverb) || /^(?:not|never|also|just|already|always|since|both|all)$/.test(words.key(at - 1))
      ? at - 2
      : at - 1;
  if (!/^(?:has|have|had|having|hasn't|haven't|hadn't|i've|we've|they've|you've)$/.test(words.key(before))) return null;
  // "all the time she had went on coal": a clause without its link is too rare to wait for.
  return { from: before, to: at + 1, message: 'verb', instead: `${words.slice(before, at)} ${right}` };
}

/** `could of`, `should of had`; not `would, of course`. */
function couldOf({ words }: Facts, at: number): Fault | null {
  if (
    words.key(at) !== 'of' ||
    !/^(?:could|should|would|must|might|couldn't|shouldn't|wouldn't)$/.test(words.key(at - 1))
  )
    return null;
  if (/^(?:course|late|itself|necessity)$/.test(words.key(at + 1))) return null;
  return { from: at - 1, to: at + 1, message: 'verb', instead: `${words.slice(at - 1, at)} have` };
}

/** `we was`, `they is`, `he don't`, `she were late`. */
function agreement({ words }: Facts, at: number): Fault | null {
  const key = words.key(at);
  const subject = words.key(at - 1);
  const isJoined = /^(?:and|or|of|than|as|if|though|wish|wishes|wished|wishing|like)$/.test(words.key(at - 2));
  const say = (instead: string): Fault => ({
    from: at - 1,
    to: at + 1,
    message: 'verb',
    instead: `${words.slice(at - 1, at)} ${instead}`,
  });
  if ((key === 'was' || key === "wasn't") && /^(?:we|they|you|these|those)$/.test(subject))
    return say(key === 'was' ? 'were' : "weren't");
  if (key === 'is' && /^(?:we|they|you)$/.test(subject) && !/^(?:what|who|which|how)$/.test(words.key(at - 2)))
    return say('are');
  if ((key === 'were' || key === "weren't") && /^(?:he|she)$/.test(subject) && !isJoined)
    return say(key === 'were' ? 'was' : "wasn't");
  if (
    key === "don't" &&
    /^(?:he|she|it)$/.test(subject) &&
    words.isWord(at + 1) &&
    !isJoined &&
    !/^(?:let|make|help)$/.test(words.key(at - 2))
  )
    return say("doesn't");
  if (key === 'has' && /^(?:i|we|they|you)$/.test(subject) && !isJoined) return say('have');
  return null;
}

/** `was been ill`. */
function beBeen({ words }: Facts, at: number): Fault | null {
  if (words.key(at) !== 'been' || !/^(?:was|were|is|are)$/.test(words.key(at - 1))) return null;
  const instead = /^(?:is|was)$/.test(words.key(at - 1)) ? 'has been' : 'have been';
  return { from: at - 1, to: at + 1, message: 'verb', instead };
}

/** `Mrs Tansey have done`: one person, and no question before. */
function titledHave({ words }: Facts, at: number): Fault | null {
  if (words.key(at) !== 'have' || !words.has(at + 1, TAG.participle) || !words.isCapitalised(at - 1)) return null;
  if (!/^(?:mr|mrs|ms|miss|dr)$/.test(words.key(at - 2)) || /^(?:and|&|or|,)$/.test(words.key(at - 3))) return null;
  for (let before = at - 3; before >= Math.max(0, at - 9) && !/^[.;!?]$/.test(words.key(before)); before -= 1)
    if (words.has(before, TAG.do | TAG.modal) || /^(?:and|that|if)$/.test(words.key(before))) return null;
  return { from: at, to: at + 1, message: 'verb', instead: 'has' };
}

/** `I seen him`, `he done it`. */
function bareParticiple({ words }: Facts, at: number): Fault | null {
  const right: Readonly<Record<string, string>> = { seen: 'saw', done: 'did' };
  const past = right[words.key(at)];
  if (past === undefined || !/^(?:i|he|she|they|we)$/.test(words.key(at - 1))) return null;
  if (!words.has(at + 1, TAG.object | TAG.determiner | TAG.possessive)) return null;
  if (words.has(at - 2, TAG.have | TAG.be)) return null;
  return { from: at - 1, to: at + 1, message: 'verb', instead: `${words.slice(at - 1, at)} ${past}` };
}
