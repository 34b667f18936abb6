import type { NoteRule } from 'caselint/rule';
import lateRecording from './late-recording/rule.js';

/** The catalogue: one line for each rule, in the order of its sections A to H. */
export const builtInRules: readonly NoteRule[] = [
  // D. Dates and time
  lateRecording,
];
