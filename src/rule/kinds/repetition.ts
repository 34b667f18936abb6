import { areNear, type Found, type KindFacts, listsOf, type Search, searchEach } from './finder.js';
import type { KindReport, NoteKind } from './kind.js';
import { noteTester } from './scope.js';

export interface Repetition {
  /** Times that the same may be said in a row. */
  readonly max: number;
  /** Words that may stand between two of them for it to be a row. */
  readonly apart: number;
}

/** `repetition`: the same words again, directly after each other or a few words apart. */
export function repetitionKind(what: Search, settings: Repetition): NoteKind {
  const isFor = noteTester(what.scope);
  return {
    lists: listsOf(what),
    *check(facts) {
      if (!isFor(facts)) return;
      for (const { found } of searchEach(facts, what)) yield* repeated(facts, found, settings);
    },
  };
}

function* repeated({ text, words }: KindFacts, found: readonly Found[], { max, apart }: Repetition) {
  const rows = new Map<string, { last: Found; count: number }>();
  for (const place of found) {
    const said = text.slice(place.start, place.end);
    const key = said.toLowerCase();
    const row = rows.get(key);
    const goesOn = row !== undefined && isNear(text, words, row.last, place, apart);
    const count = goesOn ? row.count + 1 : 1;
    rows.set(key, { last: place, count });
    if (count <= max) continue;
    const report: KindReport = {
      message: 'found',
      at: { start: place.start, end: place.end },
      data: { words: said, count },
    };
    yield report;
  }
}

/** Directly after each other means with nothing but space between: "He had had, had he?" is two rows. */
function isNear(text: string, words: KindFacts['words'], before: Found, after: Found, apart: number): boolean {
  if (apart === 0) return text.slice(before.end, after.start).trim() === '';
  return areNear(words, before, after, apart);
}
