/** Bytes to notes: `discover` finds the files, `read` makes the notes of one. */
export { type DiscoverOptions, type Discovery, discover } from './discover.js';
export { FIELD_KEYS, type FieldKey, type FieldMap } from './fields/keys.js';
export { EXTENSIONS, type Format } from './formats.js';
export { IGNORE_FILE } from './ignore.js';
export { type Inspection, inspect, type SeenName } from './inspect.js';
export { type ReadOptions, read } from './read.js';
export type { Input } from './source.js';
