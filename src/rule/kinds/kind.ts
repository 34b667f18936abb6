import type { WordList } from '../../analysis/word-list.js';
import type { Level } from '../../model/finding.js';
import type { Milestone } from '../gaps.js';
import { noteRule, type Report, type Rule, recordRule } from '../note-rule.js';
import type { ObservedRecord, RecordReport } from '../record-half.js';
import { KIND_NEEDS, type KindFacts } from './finder.js';

/** What a rule without code says of itself, whatever its kind. */
export interface KindRule {
  readonly id: string;
  readonly summary: string;
  /** `{words}` and the other names of its kind are filled in. */
  readonly message: string;
  readonly level: Level | 'off';
  readonly guidance: string;
  readonly suggestions: readonly string[];
}

export type KindReport = Report<'found'>;

/** What a kind makes of its settings: a check of one note. */
export interface NoteKind {
  readonly lists: readonly WordList[];
  check(facts: KindFacts): Iterable<KindReport>;
}

/** A check of whole records: what each note is to it, and what the notes come to. */
export interface RecordKind {
  readonly lists: readonly WordList[];
  observe(facts: KindFacts): Milestone;
  conclude(record: ObservedRecord<Milestone>): Iterable<RecordReport<'found'>>;
}

/** What a message may say that is no word of a note. */
const OWN_DATA = ['count', 'limit', 'days', 'field'];

/** The rule of a pack: what it says, and the kind that checks it. */
export function ruleOfKind(rule: KindRule, kind: NoteKind | RecordKind): Rule {
  const { id, summary, message, level, guidance, suggestions } = rule;
  const shared = {
    id,
    summary,
    level,
    guidance,
    messages: { found: message },
    needs: KIND_NEEDS,
    lists: kind.lists,
    ownData: OWN_DATA,
  };
  if ('observe' in kind) {
    return recordRule({
      ...shared,
      observe: (facts) => kind.observe(facts),
      *conclude(record: ObservedRecord<Milestone>) {
        for (const report of kind.conclude(record)) yield { suggestions, ...report };
      },
    });
  }
  return noteRule({
    ...shared,
    *check(facts) {
      for (const report of kind.check(facts)) yield suggested(report, suggestions);
    },
  });
}

const suggested = (report: KindReport, suggestions: readonly string[]): KindReport =>
  report.suggestions === undefined || report.suggestions.length === 0 ? { ...report, suggestions } : report;
