import type { Level } from '../model/finding.js';
import type { RunEvent } from '../model/result.js';

/** What a report can say of a rule beside its findings. */
export interface RuleFacts {
  readonly id: string;
  readonly guidance: string;
  readonly level: Level | 'off';
  readonly summary: string;
  /** Templates with `{names}` for what comes from the note. */
  readonly messages: Readonly<Record<string, string>>;
  /** Names of the data in its messages that never hold words of a note. */
  readonly ownData?: readonly string[];
  /** Whether these words are of the rule's own lists, and so name nobody. */
  readonly isOwnWording?: (words: string) => boolean;
}

/** By what the audit report and the workbook add up. */
export type Grouping = 'team' | 'type' | 'month' | 'author';

/** Workers are no league table: their names are added up only where that is asked for. */
export const USUAL_GROUPINGS: readonly Grouping[] = ['team', 'type', 'month'];

/** What a reporter is told of the run before it begins. */
export interface ReportContext {
  readonly version: string;
  /** The rules that are on, in the order of the catalogue. */
  readonly rules: readonly RuleFacts[];
  readonly hasColour: boolean;
  readonly groupings: readonly Grouping[];
  /** The page of a rule as HTML, for a report that has its rules with it. */
  readonly pageOf?: (rule: string) => Promise<string | undefined>;
}

/** Turns what a run tells into text, piece by piece, so that a report of any length needs little memory. */
export type Reporter = (events: AsyncIterable<RunEvent>, context: ReportContext) => AsyncIterable<string | Uint8Array>;
