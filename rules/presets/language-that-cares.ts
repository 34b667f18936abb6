import type { Preset } from './preset.js';

/** Words only: how the record will sound to the child who asks for it. See README.md. */
export const languageThatCares: Preset = {
  isPart: true,
  rules: {
    'stigmatising-language': 'error',
    jargon: 'error',
    'undefined-abbreviation': 'error',
    slang: 'warning',
    'personal-feeling': 'warning',
    'unsupported-opinion': 'warning',
    'one-sided': 'warning',
    'child-voice': 'warning',
    // A sentence that a child of twelve can follow.
    'plain-style': ['warning', { maxWords: 30 }],
  },
};
