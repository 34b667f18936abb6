import type { Level } from './finding.js';

/** A finding of one of two runs, as far as a comparison says of it: enough to find it, and no word of the note. */
export interface ComparedFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly level: Level;
  readonly source: string;
  readonly record?: string;
  /** Id of the note; absent where the source has none, and for a finding about a whole record. */
  readonly note?: string;
  readonly team?: string;
  /** Of the contact: `2026-03`. */
  readonly month?: string;
}

export interface Changes {
  readonly new: number;
  readonly fixed: number;
  readonly unchanged: number;
}

export interface ChangesOf extends Changes {
  /** Empty where the source does not say. */
  readonly name: string;
}

/** One of the two runs. */
export interface ComparedRun {
  readonly file: string;
  readonly notes: number;
  readonly findings: number;
  /** Of caselint, where the file says it. */
  readonly version?: string;
}

/** What changed from one run to another. */
export interface Comparison {
  readonly old: ComparedRun;
  readonly new: ComparedRun;
  readonly totals: Changes;
  readonly byRule: readonly ChangesOf[];
  readonly byTeam: readonly ChangesOf[];
  readonly byMonth: readonly ChangesOf[];
  readonly appeared: readonly ComparedFinding[];
  readonly fixed: readonly ComparedFinding[];
  /** Why some of it may be no change of the notes. */
  readonly cautions: readonly string[];
}
