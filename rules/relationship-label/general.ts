import { type NoteFacts, TAG } from 'caselint/rule';
import { isBareSubject, type Label } from './label.js';

type Facts = Pick<NoteFacts, 'words' | 'voice' | 'people'>;

const INDEFINITE = new Set(
  'a an any every each no another some either neither which what few many most more all single young lone working one two three four several such other good bad perfect better proud surrogate potential future like various certain busy fellow hospital'.split(
    ' ',
  ),
);

/** Said of nobody in particular, or of the reader: `mothers`, `a parent`, `young carers`, `your mum`. */
export function isGeneral({ words, voice }: Facts, label: Label): boolean {
  const before = words.key(label.noun - 1);
  // "You can have lunch with Nana": in a letter to a child it is the child's own name for her.
  if (voice.isToChild && label.owner === 'none' && words.isCapitalised(label.from)) return true;
  // "Remi's other grandad" is one man.
  const isAnyOther = label.owner !== 'name' && /^(?:other|only)$/.test(words.key(label.noun));
  if ((label.noun < label.term && isAnyOther) || isReaders(words, label)) return true;
  // "The parents' evening", "the dads' group": an occasion that is theirs, and nobody in particular.
  if (label.isPlural && /^['’]$/.test(words.key(label.to)) && OCCASION.test(words.key(label.to + 1))) return true;
  if (label.owner === 'possessive') return /^(?:my|our|your|yours|mine)$/.test(before);
  // "Both parents of a child can sign": of any child.
  if (words.key(label.to) === 'of' && /^(?:a|an|any|every)$/.test(words.key(label.to + 1))) return true;
  if (label.owner === 'article') return isSetOfAll(words, label);
  if (label.owner !== 'none') return false;
  if (INDEFINITE.has(before) || words.has(label.noun - 1, TAG.number)) return true;
  if (isAfterAdjectives(words, label)) return true;
  if (/^(?:being|becoming|as)$/.test(before) && label.core === 'parent') return true;
  // "no grandmother or aunt": what is denied or asked of the first holds for the second.
  if (/^(?:or|nor)$/.test(before) && isAfterIndefinite(words, label.noun)) return true;
  if (!label.isPlural) return false;
  // "maternal grandparents rang" means two people, "grandparents" in general means none.
  if (
    label.noun < label.to - 1 &&
    /^(?:maternal|paternal|birth|biological|expectant|adoptive)$/.test(words.key(label.noun)) &&
    isBareSubject(words, label.noun, label.to)
  )
    return false;
  if (label.kind === 'short') return false;
  return !(label.kind === 'plural' || label.kind === 'carer') || !isBareSubject(words, label.noun, label.to);
}

const OCCASION =
  /^(?:evenings?|groups?|meetings?|rooms?|course|night|association|forum|survey|morning|workshop|programme|race|coffee|union|network|support|council|consultation|day)$/;
const NO_ADJECTIVE =
  TAG.be | TAG.have | TAG.modal | TAG.do | TAG.past | TAG.subject | TAG.preposition | TAG.possessive | TAG.question;

/** `a devoted nan`: a participle may say what kind; any other word with those tags belongs to a clause. */
function isNoAdjective(words: Facts['words'], at: number): boolean {
  return words.has(at, NO_ADJECTIVE) && !/ed$/.test(words.key(at));
}

/** `is a cold father`, `a good and patient mother`: an article, and what kind of one. */
function isAfterAdjectives(words: Facts['words'], { noun, to }: Label): boolean {
  let at = noun - 1;
  while (noun - at < 5 && !/^an?$/.test(words.key(at))) {
    const joins = /^(?:and|,|-)$/.test(words.key(at));
    if (!joins && (!words.isWord(at) || words.isCapitalised(at) || isNoAdjective(words, at))) return false;
    at -= 1;
  }
  if (!/^an?$/.test(words.key(at)) || at === noun - 1) return false;
  // "a letter mum wrote": the label is who did it.
  const isSubject = words.has(to, NO_ADJECTIVE & ~TAG.preposition) || /[^s]s$/.test(words.key(to));
  return words.has(at - 1, TAG.be) || /^(?:became|such|as|like)$/.test(words.key(at - 1)) || !isSubject;
}

function isAfterIndefinite(words: Facts['words'], noun: number): boolean {
  for (let at = noun - 2; at >= noun - 5; at -= 1)
    if (/^(?:no|a|an|any|neither|either)$/.test(words.key(at))) return true;
  return false;
}

/** `your daughter's godmother`, `your mum and dad`. */
function isReaders(words: Facts['words'], label: Label): boolean {
  if (/^(?:my|our|your)$/.test(words.key(label.from - 1)) || /^(?:my|our|your)$/.test(words.key(label.from)))
    return true;
  return (
    /^(?:and|or|&)$/.test(words.key(label.from - 1)) &&
    label.owner === 'none' &&
    /^(?:my|our|your)$/.test(words.key(label.from - 3))
  );
}

/** `the mothers of the class`, `these fathers in the group`: a kind of people, with no owner to say whose. */
function isSetOfAll(words: Facts['words'], label: Label): boolean {
  if (!label.isPlural || label.kind === 'plural' || label.kind === 'carer' || label.kind === 'short') return false;
  return (
    /^(?:mothers|fathers|mums|dads|wives|husbands|partners|boyfriends|girlfriends|aunts|uncles|grandmothers|grandfathers)$/.test(
      words.base(label.to - 1),
    ) && words.key(label.from) !== 'both'
  );
}

const NOT_KNOWN = /^(?:unknown|unnamed|unidentified|untraced)$/;

/** Whether there is one, or who it is, is what the sentence asks or denies: `who the father is`. */
export function isQuestioned({ words }: Facts, label: Label): boolean {
  for (let at = label.from - 1; at >= label.from - 3; at -= 1) {
    const key = words.key(at);
    if (/^(?:who|whoever|whose)$/.test(key)) return at === label.from - 1 || words.has(at + 1, TAG.be);
    if (!words.has(at, TAG.be)) break;
  }
  const before = words.slice(Math.max(0, label.from - 3), label.from).toLowerCase();
  if (/\b(?:identity of|no sign of a|is there a|whether there is an?)$/.test(before)) return true;
  if (words.key(label.to - 1) !== words.base(label.to - 1))
    return /^(?:identity|name)$/.test(words.key(label.to)) && isUnknownAhead(words, label.to + 1);
  return isUnknownAhead(words, label.to);
}

function isUnknownAhead(words: Facts['words'], at: number): boolean {
  if (NOT_KNOWN.test(words.key(at))) return true;
  if (!words.has(at, TAG.be)) return false;
  const next = words.key(at + 1);
  return NOT_KNOWN.test(next) || (next === 'not' && /^(?:known|named|identified)$/.test(words.key(at + 2)));
}
