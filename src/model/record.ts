import type { Confidence, Level } from './finding.js';
import type { IsoDate } from './note.js';
import type { Position } from './origin.js';

/** What is kept of a note when its text has gone by: enough to name it and to put it in order. */
export interface NoteRef {
  readonly source: string;
  /** Place among the notes of its source, from 0. */
  readonly index: number;
  readonly id?: string;
  readonly type?: string;
  readonly eventDate?: IsoDate;
  readonly recordedDate?: IsoDate;
  readonly author?: string;
}

/** One thing that only a child's whole record shows. */
export interface RecordFinding {
  readonly rule: string;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly message: string;
  readonly guidance: string;
  /** The notes concerned. */
  readonly notes: readonly NoteRef[];
  /** Where in the first of them, if there is a place. */
  readonly start?: Position;
  readonly end?: Position;
  readonly suggestions: readonly string[];
  /** What tells it from the rule's other findings on the record in another run. Never shown: it may name somebody. */
  readonly key?: string;
  /** As in a finding of a note. */
  readonly fingerprint?: string;
}

export interface RecordResult {
  readonly record: string;
  /** Where the first of its notes stands: a finding about the whole record has no other place. */
  readonly source: string;
  readonly findings: readonly RecordFinding[];
}
