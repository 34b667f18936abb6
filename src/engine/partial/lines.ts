import type { Finding, Level } from '../../model/finding.js';
import type { Note } from '../../model/note.js';
import type { NoteRef } from '../../model/record.js';
import type { Problem } from '../../model/result.js';
import type { Observation } from '../../rule/record-half.js';
import type { Caps } from '../layer.js';
import type { Concluded } from '../record.js';
import type { Shard } from '../shard.js';
import type { Suppression } from '../suppress/listed.js';

/**
 * A partial result is lines of JSON: a head, then what was read and found in the order of reading, then what was
 * concluded on the shard's records and what other shards must know to conclude, then an end that seals it.
 */
export const FORMAT = 'caselint-partial';

/** Raised whenever a line changes: parts and merge must have the same. */
export const SCHEMA_VERSION = 1;

export interface Head {
  readonly format: typeof FORMAT;
  readonly schemaVersion: number;
  /** Version of caselint. */
  readonly version: string;
  readonly shard: Shard;
  /** Hash of the configuration and of the options that decide what is found. */
  readonly config: string;
  /** What was left out of it already: names and words, or names and words but for the authors. */
  readonly redacted: false | 'all' | 'all but authors';
  /** Id of the key to the marks of its findings; absent where they have none. */
  readonly key?: string;
  /** The rules that are on, in the order of the catalogue. */
  readonly rules: readonly RuleLine[];
  readonly caps: Caps;
  readonly suppressions: readonly Omit<Suppression, 'reason' | 'who'>[];
}

export interface RuleLine {
  readonly id: string;
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
  /** What the reports say of a rule that the configuration brought along; the others are known. */
  readonly brought?: Brought;
}

export interface Brought {
  readonly guidance: string;
  readonly summary: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly ownData: readonly string[];
  readonly ownTerms: readonly { readonly term: string; readonly fields: Readonly<Record<string, string>> }[];
}

/** `at` is the item's place in all that was read, from 0: the parts of one run never have the same. */
export type ItemLine =
  | {
      readonly kind: 'note';
      readonly at: number;
      /** Without its text; the origin says where the note begins. */
      readonly note: Omit<Note, 'text'>;
      readonly findings: readonly Finding[];
      readonly suppressed: number;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'problem'; readonly at: number; readonly problem: Problem };

/** What a rule says of a record, all of whose notes are in this part. */
export interface RecordLine extends Concluded {
  readonly kind: 'record';
}

/** What a rule that looks at all records together keeps of a note. */
export interface ObservationLine {
  readonly kind: 'observation';
  readonly rule: string;
  readonly record: string;
  readonly note: NoteRef;
  readonly data: Observation;
}

export interface End {
  readonly kind: 'end';
  /** Notes of this part. */
  readonly notes: number;
  /** What every part of the run has read alike. */
  readonly read: Readonly<Read>;
}

export interface Read {
  readonly files: number;
  readonly filesRead: number;
  readonly notes: number;
  readonly empty: number;
  readonly digest: string;
}

/** What stands around the checksum, which seals all that stands before it. */
export const SEAL = { before: ',"checksum":"', after: '"}\n', length: 64 } as const;
