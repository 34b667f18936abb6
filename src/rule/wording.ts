import type { Block } from '../analysis/blocks.js';
import type { FactName, NoteFacts } from '../analysis/facts.js';
import { TAG } from '../analysis/tags.js';
import type { Match } from '../analysis/vocabulary.js';
import { SHAPE } from '../analysis/word.js';
import type { WordList } from '../analysis/word-list.js';
import type { Words } from '../analysis/words.js';
import type { Span } from '../model/span.js';
import { contextHolds, isSentenceStart, type Topics } from './wording-context.js';

/** The columns of every list of wording that a rule reports. */
export const WORDING_COLUMNS = ['instead', 'tier', 'context', 'source'] as const;
export type WordingColumn = (typeof WORDING_COLUMNS)[number];

/** The columns of a list of ordinary senses: phrases in which a listed word is no fault. */
export const ORDINARY_COLUMNS = ['why', 'source'] as const;

/** The facts that {@link wordings} reads. */
export const WORDING_NEEDS = ['words', 'blocks', 'quotes'] as const satisfies readonly FactName[];
type WordingFacts = Pick<NoteFacts, (typeof WORDING_NEEDS)[number] | 'matches'>;

export interface WordingLists {
  readonly list: WordList<WordingColumn>;
  readonly ordinary?: WordList<'why' | 'source'>;
  /** What a capital inside a sentence makes of a term: a name, or a name only where it belongs to a longer one. */
  readonly capitals: 'name' | 'part-of-name';
}

/** A match, with what to write instead as the list has it. */
export type WordingMatch = Match<WordingColumn> & { readonly instead: readonly string[] };

/** The matches of a list that are the writer's own wording, in the sense that the list means. */
export function* wordings(facts: WordingFacts, lists: WordingLists): Generator<WordingMatch> {
  const matches = facts.matches(lists.list);
  if (matches.length === 0) return;
  const { words, quotes } = facts;
  const ordinary = lists.ordinary ? facts.matches(lists.ordinary) : [];
  const topics: Topics = { matches: (list) => facts.matches(list) };
  for (const match of matches) {
    if (quotes.covers(match) || isNobodysWording(facts, match)) continue;
    if (isName(words, match, lists.capitals) || isDiscussed(words, match)) continue;
    if (ordinary.some((other) => other.from < match.to && match.from < other.to)) continue;
    if (match.entry.fields.tier === 'context' && !contextHolds(words, match, match.entry.fields.context, topics)) {
      continue;
    }
    yield { ...match, instead: alternatives(match.entry.fields.instead) };
  }
}

/** The alternatives of a cell, which semicolons part. */
export function alternatives(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('; ');
}

/** A message in a log that somebody other than the worker sent: their words, marks or no marks. */
export function isOthersLog(block: Block | undefined): boolean {
  return block?.kind === 'log' && block.label !== '' && !/^(?:me|i|sw|worker|self|duty)$/i.test(block.label);
}

/** Headers, signatures and disclaimers of pasted mail, and the polite forms of a letter. */
function isNobodysWording({ blocks }: Pick<NoteFacts, 'blocks'>, span: Span): boolean {
  const block = blocks.find(({ start, end }) => start <= span.start && span.start < end);
  return block?.kind === 'mail' || block?.kind === 'greeting' || block?.kind === 'signoff' || isOthersLog(block);
}

const TITLES = new Set('mr mrs ms miss mx dr prof pc dc ds di wpc sgt cllr rev father sister nurse'.split(' '));

/** `Mr Bloke`, `Kids' Klub`, `the Edge of Care Team`. Words all in capitals are emphasis. */
export function isName(words: Words, match: { from: number; to: number }, capitals: WordingLists['capitals']): boolean {
  const { from, to } = match;
  if (TITLES.has(words.key(from - 1)) || TITLES.has(words.key(words.key(from - 1) === '.' ? from - 2 : from)))
    return true;
  let hasCapital = false;
  for (let at = from; at < to; at += 1) {
    if (!words.isCapitalised(at)) continue;
    if (!isSentenceStart(words, at)) hasCapital = true;
  }
  if (hasCapital && capitals === 'name') return true;
  if (!words.isCapitalised(from)) return false;
  // A longer name: a capital goes on after the term, or stands before it.
  const next = words.key(to) === "'" || words.key(to) === '’' ? to + 1 : to;
  if (to - from === 1 || hasCapital) {
    if (isNamePart(words, next) && !words.text.slice(words.end(to - 1), words.start(next)).includes('\n')) return true;
  }
  return hasCapital && isNamePart(words, from - 1) && !isSentenceStart(words, from - 1);
}

const CLOSED = TAG.subject | TAG.possessive | TAG.determiner | TAG.weekday | TAG.month | TAG.preposition | TAG.question;

function isNamePart(words: Words, at: number): boolean {
  if (words.records[at]?.shape !== SHAPE.capitalised) return false;
  return !words.has(at, CLOSED | TAG.be | TAG.have | TAG.conjunction) && !TITLES.has(words.key(at));
}

const NAMING = new Set('word words term terms phrase phrases label labels expression expressions nickname'.split(' '));
const MEANING = new Set('means meant mean'.split(' '));

/** The term is spoken about and not used: `the word druggie`, `what threshold meant`. */
export function isDiscussed(words: Words, { from, to }: { from: number; to: number }): boolean {
  for (let at = from - 1; at >= from - 3; at -= 1) {
    if (NAMING.has(words.key(at))) return true;
    if (!words.has(at, TAG.determiner) && !/^["'“‘:,]$|^(?:for|is|was|as|like|of)$/.test(words.key(at))) break;
  }
  const after = /^["'”’]$/.test(words.key(to)) ? to + 1 : to;
  if (MEANING.has(words.key(after)) || (words.key(after) === 'stands' && words.key(after + 1) === 'for')) return true;
  // "asked what respite is", "what a core group was"
  const before = words.has(from - 1, TAG.determiner) ? from - 2 : from - 1;
  const closes = /^(?:is|was|are|were)$/.test(words.key(after)) && !words.isWord(after + 1);
  return closes && words.key(before) === 'what';
}
