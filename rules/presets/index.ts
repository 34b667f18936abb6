import { recommended } from './recommended.js';
import { strict } from './strict.js';

/** Presets by the names that `extends` and `--preset` know. Configuration only: no preset brings code. */
export const presets = { recommended, strict } as const;
