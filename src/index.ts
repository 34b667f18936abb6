/** The public API. */
export { lint } from './engine/lint.js';
export { makePlan, type Plan } from './engine/plan.js';
export type { Finding } from './model/finding.js';
export type { Note, NoteMetadata } from './model/note.js';
export type { Ledger, NoteResult, Problem, ReadItem, RunEvent, Summary } from './model/result.js';
