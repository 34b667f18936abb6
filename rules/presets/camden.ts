import type { Preset } from './preset.js';

/** What Camden's guidance says must be so is an error, what it says should be so a warning. See README.md. */
export const camden: Preset = {
  rules: {
    // §4.4: slang and jargon "should be avoided unless these have been previously defined", as abbreviations.
    jargon: 'error',
    slang: 'error',
    // §4.4: names and titles "should be used consistently throughout the case record".
    'first-name-adult': 'error',
    'inconsistent-name': 'error',
    // §4.4: "where possible references should be made to specific research/theory".
    'evidence-base': 'info',
    // §4.4: records should be balanced; where facts are disputed, the views of all parties should be recorded.
    'one-sided': 'warning',
    'disputed-fact': 'warning',
    // §3: "at the same time that the work is carried out": the same or the next working day.
    'late-recording': ['error', { maxWorkingDays: 1 }],
    'bulk-entry': 'warning',
    // §2: it must be clear who is recording, and for what purpose.
    'missing-purpose': 'warning',
    // §4.2: decisions "with clear reasons for these given", and a plan with details of actions.
    'decision-without-reason': 'error',
    // Appendix 1 is the list of types that there are.
    'note-type': 'error',
    // §4.4: care with codes, which go into the returns to the DfE.
    'code-value': 'error',
    // §3: siblings' records by group enablement; personal details once a child is born, and kept up to date.
    'sibling-record': 'warning',
    'personal-details': 'warning',
  },
};
