import type { NoteRule } from 'caselint/rule';
import { type RuleTable, tableFaults } from 'caselint/testing';
import { describe, expect, it } from 'vitest';

/** Runs a rule's table as tests, one for each row. */
export function describeRule(rule: NoteRule, table: RuleTable): void {
  describe(rule.id, () => {
    for (const { name, faults } of tableFaults(rule, table)) {
      it(name, () => {
        expect(faults).toEqual([]);
      });
    }
  });
}
