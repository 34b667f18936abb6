/** The authoring kit: everything a rule may import. Built-in rules use it as an outside author would. */

export type { Abbreviations, AbbreviationUse } from '../analysis/abbreviations/abbreviations.js';
export { CLIPPED as clippedForms, KNOWN as knownAbbreviations } from '../analysis/abbreviations/lists.js';
export { spellsOut } from '../analysis/abbreviations/spelt-out.js';
export type { Block, BlockKind } from '../analysis/blocks.js';
export type { DateMention } from '../analysis/dates/dates.js';
export type { FactName, NoteFacts } from '../analysis/facts.js';
export type { NoteType } from '../analysis/note-type.js';
export type { Mention, People, Person } from '../analysis/people/people.js';
export type { Quotes } from '../analysis/quotes.js';
export { remembered } from '../analysis/remembered.js';
export type { Sentence } from '../analysis/sentences.js';
export type { SpeakerKind, SpeechAct } from '../analysis/speech/speech.js';
export { correctionsOf, isLikelySlip, plainSlipsOf } from '../analysis/spelling/corrections.js';
export { isCompound, isSpelt } from '../analysis/spelling/speller.js';
export { TAG } from '../analysis/tags.js';
export { termTable } from '../analysis/term-table.js';
export type { Match } from '../analysis/vocabulary.js';
export type { Voice } from '../analysis/voice.js';
export { SHAPE, type WordRecord } from '../analysis/word.js';
export { type Entry, inlineList, type WordList, wordList } from '../analysis/word-list.js';
export type { Words } from '../analysis/words.js';
export { type StyleHint, styleHints } from '../analysis/write-good.js';
export type { Confidence, Level } from '../model/finding.js';
export type { Note, NoteMetadata, PersonEntry } from '../model/note.js';
export type { NoteRef } from '../model/record.js';
export { contains, overlaps, type Span } from '../model/span.js';
export { gapsOf, type Milestone, otherMilestone } from './gaps.js';
export { existence, type Wording } from './kinds/existence.js';
export {
  defaultOptions,
  type NoteRule,
  noteRule,
  type Replacement,
  type Report,
  type Rule,
  recordRule,
} from './note-rule.js';
export { boolean, choice, integer, type OptionKind, type OptionShape, strings } from './options.js';
export { isPersonNoun } from './person-nouns.js';
export type { Observation, Observed, ObservedRecord, Place, Places, RecordReport, StandIn } from './record-half.js';
export {
  alternatives,
  isDiscussed,
  isName,
  isOthersLog,
  ORDINARY_COLUMNS,
  WORDING_COLUMNS,
  WORDING_NEEDS,
  type WordingColumn,
  wordings,
} from './wording.js';
export { topicCues, wordingChecks } from './wording-context.js';
