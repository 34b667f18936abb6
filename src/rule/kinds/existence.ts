import type { Span } from '../../model/span.js';
import type { Report } from '../note-rule.js';
import { type Found, listsOf, type Search, search } from './finder.js';
import type { NoteKind } from './kind.js';
import { noteTester, unitsOf } from './scope.js';

/** Something that is reported wherever it stands, with what to write instead where that is known. */
export type Wording = Span & { readonly instead?: readonly string[] };

/**
 * One report for each place, with its words; of places over each other the first. This is what most rules about words
 * come to, those of the catalogue and those of packs: they differ in what they look for.
 */
export function* existence<M extends string>(
  text: string,
  places: Iterable<Wording>,
  message: M,
): Generator<Report<M>> {
  let last = -1;
  for (const { start, end, instead = [] } of places) {
    if (start < last) continue;
    last = end;
    const data = { words: text.slice(start, end), instead: instead.join(' or ') };
    yield { message, at: { start, end }, data, suggestions: instead };
  }
}

/** `existence` and `substitution`: words that are reported, and words that have a better one. */
export function existenceKind(what: Search): NoteKind {
  const isFor = noteTester(what.scope);
  return {
    lists: listsOf(what),
    *check(facts) {
      if (!isFor(facts)) return;
      const found = search(facts, what, unitsOf(facts, what.scope));
      yield* existence(facts.text, found.filter(isOther(facts.text)), 'found');
    },
  };
}

/** What is written as it should be is left alone: a pattern may find the right form too. */
const isOther =
  (text: string) =>
  ({ start, end, instead }: Found): boolean =>
    !instead.includes(text.slice(start, end));
