import type { Reporter } from './reporter.js';

/** Formats by name. Each is loaded when it is asked for, so that a run pays for those it writes. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  stylish: async () => (await import('./stylish.js')).stylish,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  statistics: async () => (await import('./statistics.js')).statistics,
  csv: async () => (await import('./csv.js')).csv,
  xlsx: async () => (await import('./xlsx/xlsx.js')).xlsx,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html/html.js')).html,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
};

/** Formats that are bytes and no text: nothing for a terminal. */
export const BINARY_FORMATS: ReadonlySet<string> = new Set(['xlsx']);

export const FORMAT_NAMES: readonly string[] = Object.keys(REPORTERS);

/** Formats of findings alone: they have no place for what is said of the whole run. */
export const BARE_FORMATS: ReadonlySet<string> = new Set(['csv', 'junit', 'checkstyle', 'gitlab', 'rdjson']);

/** Reports that are made to be passed on: they name nobody unless that is asked for. */
export const REDACTED_FORMATS: ReadonlySet<string> = new Set([
  'html',
  'github',
  'sarif',
  'junit',
  'gitlab',
  'markdown',
]);
