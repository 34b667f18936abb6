import type { ComparedFinding, Comparison } from '../../model/comparison.js';
import { counted, grouped, plain } from '../plain.js';

/** The tables of a comparison, with what a row is called where the source does not say. */
export const TABLES = [
  { title: 'Rule', groupsOf: ({ byRule }: Comparison) => byRule, nameless: '' },
  { title: 'Team', groupsOf: ({ byTeam }: Comparison) => byTeam, nameless: 'No team given' },
  { title: 'Month', groupsOf: ({ byMonth }: Comparison) => byMonth, nameless: 'No month given' },
] as const;

export function totalsSentence({ totals, old, new: now }: Comparison): string {
  return `${grouped(totals.new)} new, ${grouped(totals.fixed)} fixed, ${grouped(totals.unchanged)} unchanged: from ${counted(old.findings, 'finding')} in ${counted(old.notes, 'note')} to ${counted(now.findings, 'finding')} in ${counted(now.notes, 'note')}.`;
}

/** `R-12 · NOTE-4`: what helps a person find the note in the source. */
export function nameOfCompared({ record, note, source }: ComparedFinding): string {
  if (note === undefined) return record === undefined ? plain(source) : `Record ${plain(record)}`;
  return record === undefined ? plain(note) : `${plain(record)} · ${plain(note)}`;
}
