import { type Match, type NoteFacts, SHAPE, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'people' | 'voice'>;
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Short forms of roles that are one person's. */
const SHORT_ROLE = /^(?:sw|asw|ssw|fsw|hv|iro|gp|dsl|senco|tm|pm|ewo|pa|ot|slt|idva|cpn|la)$/;

/** Somebody one can ask: a name, I, you in a letter, a role that is one person's; before the act, or after `by`. */
export function hasOwner(facts: Facts, roles: readonly Match[], stretch: Stretch, act?: number): boolean {
  const { words } = facts;
  if (act === undefined && (opensWithOwner(facts, roles, stretch) || hasOwnerCell(facts, roles, stretch))) return true;
  for (let at = act ?? stretch.from; at < stretch.to; at += 1) {
    const key = words.key(at);
    if (key === 'by' && isOwnerAt(facts, roles, at + 1)) return true;
    // "… (Ms Noor)", "… - Ms Noor, 4 May": the owner behind the action.
    if (
      act === undefined &&
      /^(?:[([]|[-–—]+|\||:)$/.test(key) &&
      at > stretch.from &&
      isOwnerAt(facts, roles, at + 1) &&
      endsOrDates(facts, at + 1, stretch.to)
    )
      return true;
  }
  return false;
}

/** A cell of a table that is somebody's. */
function hasOwnerCell(facts: Facts, roles: readonly Match[], { from, to }: Stretch): boolean {
  const { words } = facts;
  for (let at = from; at < to; at += 1)
    if (words.key(at) === '|' && isOwnerAt(facts, roles, at + 1) && at > from) return true;
  return false;
}

/** `Ms Noor to ring`, `I will ring`, `Ms Bevan: picture cards`, `Mrs Addo rings`, `Social worker to visit`. */
function opensWithOwner(facts: Facts, roles: readonly Match[], { from, to }: Stretch): boolean {
  const { words, people } = facts;
  let at = from;
  while (
    at < to &&
    /^(?:then|and|also|next|on|the|this|my|our|both|his|her|their|allocated|new|current)$/.test(words.key(at))
  )
    at += 1;
  if (words.has(at, TAG.weekday | TAG.number | TAG.month)) {
    // "By Friday Ms Noor rings": a date may come first.
    while (at < to && at < from + 8 && !people.mentionAt(at) && words.key(at) !== 'i') at += 1;
  }
  return isOwnerAt(facts, roles, at) && isSubject(facts, at, to);
}

/** The name does it and is not only what the action is about: `Clothes for Precious`, `Ms Noor's form`. */
function isSubject({ words, people }: Facts, at: number, to: number): boolean {
  const mention = people.mentionAt(at);
  const end = mention?.to ?? at + 1;
  if (words.base(end - 1) !== words.key(end - 1) && !words.key(end - 1).startsWith('i')) return false;
  // "Mrs Ager to be rung" has it done to her.
  for (let next = end; next < Math.min(to, end + 8); next += 1)
    if (words.key(next) === 'to' && words.key(next + 1) === 'be' && words.has(next + 2, TAG.participle)) return false;
  return true;
}

function isOwnerAt({ words, people, voice }: Facts, roles: readonly Match[], at: number): boolean {
  const key = words.key(at);
  if (/^(?:i|i'll|me|myself|we|we'll)$/.test(key)) return true;
  if (/^(?:you|you'll)$/.test(key)) return voice.isLetter;
  if (/^(?:he|she)$/.test(key)) return true;
  if (people.mentionAt(at)) return true;
  const start = /^(?:the|his|her|their|my|our|a|an)$/.test(key) ? at + 1 : at;
  if (roles.some(({ from }) => from === start || from === at)) return true;
  if (SHORT_ROLE.test(words.key(start)))
    return words.records[start]?.shape === SHAPE.upper || words.records[start]?.shape === SHAPE.mixed;
  return false;
}

/** Nothing but names, dates and marks follows. */
function endsOrDates({ words, people }: Facts, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (people.mentionAt(at) || !words.isWord(at) || words.has(at, TAG.number | TAG.month | TAG.weekday)) continue;
    if (/^(?:by|on|and|the|to|sw|worker|social|manager)$/.test(words.key(at))) continue;
    return false;
  }
  return true;
}
