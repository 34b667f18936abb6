import type { Plan } from '../engine/plan.js';
import type { FieldMap } from '../input/index.js';
import type { Rule } from '../rule/note-rule.js';

/** What the configuration of a workspace comes to. */
export interface Setup {
  readonly plan: Plan;
  /** Every rule there is, with those that were brought along. */
  readonly catalogue: readonly Rule[];
  readonly fields: FieldMap;
  /** Patterns of files that are not looked at, relative to the folder. */
  readonly ignore: readonly string[];
  /** What was left out, and why: sentences for the user. */
  readonly remarks: readonly string[];
}

/** What the command line does for the server, so that an editor and a run find the same. */
export interface Host {
  readonly version: string;
  /** The configuration that a run in this folder would find. Throws an error whose message is a sentence for the user. */
  configure(folder: string): Promise<Setup>;
  /** The page of a rule on this computer; a rule that was brought along may have none. */
  pageOf(rule: string): URL | undefined;
}
