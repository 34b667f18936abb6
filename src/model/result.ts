import type { Finding } from './finding.js';
import type { Note } from './note.js';
import type { RecordResult } from './record.js';

/** A note with what the rules say of it, in the order of the text; findings about the whole note come first. */
export interface NoteResult {
  readonly note: Note;
  readonly findings: readonly Finding[];
}

/**
 * Something that was not read or not checked, or a doubt about how it was read. `error` means that something
 * was lost; `warning` that everything was read and one thing about it should be known. Never holds note text.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly source: string;
  /** A sentence that names what is wrong and what to do. */
  readonly message: string;
  readonly line?: number;
  /** How many notes are known to be lost by it. */
  readonly notesLost?: number;
}

/** What was found, read and not read: nothing is dropped silently. */
export interface Ledger {
  filesFound: number;
  filesRead: number;
  notesRead: number;
  /** Notes with no text: counted, never checked. */
  notesEmpty: number;
  problems: Problem[];
  /** How the notes were drawn, where not all of them were checked. */
  sample?: Sample;
  /** What was left out because an earlier run knows it. */
  baseline?: BaselineTally;
}

/** A sample that anybody can draw again from the same notes. */
export interface Sample {
  readonly seed: string;
  readonly drawn: number;
  /** Notes with text that were there to draw from. */
  readonly of: number;
  /** What the draw was in proportion to; absent where all notes were one lot. */
  readonly stratify?: 'team' | 'type';
  readonly strata: readonly { readonly name: string; readonly drawn: number; readonly of: number }[];
}

export interface BaselineTally {
  /** Findings that the baseline has: neither shown nor counted. */
  readonly known: number;
  /** Entries of the baseline that nothing was found for, by rule. */
  readonly stale: Readonly<Record<string, number>>;
}

/** A ledger with nothing in it yet. */
export function newLedger(): Ledger {
  return { filesFound: 0, filesRead: 0, notesRead: 0, notesEmpty: 0, problems: [] };
}

/** What a reader yields: notes, and problems in their place among them. */
export type ReadItem =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'empty'; readonly source: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface Summary {
  readonly ledger: Readonly<Ledger>;
  readonly byRule: Readonly<Record<string, number>>;
  readonly byLevel: { readonly error: number; readonly warning: number; readonly info: number };
  readonly findings: number;
  readonly notesWithFindings: number;
  /** Findings that a comment or a list lets stand; they are in no other figure. */
  readonly suppressed: number;
  /** With which key the findings have fingerprints; absent where they have none. */
  readonly fingerprints?: { readonly key: string };
}

/** What a run tells its reporters, in order: notes as they are checked, problems in their place, one summary last. */
export type RunEvent =
  | { readonly kind: 'note'; readonly result: NoteResult }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'record'; readonly result: RecordResult }
  | { readonly kind: 'summary'; readonly summary: Summary };
