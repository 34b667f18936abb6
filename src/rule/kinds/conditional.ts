import type { Span } from '../../model/span.js';
import { type Found, type KindFacts, listsOf, type Search, search, searchEach } from './finder.js';
import type { NoteKind } from './kind.js';
import { noteTester } from './scope.js';

/**
 * `conditional`: where the first stands, the second has to stand too, in the same unit of the scope. Where the second is
 * a pattern with brackets, what stands in them has to be the words of the first: `ICPC` needs `… Conference (ICPC)`.
 */
export function conditionalKind(first: Search, second: Search): NoteKind {
  const isFor = noteTester(first.scope);
  return {
    lists: [...listsOf(first), ...listsOf(second)],
    *check(facts) {
      if (!isFor(facts)) return;
      for (const { unit, found } of searchEach(facts, first)) yield* unmet(facts, found, second, unit);
    },
  };
}

function* unmet(facts: KindFacts, found: readonly Found[], second: Search, unit: Span) {
  if (found.length === 0) return;
  const met = search(facts, second, [unit]);
  const captured = met.flatMap(({ groups }) => groups.filter((group) => group !== undefined));
  const names = new Set(captured.map((name) => name.toLowerCase()));
  const isMet = met.length > 0 && names.size === 0;
  if (isMet) return;
  const seen = new Set<string>();
  for (const { start, end } of found) {
    const words = facts.text.slice(start, end);
    if (names.has(words.toLowerCase()) || seen.has(words.toLowerCase())) continue;
    seen.add(words.toLowerCase());
    yield { message: 'found', at: { start, end }, data: { words } } as const;
  }
}
