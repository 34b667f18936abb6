/** Bytes to notes: `discover` finds the files, `read` makes the notes of one. */
export { discover } from './discover.js';
export { FIELD_KEYS, type FieldMap } from './fields/keys.js';
export { EXTENSIONS, type Format, formatOf } from './formats.js';
export { inspect } from './inspect.js';
export { read } from './read.js';
export type { Input } from './source.js';
