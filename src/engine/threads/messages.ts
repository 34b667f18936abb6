import type { Note } from '../../model/note.js';
import type { Origin } from '../../model/origin.js';
import type { NoteRule } from '../../rule/note-rule.js';
import type { PlanRequest } from '../plan.js';

/** What a thread makes its plan of. Plain data. */
export interface ThreadStart {
  readonly request: PlanRequest;
  /** Where all rules come from, where they are more than the catalogue. */
  readonly rules?: RuleSource;
}

/** A module (by its `file:` address) whose default is a {@link RuleMaker}, and what that is given. */
interface RuleSource {
  readonly module: string;
  readonly data: unknown;
}

export type RuleMaker = (data: unknown) => Promise<readonly NoteRule[]>;

/** What a thread says when its plan is made; all else that it says is the answer to a batch. */
export const READY = 'ready';

/** A note as a thread gets it: what its place is called stays at home, where findings are placed. */
export function sent({ source, index, text, metadata, origin, isDraft, head }: Note): Note {
  const note = { source, index, text, metadata, origin: unnamed(origin) };
  if (isDraft !== true) return note;
  return head === undefined ? { ...note, isDraft } : { ...note, isDraft, head };
}

function unnamed(origin: Origin): Origin {
  if (origin.kind === 'segments') return { kind: 'segments', segments: origin.segments };
  return { kind: 'plain', line: origin.line, column: origin.column };
}
