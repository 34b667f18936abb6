import { type Match, type NoteFacts, SHAPE, TAG, type Words } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'people'>;

/** A kin word with all that belongs to it: whose, which, and another label where one hangs on it. */
export interface Label {
  readonly kind: string;
  /** First token, determiner or owner included, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** First token of the noun with its adjectives. */
  readonly noun: number;
  /** First token of the listed term. */
  readonly term: number;
  /** The last kin word itself, in lower case. */
  readonly core: string;
  readonly isPlural: boolean;
  /** What points at somebody before it: `the`, `his`, `Ms Khan's`; empty where nothing does. */
  readonly owner: 'none' | 'article' | 'possessive' | 'name' | 'label';
  readonly ownerToken: number;
}

const ADJECTIVES = new Set(
  'maternal paternal birth biological bio natural adoptive foster real own only new old current former late estranged ex great half step kinship respite expectant older elder younger eldest adult married prospective other absent male female main primary separated deceased teenage first second previous live-in long-term elderly poor dear lovely grown-up grown respective unborn'.split(
    ' ',
  ),
);
const JOB = new Set(
  'residential paid agency domiciliary night professional care-home live-out hospital personal dinner lunchtime'.split(
    ' ',
  ),
);

/** The label that a listed word belongs to, or nothing where the word is none here. */
export function labelAt(facts: Facts, matches: readonly Match<'kind'>[], first: Match<'kind'>): Label | null {
  const { words } = facts;
  const match = longest(words, matches, first);
  const noun = nounStart(words, first.from);
  if (JOB.has(words.key(noun - 1)) || (noun > first.from && JOB.has(words.key(first.from - 1)))) return null;
  const { kind } = match.entry.fields;
  const core = words.base(match.to - 1);
  const isPlural = kind === 'plural' || isPluralForm(core);
  const [owner, from] = ownerOf(facts, noun, match !== first, isPlural);
  const label: Label = {
    kind,
    from,
    to: match.to,
    noun,
    term: first.from,
    core,
    isPlural,
    owner,
    ownerToken: noun - 1,
  };
  return isLabelHere(words, label, first) ? label : null;
}

/** `mother's partner`: one label that hangs on another is the label. */
function longest(words: Words, matches: readonly Match<'kind'>[], first: Match<'kind'>): Match<'kind'> {
  let last = first;
  for (;;) {
    const isOwner =
      words.base(last.to - 1) !== words.key(last.to - 1) || words.key(last.to) === "'" || words.key(last.to) === '’';
    if (!isOwner) return last;
    let next = words.isWord(last.to) ? last.to : last.to + 1;
    while (ADJECTIVES.has(words.key(next))) next += 1;
    const hung = matches.find((match) => match.from === next);
    if (!hung || hung.entry.fields.kind === 'loose') return last;
    last = hung;
  }
}

function nounStart(words: Words, from: number): number {
  let at = from;
  for (;;) {
    const before = words.key(at - 1) === '-' && words.isGlued(at) ? at - 2 : at - 1;
    const isAge = /^(?:\d+|year|old|yr)$/.test(words.key(before)) && words.key(before + 1) !== '.';
    if (!ADJECTIVES.has(words.key(before)) && !(isAge && words.isWord(before))) return at;
    at = before;
  }
}

/** What stands before the noun and says whose or which it is. */
function ownerOf(
  { words, people }: Facts,
  noun: number,
  isChain: boolean,
  isPlural: boolean,
): [Label['owner'], number] {
  const before = noun - 1;
  const none = isChain ? 'label' : 'none';
  if (words.has(before, TAG.possessive)) return ['possessive', before];
  // "said that parents there help": that is no pointer before a plural.
  const points =
    /^(?:the|this|these|those|both)$/.test(words.key(before)) || (words.key(before) === 'that' && !isPlural);
  if (points) {
    return ['article', words.key(before - 1) === 'both' ? before - 1 : before];
  }
  const mark = /^['’]$/.test(words.key(before)) ? before - 1 : before;
  const isPossessive = mark !== before || words.base(before) !== words.key(before);
  if (!isPossessive || !words.isWord(mark)) return [none, noun];
  const mention = people.mentionAt(mark);
  const from = mention ? mention.from : words.has(mark - 1, TAG.determiner) ? mark - 1 : mark;
  return ['name', from];
}

/** Part of a longer name: `Nana's Kitchen`, `Mother Teresa Primary`, `a pub called The Godfather`. */
function isInName(words: Words, label: Pick<Label, 'from' | 'noun' | 'to'>, first: Match): boolean {
  if (words.records[label.to - 1]?.shape !== SHAPE.capitalised) return false;
  // "Coco Pops", "Big Mama": a capital before it, inside the sentence, is the beginning of the name.
  const isBrand =
    label.from === label.noun &&
    words.records[label.from - 1]?.shape === SHAPE.capitalised &&
    /^(?:pops|pop|mama|nana|papa|oma|ma)$/.test(words.key(label.to - 1));
  if (isBrand) return true;
  const mark = /^['’]$/.test(words.key(label.to)) ? label.to + 1 : label.to;
  const isNext =
    words.isCapitalised(mark) &&
    !words.has(mark, TAG.subject | TAG.weekday | TAG.month | TAG.determiner | TAG.question);
  if (isNext && !words.text.slice(words.end(mark - 1), words.start(mark)).includes('\n')) return true;
  const isTitled = words.records[label.from]?.text === 'The' && label.from > 0 && words.isWord(label.from - 1);
  return isTitled && label.noun === first.from;
}

function isPluralForm(core: string): boolean {
  return /s$/.test(core) && !/(?:missus|missis|pops|gramps|pappous)$/.test(core);
}

/** Words that are other things too count only where something points at a person. */
function isLabelHere(words: Words, label: Label, first: Match): boolean {
  const { kind, owner, noun } = label;
  if (isInName(words, label, first)) return false;
  const isPointed = owner === 'possessive' || owner === 'name' || owner === 'label';
  if (kind === 'owned') {
    if (/^(?:man|woman|guy|chap|mister|lover)$/.test(label.core))
      return owner === 'label' || (isPointed && owner !== 'name' && words.key(noun) === label.core);
    return (
      isPointed ||
      (label.core === 'ex' && owner === 'article') ||
      (owner === 'article' && /^(?:half|fella|fellah)$/.test(label.core))
    );
  }
  if (kind === 'loose') {
    const isCapital = words.records[first.from]?.shape === SHAPE.capitalised;
    if (words.records[first.from]?.shape === SHAPE.upper) return false;
    if (
      /^(?:ma|pa|ba|da|dah|maw|paw|tad|nin|mimi|pop|isa|far|mor|anne|apa|abi|ata|mae|pare|mare|tia|zia|iya|obi|saba|patti|bibi|ibu|hala|dede|dido|deda)$/.test(
        label.core,
      )
    )
      return isPointed;
    return isPointed || owner === 'article' || isCapital;
  }
  if (kind === 'definite') return isPointed || owner === 'article';
  if (kind === 'partner') return isPointed || owner === 'article' || isBareSubject(words, noun, label.to);
  if (label.core === 'nanny') return owner === 'possessive' || words.isCapitalised(first.from);
  return true;
}

/** Opens its sentence, and a verb follows: `Partner was in the kitchen.` */
export function isBareSubject(words: Words, from: number, to: number): boolean {
  const opens =
    from === 0 || !words.isWord(from - 1) || words.text.slice(words.end(from - 1), words.start(from)).includes('\n');
  const next = words.has(to, TAG.adverb) || /^(?:also|still|now|then)$/.test(words.key(to)) ? to + 1 : to;
  return opens && words.has(next, TAG.be | TAG.have | TAG.past | TAG.do) && !words.has(next, TAG.modal);
}
