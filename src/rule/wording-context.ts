import { TAG } from '../analysis/tags.js';
import type { Match } from '../analysis/vocabulary.js';
import { SHAPE } from '../analysis/word.js';
import { type WordList, wordList } from '../analysis/word-list.js';
import type { Words } from '../analysis/words.js';
import { isPersonNoun } from './person-nouns.js';

/** Words that show what a sentence is about, for the checks `about-drugs`, `about-drink` … */
export const topicCues = wordList(new URL('../analysis/data/topic-cues.tsv', import.meta.url), ['topic', 'source']);

export interface Topics {
  matches(list: WordList<'topic' | 'source'>): readonly Match<'topic' | 'source'>[];
}

interface Place {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  readonly topics: Topics;
}

/** Every check that the column `context` may name. */
const CHECKS = {
  /** He, Ms Khan, the boy: whoever does or is it is a person, or is left out as notes do. */
  'person-subject': ({ words, from }: Place) => hasPersonSubject(words, from),
  /** It is done to a person: `blanked him`. */
  'person-object': ({ words, to }: Place) => isPersonAhead(words, to),
  /** Nothing is done to anything: `kicked off`, and not `kicked off his shoes`. */
  'no-object': ({ words, to }: Place) => !isObjectAhead(words, to),
  /** `was smashed`, `came home stoned`; not `a smashed window`, `smashed by`. */
  predicate: ({ words, from, to }: Place) =>
    isPredicate(words, from) && !isNounAhead(words, to) && !isObjectAhead(words, to) && words.key(to) !== 'by',
  /** Nothing that could be a noun follows. */
  'not-before-noun': ({ words, to }: Place) => !isNounAhead(words, to),
  /** `coloured boy`. */
  'before-person': ({ words, to }: Place) => isPersonNoun(words.base(skipAdjective(words, to))),
  /** An article, a possessive or the like stands before it. */
  'after-article': ({ words, from }: Place) =>
    words.has(from - 1, TAG.determiner | TAG.possessive) || isPossessive(words, from - 1),
  /** `the disabled`. */
  'after-the': ({ words, from }: Place) => /^(?:the|these|those|them)$/.test(words.key(from - 1)),
  /** A noun, and not a verb or an adjective. */
  'noun-use': ({ words, from, to }: Place) => isNounPlace(words, from) && !isNounAhead(words, to),
  /** A verb: after a subject, an auxiliary or `to`. */
  'verb-use': ({ words, from }: Place) => isVerbPlace(words, from),
  'not-negated': ({ words, from }: Place) => !isNegated(words, from),
  /** The first word of its sentence, or of a note-style fragment. */
  'sentence-start': ({ words, from }: Place) => isSentenceStart(words, from),
  'sentence-end': ({ words, to }: Place) => !words.isWord(to),
  'about-drugs': (place: Place) => isAbout(place, 'drugs'),
  'about-drink': (place: Place) => isAbout(place, 'drink'),
  'about-money': (place: Place) => isAbout(place, 'money'),
  'about-police': (place: Place) => isAbout(place, 'police'),
  'about-violence': (place: Place) => isAbout(place, 'violence'),
  'about-sleep': (place: Place) => isAbout(place, 'sleep'),
  'about-sex': (place: Place) => isAbout(place, 'sex'),
  'not-about-work': (place: Place) => !isAbout(place, 'work'),
  'not-about-things': (place: Place) => !isAbout(place, 'things'),
  'not-about-sport': (place: Place) => !isAbout(place, 'sport'),
  'not-about-meetings': (place: Place) => !isAbout(place, 'meetings'),
  'not-about-animals': (place: Place) => !isAbout(place, 'animals'),
  'not-about-garden': (place: Place) => !isAbout(place, 'garden'),
  'not-before-of': ({ words, to }: Place) => words.key(to) !== 'of',
  'not-after-number': ({ words, from }: Place) => !words.has(from - 1, TAG.number),
  'not-after-there': ({ words, from }: Place) => words.key(from - 1) !== 'there' && words.key(from - 2) !== 'there',
  /** `the dog's`, `his`: something has it. */
  'not-possessed': ({ words, from }: Place) => !words.has(from - 1, TAG.possessive) && !isPossessive(words, from - 1),
  /** Nothing says where to: `got lifted`, and not `got lifted onto the wall`. */
  'not-moved': ({ words, to }: Place) => !/^(?:up|onto|on|out|into|over|by|down|from|off|in|back)$/.test(words.key(to)),
} as const satisfies Record<string, (place: Place) => boolean>;

export type WordingCheck = keyof typeof CHECKS;

/** The names of all checks, for the test of the lists. */
export const wordingChecks = Object.keys(CHECKS);

/** `a+b|c`: either both a and b hold, or c does. */
export function contextHolds(words: Words, match: Match, context: string, topics: Topics): boolean {
  const place = { words, from: match.from, to: match.to, topics };
  return context.split('|').some((all) => all.split('+').every((name) => CHECKS[name as WordingCheck](place)));
}

const STOPS = /^(?:[.!?;…]+|\||\*)$/;

export function isSentenceStart(words: Words, at: number): boolean {
  if (at <= 0) return true;
  const before = words.key(at - 1);
  if (STOPS.test(before) || /^["“”'‘’(:•*#>[–—-]$/.test(before)) return !(words.isGlued(at) && before === '-');
  return words.text.slice(words.end(at - 1), words.start(at)).includes('\n');
}

/** First and last token of the sentence around a place, as far as a check needs it. */
function sentenceAround(words: Words, from: number, to: number): [number, number] {
  let first = from;
  while (first > 0 && from - first < 30 && !STOPS.test(words.key(first - 1)) && !breaks(words, first)) first -= 1;
  let last = to;
  while (last < words.count && last - to < 30 && !STOPS.test(words.key(last)) && !breaks(words, last)) last += 1;
  return [first, last];
}

function breaks(words: Words, at: number): boolean {
  return words.text.slice(words.end(at - 1), words.start(at)).includes('\n\n');
}

function isAbout({ words, from, to, topics }: Place, topic: string): boolean {
  const [first, last] = sentenceAround(words, from, to);
  return topics
    .matches(topicCues)
    .some(
      (cue) =>
        cue.entry.fields.topic === topic && cue.from >= first && cue.to <= last && (cue.to <= from || cue.from >= to),
    );
}

const AUXILIARY = TAG.be | TAG.have | TAG.do | TAG.modal | TAG.negative | TAG.adverb;
/** Words between a subject and its predicate that say nothing of who it is. */
const LIGHT = new Set(
  'got get gets getting gotten go goes going gone went become became becomes becoming look looks looked looking seem seems seemed appear appears appeared feel feels felt sound sounds sounded act acts acted come comes came coming turn turns turned up return returns returned arrive arrives arrived in home back again already still just now also then really very so quite completely totally absolutely well proper right too all bit a an often always sometimes once twice ever half pretty rather started starts starting begins began keeps kept keep stop stops stopped to end ends ended used likes liked tends tended have be'.split(
    ' ',
  ),
);

function hasPersonSubject(words: Words, from: number): boolean {
  let at = from - 1;
  for (let steps = 0; steps < 14; steps += 1) {
    if (at < 0 || isSentenceStart(words, at + 1)) return true;
    const key = words.key(at);
    if (key === ')') {
      while (at > 0 && words.key(at) !== '(') at -= 1;
      at -= 1;
      continue;
    }
    if (/^(?:and|then|but|or|,|&)$/.test(key)) return hasPersonBefore(words, at);
    if (words.has(at, TAG.subject)) return key !== 'it' && key !== "it's";
    if (isPersonAt(words, at)) return true;
    if (words.has(at, AUXILIARY) || LIGHT.has(key)) {
      at -= 1;
      continue;
    }
    return key === 'who' || words.has(at, TAG.object) || key === 'both';
  }
  return false;
}

/** The subject is said earlier in the sentence: `Tyler came in, threw his bag and kicked off`. */
function hasPersonBefore(words: Words, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at < 20; at -= 1) {
    if (STOPS.test(words.key(at))) return false;
    if ((words.has(at, TAG.subject) && words.key(at) !== 'it') || isPersonAt(words, at)) return true;
    if (isSentenceStart(words, at)) return words.has(at, TAG.past | TAG.participle | TAG.gerund);
  }
  return false;
}

/** A name, a title with a name, or a noun for a person. */
function isPersonAt(words: Words, at: number): boolean {
  if (isPersonNoun(words.base(at))) return true;
  if (
    words.records[at]?.shape !== SHAPE.capitalised ||
    words.has(at, TAG.weekday | TAG.month | TAG.determiner | TAG.preposition)
  )
    return false;
  // "Windows were smashed": a plural that opens a sentence is no name.
  return !isSentenceStart(words, at) || !/(?:were|are)/.test(words.key(at + 1));
}

function isPersonAhead(words: Words, to: number): boolean {
  if (words.has(to, TAG.object)) return words.key(to) !== 'it';
  if (words.has(to, TAG.reflexive)) return true;
  for (let at = to; at < to + 4; at += 1) {
    if (isPersonAt(words, at)) return true;
    if (!words.isWord(at) || !words.has(at, TAG.determiner | TAG.possessive | TAG.number)) {
      if (at > to) return isPersonAt(words, at + 1) && words.isWord(at);
      return false;
    }
  }
  return false;
}

function isObjectAhead(words: Words, to: number): boolean {
  if (!words.isWord(to)) return false;
  if (words.has(to, TAG.object | TAG.possessive | TAG.reflexive)) return true;
  if (words.has(to, TAG.determiner))
    return !/^(?:that|this|every|all|both)$/.test(words.key(to)) || words.key(to) === 'this';
  return words.records[to]?.shape === SHAPE.capitalised && !words.has(to, TAG.weekday | TAG.month);
}

const NOT_NOUN =
  TAG.preposition |
  TAG.conjunction |
  TAG.be |
  TAG.have |
  TAG.do |
  TAG.modal |
  TAG.negative |
  TAG.adverb |
  TAG.subject |
  TAG.object |
  TAG.possessive |
  TAG.determiner |
  TAG.question |
  TAG.weekday |
  TAG.month |
  TAG.past;
const AFTERS = new Set(
  'again today tonight yesterday tomorrow now then here there too also last next this most every anymore often always sometimes ages all home because before after when once enough as he she they we i et etc says said say told goes went came comes needs wants tend tends get gets got live lives do first soon later'.split(
    ' ',
  ),
);

/** Something follows that could be a noun, so that the term may only describe it. */
function isNounAhead(words: Words, to: number): boolean {
  if (!words.isWord(to)) return words.key(to) === '-' && words.isGlued(to) && words.isGlued(to + 1);
  return !words.has(to, NOT_NOUN) && !AFTERS.has(words.key(to));
}

function skipAdjective(words: Words, at: number): number {
  return /^(?:young|old|older|younger|teenage|little|single|local|british|family)$/.test(words.key(at)) ? at + 1 : at;
}

const LINKING = new Set(
  'get gets got getting become becomes became feel feels felt look looks looked seem seems seemed appear appears appeared sound sounds sounded act acts acted acting go goes went gone going turn turned completely totally found find come comes came home up back in still clearly both all been being half well proper right bit so very really too quite absolutely always often again already a utterly pretty rather'.split(
    ' ',
  ),
);
const VERBAL = new Set(
  'get gets got getting become becomes became feel feels felt look looks looked seem seems seemed appear appears appeared sound sounds sounded act acts acted go goes went gone come comes came arrive arrived return returned turned found find'.split(
    ' ',
  ),
);

/** A linking verb stands before it, with only words of degree between. */
function isPredicate(words: Words, from: number): boolean {
  for (let at = from - 1; at >= from - 5; at -= 1) {
    if (words.has(at, TAG.be) || VERBAL.has(words.key(at))) return true;
    if (at < 0 || isSentenceStart(words, at + 1)) return true;
    if (/^(?:and|or|,)$/.test(words.key(at))) return true;
    if (!LINKING.has(words.key(at)) && !words.has(at, TAG.adverb | TAG.negative | TAG.object)) return false;
  }
  return false;
}

function isPossessive(words: Words, at: number): boolean {
  const record = words.records[at];
  return record !== undefined && record.key !== record.base;
}

function isNounPlace(words: Words, from: number): boolean {
  const at = from - 1;
  if (words.has(at, TAG.determiner | TAG.possessive | TAG.preposition | TAG.number) || isPossessive(words, at))
    return true;
  return (
    words.isWord(at) && !words.has(at, TAG.subject | TAG.modal | TAG.negative | TAG.question) && words.key(at) !== 'to'
  );
}

function isVerbPlace(words: Words, from: number): boolean {
  if (isSentenceStart(words, from)) return true;
  const at = from - 1;
  if (words.has(at, TAG.possessive | TAG.determiner | TAG.preposition) && words.key(at) !== 'to') return false;
  return (
    words.has(at, TAG.subject | AUXILIARY) ||
    /^(?:to|and|,|who|then|but|\))$/.test(words.key(at)) ||
    isPersonAt(words, at) ||
    LIGHT.has(words.key(at))
  );
}

function isNegated(words: Words, from: number): boolean {
  for (let at = from - 1; at >= from - 4 && at >= 0; at -= 1) {
    if (words.has(at, TAG.negative)) return true;
    if (!words.isWord(at)) return false;
  }
  return false;
}
