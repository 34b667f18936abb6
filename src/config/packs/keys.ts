import { FIELD_KEYS } from '../../input/index.js';
import { LEVELS } from '../../model/finding.js';
import type { NoteMetadata } from '../../model/note.js';
import { QUOTATIONS, UNITS } from '../../rule/kinds/scope.js';

/** What the rules of all kinds may say. */
export const SHARED_KEYS = [
  'kind',
  'summary',
  'message',
  'level',
  'guidance',
  'suggestion',
  'noteTypes',
  'examples',
] as const;

const PLACE_KEYS = ['scope', 'quotations'] as const;
/** What is looked for, in a rule and in each part of one. */
export const SEARCH_KEYS = ['words', 'patterns', 'ignoreCase', 'except'] as const;

/** The kinds, and what each has of its own. */
export const KIND_KEYS = {
  existence: [...PLACE_KEYS, ...SEARCH_KEYS],
  substitution: [...PLACE_KEYS, 'swap', 'patterns', 'ignoreCase', 'except'],
  occurrence: [...PLACE_KEYS, ...SEARCH_KEYS, 'min', 'max'],
  repetition: [...PLACE_KEYS, ...SEARCH_KEYS, 'max', 'apart'],
  conditional: [...PLACE_KEYS, 'first', 'second'],
  sequence: [...PLACE_KEYS, 'steps'],
  metadata: ['field', 'column', 'is', 'oneOf', 'pattern', 'ignoreCase'],
  record: [...PLACE_KEYS, ...SEARCH_KEYS, 'min', 'max', 'every'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KindName = keyof typeof KIND_KEYS;
export const KIND_NAMES = Object.keys(KIND_KEYS) as KindName[];

export const LEVEL_NAMES = ['off', ...LEVELS] as const;
export const CHOICES = { scope: UNITS, quotations: QUOTATIONS, is: ['present', 'absent'], level: LEVEL_NAMES } as const;

/** Fields as people write them (`event-date`), and as a note has them. */
export const FIELD_NAMES: ReadonlyMap<string, keyof NoteMetadata> = new Map(
  FIELD_KEYS.filter((key) => !['text', 'child', 'recorded-time'].includes(key)).map((key) => [
    key,
    key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof NoteMetadata,
  ]),
);
