import type { NoteRule } from 'caselint/rule';
import lateRecording from './late-recording/rule.js';
import unquotedHearsay from './unquoted-hearsay/rule.js';

/** The catalogue: one line for each rule, in the order of its sections A to H. */
export const builtInRules: readonly NoteRule[] = [
  // C. Facts, hearsay, opinion, feeling
  unquotedHearsay,
  // D. Dates and time
  lateRecording,
];
