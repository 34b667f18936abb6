import type { FactName, NoteFacts } from '../../analysis/facts.js';
import { inlineList, type WordList } from '../../analysis/word-list.js';
import type { Words } from '../../analysis/words.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { Pattern } from '../pattern/pattern.js';
import { placeTester, type Scope, unitsOf } from './scope.js';

/** The facts that the rules of packs read. */
export const KIND_NEEDS = [
  'text',
  'words',
  'blocks',
  'quotes',
  'sentences',
  'metadata',
  'noteType',
] as const satisfies readonly FactName[];
export type KindFacts = Pick<NoteFacts, (typeof KIND_NEEDS)[number] | 'matches'>;

/** A place that a rule looks for. */
export interface Found extends Span {
  /** What to write instead, likeliest first. */
  readonly instead: readonly string[];
  /** What stood in the brackets of a pattern. */
  readonly groups: readonly (string | undefined)[];
}

/** Looks for something in the units of a note. */
export interface Finder {
  readonly lists: readonly WordList[];
  find(facts: KindFacts, units: readonly Span[]): Found[];
}

/** Something to look for, and what to write instead of it. */
export interface Sought {
  readonly term: string;
  readonly instead: readonly string[];
}

/** Phrases of the term language, found with the words of all other lists in one go. */
export function phraseFinder(phrases: readonly Sought[]): Finder {
  const entries = phrases.map(({ term }, index) => ({ term, fields: { index: String(index) } }));
  const list = inlineList(['index'], entries);
  return {
    lists: [list],
    find: (facts, units) =>
      inside(facts.matches(list), units).map(({ start, end, entry }) => {
        return { start, end, instead: phrases[Number(entry.fields.index)]?.instead ?? [], groups: [] };
      }),
  };
}

/** The places that stand in one of the units; both are in the order of the text. */
function inside<T extends Span>(places: readonly T[], units: readonly Span[]): T[] {
  let at = 0;
  return places.filter((place) => {
    while (at < units.length && (units[at]?.end ?? 0) < place.end) at += 1;
    const unit = units[at];
    return unit !== undefined && contains(unit, place);
  });
}

/** Patterns, each with what to write instead; `$1` in it stands for the first brackets. */
export function patternFinder(pattern: Pattern, insteads: readonly (readonly string[])[] = []): Finder {
  return {
    lists: [],
    find: ({ text }, units) =>
      units.flatMap((unit) =>
        pattern.find(text.slice(unit.start, unit.end)).map(({ start, end, which, groups }) => ({
          start: unit.start + start,
          end: unit.start + end,
          instead: (insteads[which] ?? []).map((written) => filled(written, groups)),
          groups,
        })),
      ),
  };
}

const filled = (written: string, groups: readonly (string | undefined)[]): string =>
  written.replace(/\$(\d)/g, (_, number: string) => groups[Number(number) - 1] ?? '');

/** Any word at all. */
export const ANY_WORD: Finder = {
  lists: [],
  find: ({ words }, units) =>
    units.flatMap((unit) => {
      const found: Found[] = [];
      for (let at = words.indexAt(unit.start); at < words.count && words.start(at) < unit.end; at += 1) {
        if (words.isWord(at)) found.push({ start: words.start(at), end: words.end(at), instead: [], groups: [] });
      }
      return found;
    }),
};

/** Several as one, in the order of the text, the longer first where two begin together. */
export function anyOf(finders: readonly Finder[]): Finder {
  const [only] = finders;
  if (only && finders.length === 1) return only;
  return {
    lists: finders.flatMap(({ lists }) => lists),
    find: (facts, units) =>
      finders.flatMap((finder) => finder.find(facts, units)).sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** What a finder finds that is in the scope and no exception. */
export interface Search {
  readonly finder: Finder;
  readonly scope: Scope;
  readonly except?: Finder;
}

export const listsOf = ({ finder, except }: Search): readonly WordList[] => [...finder.lists, ...(except?.lists ?? [])];

/** The places in some units of a note. */
export function search(facts: KindFacts, { finder, scope, except }: Search, units: readonly Span[]): Found[] {
  const found = finder.find(facts, units);
  if (found.length === 0) return found;
  const isLookedAt = placeTester(facts, scope);
  const isException = overlapTester(except?.find(facts, units) ?? []);
  return found.filter((place) => isLookedAt(place) && !isException(place));
}

/** Whether a place lies over one of some, asked from left to right. */
function overlapTester(others: readonly Span[]): (place: Span) => boolean {
  let at = 0;
  return (place) => {
    while (at < others.length && (others[at]?.end ?? 0) <= place.start) at += 1;
    const other = others[at];
    return other !== undefined && overlaps(other, place);
  };
}

/** The places unit by unit. */
export function* searchEach(facts: KindFacts, what: Search): Generator<{ unit: Span; found: Found[] }> {
  const units = unitsOf(facts, what.scope);
  const all = search(facts, what, units);
  let at = 0;
  for (const unit of units) {
    const from = at;
    while (at < all.length && (all[at]?.start ?? 0) < unit.end) at += 1;
    yield { unit, found: all.slice(from, at) };
  }
}

/** Whether so many words or fewer stand between two places. */
export function areNear(words: Words, before: Span, after: Span, most: number): boolean {
  let count = 0;
  for (let at = words.indexAt(before.end); at < words.count && words.start(at) < after.start; at += 1) {
    if (words.isWord(at)) count += 1;
    if (count > most) return false;
  }
  return true;
}
