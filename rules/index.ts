import type { NoteRule } from 'caselint/rule';
import lateRecording from './late-recording/rule.js';
import personalFeeling from './personal-feeling/rule.js';
import unfilledPlaceholder from './unfilled-placeholder/rule.js';
import unquotedHearsay from './unquoted-hearsay/rule.js';

/** The catalogue: one line for each rule, in the order of its sections A to H. */
export const builtInRules: readonly NoteRule[] = [
  // C. Facts, hearsay, opinion, feeling
  unquotedHearsay,
  personalFeeling,
  // D. Dates and time
  lateRecording,
  // H. Drafts, templates, copies
  unfilledPlaceholder,
];
