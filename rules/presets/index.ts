import { camden } from './camden.js';
import { court } from './court.js';
import { languageThatCares } from './language-that-cares.js';
import { recommended } from './recommended.js';
import { strict } from './strict.js';

export type { Preset } from './preset.js';

/** Presets by the names that `extends` and `--preset` know. */
export const presets = { recommended, strict, camden, court, 'language-that-cares': languageThatCares } as const;
