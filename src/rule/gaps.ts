import type { NoteType } from '../analysis/note-type.js';
import type { NoteRef } from '../model/record.js';
import type { Observed } from './record-half.js';

/** What a note is to whoever looks for gaps: the thing itself, the end of the work, or anything else. */
export type Milestone = 'met' | 'closed' | 'other' | 'unknown';

/** A stretch of a record's own time in which nothing of the kind is recorded. */
export interface Gap {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  /** The notes at its two ends, where there are any. */
  readonly notes: readonly NoteRef[];
}

const DAY = 86_400_000;

/** What a note is where it is not the thing itself. */
export function otherMilestone({ name, is }: Pick<NoteType, 'name' | 'is'>): Milestone {
  if (is('summary') && /clos/i.test(name)) return 'closed';
  // A note with no type, or with one that is like none of the list, may be of any kind.
  return name === '' ? 'unknown' : 'other';
}

/**
 * The gaps longer than `maxDays` in one record. A record's time runs from its first dated note to its last, and stops at
 * a closing until the work is taken up again. A note that may be of the kind counts as one: a gap missed is better than
 * one that is none.
 */
export function gapsOf(notes: readonly Observed<Milestone>[], maxDays: number): Gap[] {
  const dated = notes.filter(({ note }) => dayOf(note) !== undefined);
  // A contact of an unknown day may lie in any gap.
  if (notes.some(({ note, data }) => isMet(data) && dayOf(note) === undefined)) return [];
  const gaps: Gap[] = [];
  let since: NoteRef | undefined = dated[0]?.note;
  for (const [index, { note, data }] of dated.entries()) {
    const isEnd = isMet(data) || data === 'closed' || index === dated.length - 1;
    if (isEnd && since) gaps.push(...gapBetween(since, note, maxDays));
    if (isMet(data)) since = note;
    else if (data === 'closed') since = undefined;
  }
  return gaps;
}

function isMet(milestone: Milestone): boolean {
  return milestone === 'met' || milestone === 'unknown';
}

function dayOf({ eventDate, recordedDate }: NoteRef): string | undefined {
  return eventDate ?? recordedDate;
}

function gapBetween(one: NoteRef, other: NoteRef, maxDays: number): Gap[] {
  const [from = '', to = ''] = [dayOf(one), dayOf(other)];
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return days > maxDays ? [{ days, from, to, notes: [one, other] }] : [];
}
