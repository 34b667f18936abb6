import type { Preset } from './preset.js';

/** For those who want to see all there is: what `recommended` only mentions, and what it leaves out. */
export const strict: Preset = {
  rules: {
    'plain-style': 'warning',
    'evidence-base': 'info',
    'unsupported-opinion': 'error',
    'late-recording': 'error',
    jargon: 'error',
    slang: 'error',
    spelling: 'error',
    grammar: 'error',
    'personal-feeling': 'error',
    'unquoted-hearsay': 'error',
    'first-name-adult': 'error',
  },
};
