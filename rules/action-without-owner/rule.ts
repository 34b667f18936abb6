import { type Block, type NoteFacts, noteRule, type Sentence, TAG, wordList } from 'caselint/rule';
import { hasOwner } from './owner.js';
import { hasTime } from './time.js';

const ROLES = wordList(new URL('../../src/analysis/data/one-person-roles.tsv', import.meta.url), []);
const ACTS = wordList(new URL('./work-acts.tsv', import.meta.url), ['form']);

/** Headings and lead-ins under which every item is something to be done. */
const ACTION_SECTION =
  /^(?:\d+[.)]?\s*)?(?:(?:(?:my|our|the|still|left|agreed|safety|immediate|new|key|further|updated) )?(?:plans?|actions?|next(?: steps?)?|to.?do(?: list)?|tasks?|follow[- ]?ups?|jobs|recommendations?)(?: for .{1,40}| agreed| points?| required| needed| next| arising| plan| list| from .{1,40})?|what (?:happens|will happen|needs to happen|needs doing|we will do|i will do|is next)(?: next| now)?|(?:still )?to be done|for .{0,40}\b(?:staff|team|shift|worker|handover|tomorrow)|(?:we|it was|all) (?:have )?agreed.{0,60}|agreed|things to do|outstanding|(?:day|night|morning|evening|next|weekend|early|late) (?:team|shift|staff|worker)s?)\s*[:.]?$/i;

export default noteRule({
  id: 'action-without-owner',
  guidance: '§4.2',
  level: 'warning',
  summary: 'Say who does each action, and by when',
  messages: {
    owner: '“{words}” does not say who does it',
    time: '“{words}” does not say by when',
    both: '“{words}” says neither who does it nor by when',
  },
  needs: ['text', 'words', 'blocks', 'sentences', 'quotes', 'people', 'dates', 'voice'],
  lists: [ROLES, ACTS],
  *check(facts) {
    const items = [...facts.blocks.filter((block) => isAction(facts, block)), ...headlessActions(facts)];
    for (const item of items) {
      const stretch = { from: item.from, to: item.to };
      const message = missing(facts, stretch, item);
      if (message) yield report(facts, message, facts.words.start(item.from), item.end);
    }
    const told = new Set<number>();
    for (const act of [...listedActs(facts), ...neededActs(facts)]) {
      const sentence = facts.sentences.find(({ from, to }) => from <= act.from && act.from < to);
      if (!sentence || facts.quotes.covers(act) || items.includes(sentence.block)) continue;
      const from = needStart(facts, sentence, act.from, act.form);
      if (from < 0) continue;
      if (told.has(act.from)) continue;
      told.add(act.from);
      const message = missing(facts, sentence, sentence.block, act.from);
      if (message) yield report(facts, message, facts.words.start(from), act.end);
    }
  },
});

type Facts = Pick<
  NoteFacts,
  'text' | 'words' | 'blocks' | 'sentences' | 'quotes' | 'people' | 'dates' | 'voice' | 'matches'
>;

function report({ text }: Facts, message: 'owner' | 'time' | 'both', start: number, end: number) {
  return {
    message,
    at: { start, end },
    data: { words: text.slice(start, end) },
    suggestions: ['who, what, by when: “Ms Noor rings the school by Friday 12 June 2026”'],
  };
}

/** An item of a list under a heading for actions that tells nothing done. */
function isAction({ words, quotes }: Facts, block: Block): boolean {
  if (
    (block.kind !== 'item' && !isTableRow(words, block)) ||
    !ACTION_SECTION.test(block.section) ||
    block.to - block.from < 1
  )
    return false;
  if (quotes.at(words.start(block.from)) || /^(?:none|nil|n|no)$/.test(words.key(block.from))) return false;
  return !isDone({ words }, block);
}

interface Act {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

function listedActs(facts: Facts): Act[] {
  return facts.matches(ACTS).map(({ from, start, end, entry }) => ({ from, start, end, form: entry.fields.form }));
}

const THING =
  /^(?:form|forms|file|files|report|reports|assessment|letter|letters|chronology|meeting|referral|lock|alarm|boiler|door|window|windows|bag|uniform|plan|passport|application|appointment|visit|bed|cot|cooker|fridge|carpet|heating|bill|receipt|note|notes|minutes|record|records|date|dates|car|seat|pram|tenancy|benefit|claim|grant|review|file|genogram|statement|lawyer|interpreter|place|school|phone)$/;
/** What is done to a child, and no act of work. */
const CARE =
  /^(?:loved|fed|changed|held|cuddled|washed|dressed|winded|bathed|wanted|heard|seen|believed|respected|reassured|comforted|kept|left|supervised|watched|carried|born|done)$/;

/** Any act that a thing `needs to be` put through, and any that a thing of the work `needs doing`, listed or not. */
function neededActs({ words }: Facts): Act[] {
  const acts: Act[] = [];
  for (let at = 1; at < words.count; at += 1) {
    if (!/^(?:needs?|has|have)$/.test(words.key(at))) continue;
    const isThing =
      words.isWord(at - 1) &&
      !words.isCapitalised(at - 1) &&
      !words.has(at - 1, TAG.subject | TAG.object) &&
      !/^(?:child|baby|mother|father|mum|dad|boy|girl|children|who|nobody|everyone)$/.test(words.key(at - 1));
    const act = words.key(at + 1) === 'to' && words.key(at + 2) === 'be' ? at + 3 : at + 1;
    const isNeeded =
      act === at + 3
        ? isThing && words.has(act, TAG.participle) && !CARE.test(words.key(act))
        : /^needs?$/.test(words.key(at)) && words.has(act, TAG.gerund) && THING.test(words.key(at - 1));
    if (isNeeded)
      acts.push({
        from: act,
        start: words.start(act),
        end: words.end(act),
        form: act === at + 3 ? 'participle' : 'gerund',
      });
  }
  return acts;
}

/** A row of a table with something in it, and not the one that names the columns. */
function isTableRow(words: Facts['words'], { kind, from, to }: Block): boolean {
  if (kind !== 'row') return false;
  const text = words.slice(from, to).toLowerCase();
  return (
    /\p{L}/u.test(text) &&
    !/\|\s*(?:who|owner|by whom|lead|responsible|person|by|when|date|deadline|by when|timescale)\s*\|/.test(text)
  );
}

/** A list with no heading of its own in which most items say what is to be done: all its items are actions. */
function headlessActions(facts: Facts): Block[] {
  const groups = new Map<number, Block[]>();
  for (const block of facts.blocks) {
    if (block.kind !== 'item' || ACTION_SECTION.test(block.section)) continue;
    const group = groups.get(block.group) ?? [];
    group.push(block);
    groups.set(block.group, group);
  }
  return [...groups.values()].flatMap((group) => {
    const planned = group.filter((block) => isPlanned(facts, block)).length;
    return planned > 0 && planned * 2 >= group.length ? group.filter((block) => !isDone(facts, block)) : [];
  });
}

/** `Ms Quill to ring the harbour master`, `Alarm to be fitted`, `I will call`: something yet to be done. */
function isPlanned({ words, people }: Facts, { from, to }: Block): boolean {
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const key = words.key(at);
    if (/^(?:will|shall|i'll|we'll)$/.test(key)) return true;
    if (words.has(at, TAG.be | TAG.have | TAG.do | TAG.past | TAG.modal)) return false;
    if (key !== 'to' || at === from) continue;
    const isOwned = people.mentionAt(at - 1) !== undefined || words.key(at - 1) === 'i';
    if (
      words.key(at + 1) === 'be'
        ? words.has(at + 2, TAG.participle)
        : isOwned && !words.has(at + 1, TAG.determiner | TAG.possessive | TAG.number) && !words.isCapitalised(at + 1)
    )
      return true;
  }
  return false;
}

/** "Mr Amoah fitted the lock": past and over. */
function isDone({ words }: Pick<Facts, 'words'>, { from, to }: Block): boolean {
  for (let at = from; at < Math.min(to, from + 7); at += 1) {
    const key = words.key(at);
    if (key === 'to' || words.has(at, TAG.modal) || /^(?:who|which|that|what|:|if|because|when)$/.test(key))
      return false;
    if (/^(?:was|were|did|had)$/.test(key)) return true;
    if (words.has(at, TAG.past) && !words.has(at, TAG.participle) && at > from) return true;
    if (words.has(at, TAG.have) && words.has(at + 1, TAG.participle)) return true;
    if (words.has(at, TAG.past) && at > from && words.isCapitalised(at - 1)) return true;
  }
  return false;
}

function missing(
  facts: Facts,
  stretch: { from: number; to: number },
  block: Block,
  act?: number,
): 'owner' | 'time' | 'both' | null {
  const roles = facts.matches(ROLES);
  const owned = hasOwner(facts, roles, stretch, act);
  const timed = hasTime(facts, stretch, block);
  if (owned && timed) return null;
  return owned ? 'time' : timed ? 'owner' : 'both';
}

/** `needs to be sent`, `is to be collected`, `has to be signed`, `to be moved`, `needs booking`; -1 where it is none. */
function needStart({ words }: Facts, sentence: Sentence, act: number, form: string): number {
  let at = act - 1;
  while (at > sentence.from && words.has(at, TAG.adverb)) at -= 1;
  if (isDenied(words, sentence, at)) return -1;
  if (form === 'gerund') return /^needs?$/.test(words.key(at)) && !isBody(words.key(at - 1)) ? at : -1;
  if (words.key(at) !== 'be' || words.key(at - 1) !== 'to') return -1;
  const verb = words.key(at - 2);
  if (/^(?:needs?|has|have)$/.test(verb)) return at - 2;
  if (/^(?:is|are)$/.test(verb)) return at - 2;
  // Note style, with no verb before: "Meeting to be moved online."
  const isNoun =
    words.isWord(at - 2) &&
    !words.has(at - 2, TAG.past | TAG.modal | TAG.adverb | TAG.have | TAG.be | TAG.object | TAG.conjunction);
  return isNoun &&
    !/^(?:want|wants|hope|hopes|like|likes|ask|asks|asked|due|likely|going|used|how|where|when|what|able|ready|happy|afraid|scared|chance|right|wish|wishes|hoping|keen|old|agreed|expected|waiting|said|in|seems|seem|appears|appear|wishing|needing|needed|had)$/.test(
      verb,
    ) &&
    isOpening(words, sentence, at - 2)
    ? at - 1
    : -1;
}

/** `No form needs signing`. */
function isDenied(words: Facts['words'], sentence: Sentence, to: number): boolean {
  for (let at = sentence.from; at < to; at += 1) if (words.has(at, TAG.negative)) return true;
  return false;
}

/** Nothing before it in the sentence is a verb. */
function isOpening(words: Facts['words'], sentence: Sentence, to: number): boolean {
  for (let at = sentence.from; at <= to; at += 1)
    if (
      words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.past) ||
      /^(?:says?|wants?|hopes?|asks?|likes?|wishes)$/.test(words.key(at))
    )
      return false;
  return true;
}

function isBody(key: string): boolean {
  return (
    /^(?:knee|knees|leg|legs|hair|nose|ear|ears|eye|eyes|tooth|teeth|arm|back|foot|feet|wound|nappy|baby|hands|face|skin|child|she|he|they|it)$/.test(
      key,
    ) && !/^(?:he|she|they)$/.test(key)
  );
}
