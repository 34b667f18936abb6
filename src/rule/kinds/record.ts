import type { NoteRef } from '../../model/record.js';
import type { Observed, RecordReport } from '../record-half.js';
import { listsOf, type Search, search } from './finder.js';
import type { RecordKind } from './kind.js';
import { noteTester, unitsOf } from './scope.js';

/** How many notes of a record have to be such notes, or may be, or how many days may lie between two of them. */
export interface Often {
  readonly min?: number;
  readonly max?: number;
  readonly every?: number;
}

/** `record`: how often in a child's whole record. Without a search every note of the types counts. */
export function recordKind(what: Pick<Search, 'scope'> & Partial<Search>, often: Often): RecordKind {
  const isFor = noteTester(what.scope);
  const { finder, ...rest } = what;
  const wanted = finder && { ...rest, finder };
  return {
    lists: wanted ? listsOf(wanted) : [],
    observe: (facts) => {
      if (!isFor(facts)) return 0;
      return !wanted || search(facts, wanted, unitsOf(facts, what.scope)).length > 0 ? 1 : 0;
    },
    *conclude({ notes }) {
      const such = notes.filter(({ data }) => data > 0);
      yield* counted(notes, such, often);
      if (often.every !== undefined) yield* gaps(such, often.every);
    },
  };
}

function* counted(
  notes: readonly Observed<number>[],
  such: readonly Observed<number>[],
  { min, max }: Often,
): Generator<RecordReport<'found'>> {
  const count = such.length;
  if (max !== undefined && count > max) {
    yield { message: 'found', data: { count, limit: max }, notes: refs(such.slice(max)) };
  }
  if (min !== undefined && count < min) {
    yield { message: 'found', data: { count, limit: min }, notes: refs(such.length > 0 ? such : notes.slice(-1)) };
  }
}

function* gaps(such: readonly Observed<number>[], every: number): Generator<RecordReport<'found'>> {
  const dated = such.filter(({ note }) => note.eventDate !== undefined);
  for (const [index, after] of dated.entries()) {
    const before = dated[index - 1];
    if (!before) continue;
    const days = daysBetween(before.note, after.note);
    if (days > every) yield { message: 'found', data: { days, limit: every }, notes: refs([after, before]) };
  }
}

const DAY = 24 * 60 * 60 * 1000;

const daysBetween = (a: NoteRef, b: NoteRef): number =>
  Math.round((Date.parse(b.eventDate ?? '') - Date.parse(a.eventDate ?? '')) / DAY);

const refs = (observed: readonly Observed<number>[]): NoteRef[] => observed.map(({ note }) => note);
