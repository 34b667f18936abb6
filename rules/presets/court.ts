import type { Preset } from './preset.js';

/** Records that a court is likely to read: who saw what, when, and how it is known. See README.md. */
export const court: Preset = {
  rules: {
    // §4.4 itself leaves these to records that are not likely to be shown in court.
    'relationship-label': 'off',
    'first-name-adult': 'off',
    // The court must be able to tell who is meant, whatever they are called.
    'inconsistent-name': 'error',
    // Fact, hearsay and opinion are weighed apart.
    'unsupported-opinion': 'error',
    'unclear-agent': 'error',
    'disputed-fact': 'warning',
    'one-sided': 'warning',
    // A record is worth the more the nearer to the event it was made.
    'late-recording': ['error', { maxWorkingDays: 1 }],
    'bulk-entry': 'warning',
    'decision-without-reason': 'error',
    'copied-note': 'error',
    // Language that a party would take for bias.
    slang: 'error',
    jargon: 'warning',
    grammar: 'error',
    spelling: 'error',
    // Style is not what a statement is asked for, and research belongs into the assessment.
    'plain-style': 'off',
    'evidence-base': 'off',
  },
};
