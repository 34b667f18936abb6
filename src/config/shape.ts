import type { OwnNoteType } from '../analysis/note-type.js';
import type { OwnAbbreviation } from '../analysis/settings.js';
import type { GroupLevels, RuleLevel, RuleSetting } from '../engine/layer.js';
import { LEVELS } from '../model/finding.js';
import type { PersonEntry } from '../model/note.js';
import type { Age } from './age.js';

export const RULE_LEVELS: readonly RuleLevel[] = ['off', ...LEVELS];

/** What can be said of all notes, and in an override of some of them. What it does not say is absent or empty. */
export interface ConfigPart {
  readonly levels: GroupLevels;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly words: readonly string[];
  readonly abbreviations: ReadonlyMap<string, OwnAbbreviation>;
  readonly people: readonly PersonEntry[];
  readonly template?: boolean;
}

/** A part that holds for some notes: those of which all that it names is true. */
export interface OverridePart extends ConfigPart {
  readonly files?: readonly string[];
  readonly noteTypes?: readonly string[];
  readonly teams?: readonly string[];
  readonly olderThan?: Age;
  readonly newerThan?: Age;
}

/** One configuration file, checked. */
export interface Config extends ConfigPart {
  /** Presets, files and packages that it is laid over. */
  readonly extends: readonly string[];
  /** Packs of rules without code, and styles for Vale. */
  readonly packs: readonly { readonly kind: 'pack' | 'vale'; readonly path: string }[];
  /** Modules with rules in code. */
  readonly plugins: readonly string[];
  readonly retext: readonly { readonly name: string; readonly options: readonly unknown[] }[];
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly noteTypes: readonly OwnNoteType[];
  readonly ignore: readonly string[];
  /** Files that list what is let stand, from the folder of the configuration. */
  readonly suppressions: readonly string[];
  readonly overrides: readonly OverridePart[];
}

export const PART_KEYS = ['levels', 'rules', 'words', 'abbreviations', 'people', 'template'] as const;
export const CONDITION_KEYS = ['files', 'noteTypes', 'teams', 'olderThan', 'newerThan'] as const;
export const KEYS = [
  '$schema',
  'extends',
  'plugins',
  'retext',
  ...PART_KEYS,
  'fields',
  'noteTypes',
  'ignore',
  'suppressions',
  'overrides',
] as const;
