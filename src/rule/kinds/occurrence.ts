import { listsOf, type Search, searchEach } from './finder.js';
import type { NoteKind } from './kind.js';
import { noteTester } from './scope.js';

export interface Occurrence {
  /** Times that it may stand in one unit of the scope. */
  readonly max?: number;
  /** Times that it has to. */
  readonly min?: number;
}

/** `occurrence`: how often something may or has to stand in a note, a paragraph or a sentence. */
export function occurrenceKind(what: Search, { max, min }: Occurrence): NoteKind {
  const isFor = noteTester(what.scope);
  return {
    lists: listsOf(what),
    *check(facts) {
      if (!isFor(facts)) return;
      for (const { unit, found } of searchEach(facts, what)) {
        const count = found.length;
        const isTooMany = max !== undefined && count > max;
        if (!isTooMany && (min === undefined || count >= min)) continue;
        const limit = isTooMany ? max : (min ?? 0);
        const first = isTooMany ? found[max] : undefined;
        const words = first ? facts.text.slice(first.start, first.end) : '';
        const at = what.scope.unit === 'note' ? first : unit;
        const report = { message: 'found', data: { count, limit, words } } as const;
        yield at ? { ...report, at: { start: at.start, end: at.end } } : report;
      }
    },
  };
}
