import { TAG } from '../tags.js';
import type { Words } from '../words.js';
import { nameLists } from './lists.js';
import type { Naming } from './names.js';

/** What stands beside a name and says how old its bearer is. */
export type Evidence = 'adult' | 'child' | 'none';

/** Bodies from which adults ring: `Karen from the school`. */
const BODY =
  /^(?:school|nursery|college|academy|office|team|hospital|clinic|surgery|ward|council|housing|camhs|police|service|services|centre|charity|agency|refuge|hostel|home|probation|court|church|mosque|bank|jobcentre|duty|mash|edt|reception|department|unit|foundation|trust|association|company|group)$/;

export function evidenceOf(words: Words, naming: Naming): Evidence {
  if (naming.isRank) return 'adult';
  if (naming.title !== '')
    return naming.title === 'master' ? 'child' : ageAfter(words, naming.to) === 'child' ? 'child' : 'adult';
  const age = ageAfter(words, naming.to);
  if (age !== 'none') return age;
  const before = nounBefore(words, naming.from);
  if (before !== 'none') return before;
  return nounAfter(words, naming);
}

/** `(9)`, `(aged 9)`, `, 9,`, `, aged nine`. */
function ageAfter(words: Words, at: number): Evidence {
  const mark = words.key(at);
  if (mark !== '(' && mark !== ',') return 'none';
  let next = at + 1;
  if (/^(?:aged?|now)$/.test(words.key(next))) next += 1;
  const age = /^(\d{1,2})(?:yrs?|y|yo)?$/.exec(words.key(next))?.[1];
  if (age === undefined) return 'none';
  const close = words.key(next + 1);
  const isClosed =
    mark === '('
      ? /^(?:\)|years?|yrs?|months?|weeks?|,|and|-)$/.test(close)
      : /^(?:,|years?)$/.test(close) || words.key(next - 1) === 'aged';
  if (!isClosed) return 'none';
  return /^(?:months?|weeks?)$/.test(close) || Number(age) < 18 ? 'child' : 'adult';
}

/** `his mum Sarah`, `social worker Amira`, `her son Ali`, `his mother, Sarah,`. */
function nounBefore(words: Words, from: number): Evidence {
  const isComma = words.key(from - 1) === ',' || words.key(from - 1) === '(';
  const at = isComma ? from - 2 : from - 1;
  const base = words.base(at);
  if (base !== words.key(at)) return 'none';
  const noun = nameLists.nouns.get(base)?.fields;
  if (!noun) return 'none';
  // After a comma a label belongs to the name only where the comma closes too: "his mum, Sarah, rang".
  if (isComma && !hasDeterminer(words, at)) return 'none';
  return noun.age === 'either' ? 'none' : (noun.age as Evidence);
}

function hasDeterminer(words: Words, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 4; at -= 1) {
    if (words.has(at, TAG.possessive) || /^(?:the|a|an)$/.test(words.key(at)) || words.base(at) !== words.key(at))
      return true;
    if (!words.isWord(at)) return false;
  }
  return false;
}

/** `Sarah (mum)`, `Karen, the health visitor`, `Karen from the school`, `Ellen Park, Head of Year`. */
function nounAfter(words: Words, { to, form }: Naming): Evidence {
  const mark = words.key(to);
  if (mark === '(' || mark === ',' || mark === '-' || mark === '–') return nounIn(words, to + 1, mark === '(', form);
  if (mark === 'from') {
    for (let at = to + 1; at < to + 6; at += 1) {
      if (!words.isWord(at)) return 'none';
      if (BODY.test(words.base(at)) && !/^home$/.test(words.key(at)))
        return to + 1 === at && words.key(at) === 'school' ? 'none' : 'adult';
      if (words.has(at, TAG.past | TAG.be | TAG.have | TAG.preposition)) return 'none';
    }
  }
  return 'none';
}

function nounIn(words: Words, from: number, isBracket: boolean, form: Naming['form']): Evidence {
  const { nouns } = nameLists;
  let found: Evidence = 'none';
  const opens = words.has(from, TAG.determiner | TAG.possessive) || words.base(from) !== words.key(from) || isBracket;
  for (let at = from; at < from + 7; at += 1) {
    if (/^[,.;:)]$/.test(words.key(at)) || !words.isWord(at)) break;
    if (at > from && words.has(at, TAG.preposition | TAG.be | TAG.have | TAG.subject) && words.key(at) !== 'of') break;
    const noun = nouns.get(words.base(at))?.fields;
    if (noun && words.base(at) === words.key(at) && noun.age !== 'either') found = noun.age as Evidence;
    else if (noun) found = 'none';
    if (/^(?:head|manager|lead|senco|dsl|iro|gp|sw|hv)$/.test(words.key(at))) found = 'adult';
  }
  // "Ellen Park, Head of Year" needs no article; "Leila, teacher said" is no apposition.
  return opens || (form === 'full' && found === 'adult') ? found : 'none';
}
