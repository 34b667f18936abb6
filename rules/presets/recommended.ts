import type { Preset } from './preset.js';

/** Every rule at the level it declares: what a team can switch on without a talk about it first. */
export const recommended: Preset = { rules: {} };
