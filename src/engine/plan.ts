import { listsOfFacts } from '../analysis/facts.js';
import type { NoteSettings } from '../analysis/settings.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import type { Confidence, Level } from '../model/finding.js';
import type { NoteRule } from '../rule/note-rule.js';

/** A rule that is on, with what the configuration made of it. */
export interface ActiveRule {
  readonly rule: NoteRule;
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that a run needs to check notes: frozen, and made once. */
export interface Plan {
  readonly rules: readonly ActiveRule[];
  readonly vocabulary: Vocabulary;
  readonly settings: NoteSettings;
  readonly minConfidence: Confidence;
}

export function makePlan(
  rules: readonly ActiveRule[],
  settings: NoteSettings,
  minConfidence: Confidence = 'low',
): Plan {
  const lists = rules.flatMap(({ rule }) => [...rule.lists, ...listsOfFacts(rule.needs)]);
  return Object.freeze({ rules, vocabulary: new Vocabulary(lists), settings, minConfidence });
}
