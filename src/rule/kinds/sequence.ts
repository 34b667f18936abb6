import { areNear, type Finder, type Found, type KindFacts, type Search, searchEach } from './finder.js';
import type { NoteKind } from './kind.js';
import { noteTester, type Scope } from './scope.js';

export interface Step {
  readonly finder: Finder;
  /** Words that may stand between the step before and this one. */
  readonly within: number;
}

/** `sequence`: one thing after another, with a few words between them at most. */
export function sequenceKind(scope: Scope, first: Finder, steps: readonly Step[]): NoteKind {
  const isFor = noteTester(scope);
  const what: Search = { finder: first, scope };
  return {
    lists: [...first.lists, ...steps.flatMap(({ finder }) => finder.lists)],
    *check(facts) {
      if (!isFor(facts)) return;
      for (const { unit, found } of searchEach(facts, what)) {
        if (found.length === 0) continue;
        const places = steps.map(({ finder }) => finder.find(facts, [unit]));
        yield* whole(facts, found, places, steps);
      }
    },
  };
}

function* whole(facts: KindFacts, found: readonly Found[], places: readonly Found[][], steps: readonly Step[]) {
  let last = -1;
  for (const { start, end } of found) {
    if (start < last) continue;
    const to = endOf(facts, end, places, steps);
    if (to === undefined) continue;
    last = to;
    yield { message: 'found', at: { start, end: to }, data: { words: facts.text.slice(start, to) } } as const;
  }
}

/** Where the last step ends: of each step the next place is taken. */
function endOf(facts: KindFacts, from: number, places: readonly Found[][], steps: readonly Step[]): number | undefined {
  let end = from;
  for (const [index, { within }] of steps.entries()) {
    const next = firstFrom(places[index] ?? [], end);
    if (!next || !areNear(facts.words, { start: end, end }, next, within)) return undefined;
    end = next.end;
  }
  return end;
}

/** The first place that begins at an offset or after it. */
function firstFrom(places: readonly Found[], offset: number): Found | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return places[low];
}
