import type { NoteFacts } from '../analysis/facts.js';
import type { Confidence } from '../model/finding.js';
import type { Position } from '../model/origin.js';
import type { NoteRef } from '../model/record.js';
import type { Span } from '../model/span.js';

/** What a rule keeps of a note for the conclusion: small, plain data with no sentence of the note in it. */
export type Observation =
  | string
  | number
  | boolean
  | null
  | readonly Observation[]
  | { readonly [key: string]: Observation };

export interface Observed<T extends Observation = Observation> {
  readonly note: NoteRef;
  readonly data: T;
}

/** The observations of one rule on one record, in the order of the contacts whatever order they were read in. */
export interface ObservedRecord<T extends Observation = Observation> {
  readonly record: string;
  readonly notes: readonly Observed<T>[];
}

/** Gives each name a word that says nothing of it: the same one for the same name throughout a run. */
export type StandIn = (name: string) => string;

/** A place in the source; types and no interfaces, so that an observation can hold them. */
export type Place = { readonly start: Spot; readonly end: Spot };
type Spot = { readonly [Key in keyof Position]: number };

/** What `observe` may ask about words of the note beside its facts. */
export interface Places {
  locate(span: Span): Place;
  /** Whether a rule that comes first reports on these words: one fault, one finding. */
  isTaken(span: Span): boolean;
}

export interface RecordReport<M extends string = string> {
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number>>;
  /** The notes concerned, the one to look at first before the others. */
  readonly notes: readonly NoteRef[];
  /** A place in the first of the notes, as `observe` located it. */
  readonly at?: Place;
  /**
   * What tells this from the rule's other findings on the record when notes are added or taken away: an abbreviation, a
   * day, the id of a note. Never shown; without it the message does, its numbers left out.
   */
  readonly key?: string;
  readonly suggestions?: readonly string[];
  readonly confidence?: Confidence;
}

/**
 * The half of a rule that looks at whole records: a fold. `observe` runs beside `check`, on any thread or machine;
 * `conclude` runs once, when all notes have been seen, over all records, since some faults (a note copied from
 * another child's record) show only there.
 */
export interface RecordHalf {
  observe(facts: NoteFacts, options: Readonly<Record<string, unknown>>, places: Places): Observation | undefined;
  /** It concludes on all records together: one whole record by itself shows not all of it. */
  readonly isAcrossRecords: boolean;
  /** See `RecordSpec.mask`. */
  mask?(data: Observation, standIn: StandIn): Observation;
  conclude(
    records: readonly ObservedRecord[],
    options: Readonly<Record<string, unknown>>,
  ): Iterable<{ readonly record: string; readonly report: RecordReport }>;
}
