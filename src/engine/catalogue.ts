import { builtInRules } from '../../rules/index.js';
import type { NoteRule } from '../rule/note-rule.js';

/** Every rule there is, in the order of the catalogue. */
export function allRules(): readonly NoteRule[] {
  return builtInRules;
}
