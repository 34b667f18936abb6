import type { RuleFacts } from '../report/reporter.js';
import type { Rule } from '../rule/note-rule.js';
import { ownWording } from '../rule/own-wording.js';

/** What reports can say of a rule. */
export function factsOf(rule: Rule, level: RuleFacts['level']): RuleFacts {
  const { id, guidance, summary, messages, ownData } = rule;
  return { id, guidance, level, summary, messages, ownData, isOwnWording: ownWording(rule) };
}
