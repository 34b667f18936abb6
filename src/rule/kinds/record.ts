import { gapsOf, type Milestone, otherMilestone } from '../gaps.js';
import type { Observed, RecordReport } from '../record-half.js';
import { type KindFacts, listsOf, type Search, search } from './finder.js';
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
  const isSuch = (facts: KindFacts): boolean =>
    isFor(facts) && (!wanted || search(facts, wanted, unitsOf(facts, what.scope)).length > 0);
  return {
    lists: wanted ? listsOf(wanted) : [],
    observe: (facts) => (isSuch(facts) ? 'met' : otherOf(facts, what)),
    *conclude({ notes }) {
      yield* counted(notes, often);
      if (often.every !== undefined) yield* gaps(notes, often.every);
    },
  };
}

/** A note that may be of the types because it names none; where words are looked for, they are there or they are not. */
function otherOf({ noteType }: KindFacts, { finder }: Partial<Search>): Milestone {
  const milestone = otherMilestone(noteType);
  return milestone === 'unknown' && finder ? 'other' : milestone;
}

function* counted(notes: readonly Observed<Milestone>[], { min, max }: Often): Generator<RecordReport<'found'>> {
  const such = notes.filter(({ data }) => data === 'met');
  const count = such.length;
  if (max !== undefined && count > max) {
    yield { message: 'found', data: { count, limit: max }, notes: refs(such.slice(max)) };
  }
  if (min !== undefined && count < min) {
    yield { message: 'found', data: { count, limit: min }, notes: refs(count > 0 ? such : notes.slice(-1)) };
  }
}

function* gaps(notes: readonly Observed<Milestone>[], every: number): Generator<RecordReport<'found'>> {
  for (const { days, notes: ends } of gapsOf(notes, every)) {
    yield { message: 'found', data: { days, limit: every }, notes: [...ends].reverse() };
  }
}

const refs = (observed: readonly Observed<Milestone>[]) => observed.map(({ note }) => note);
