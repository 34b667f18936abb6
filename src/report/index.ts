import type { Reporter } from './reporter.js';

/** Formats by name. Each is loaded when it is asked for, so that a run pays for those it writes. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  stylish: async () => (await import('./stylish.js')).stylish,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
};

export const FORMAT_NAMES: readonly string[] = Object.keys(REPORTERS);
