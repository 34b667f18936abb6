import { LEVELS, type Level } from '../model/finding.js';
import type { PersonEntry } from '../model/note.js';

export type RuleLevel = Level | 'off';
export const RULE_LEVELS: readonly RuleLevel[] = ['off', ...LEVELS];

/** What is said of one rule. */
export interface RuleSetting {
  readonly level: RuleLevel;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One configuration file, checked. What it does not say is absent. */
export interface Config {
  readonly extends?: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly people: readonly PersonEntry[];
  readonly words: readonly string[];
  /** Abbreviation and what it means; empty where it is only accepted. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly ignore: readonly string[];
  readonly template?: boolean;
}

export const KEYS = [
  '$schema',
  'extends',
  'rules',
  'fields',
  'people',
  'words',
  'abbreviations',
  'ignore',
  'template',
] as const;
