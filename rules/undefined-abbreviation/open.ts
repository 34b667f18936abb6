import type { AbbreviationUse, Block, NoteFacts, Place, Places, Replacement, Span } from 'caselint/rule';
import { spellsOut } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'abbreviations' | 'quotes' | 'blocks' | 'settings' | 'text'>;

/** An abbreviation that a note uses before it says what it means. */
export type OpenUse = {
  readonly folded: string;
  readonly words: string;
  readonly expansions: readonly string[];
};

type Found = OpenUse & { readonly at: Span };

/** What a record needs to know of a note: which abbreviations it spells out, and which it uses without. */
export type Spelling = {
  readonly defined: readonly string[];
  readonly open: readonly (OpenUse & { readonly place: Place })[];
};

/** The first use of each abbreviation that the note has not spelt out by then. */
export function* undefinedIn(facts: Facts, allow: readonly string[]): Generator<Found> {
  const { abbreviations, quotes, blocks, settings, text } = facts;
  const { uses } = abbreviations;
  if (uses.length === 0) return;
  const allowed = new Set(allow.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  const seen = new Set<string>();
  for (const use of uses) {
    const { folded, start, end, expansions } = use;
    if (seen.has(folded) || quotes.covers(use) || isNobodysWording(blocks, use)) continue;
    seen.add(folded);
    if (allowed.has(folded) || isAccepted(settings, folded)) continue;
    const defined = abbreviations.definedAt(folded);
    if (defined !== undefined && defined <= start) continue;
    yield { folded, words: text.slice(start, end), expansions, at: { start, end } };
  }
}

/** Spells out what has one meaning only, where it stands by itself and is no plural or owner. */
export function spellingOut(text: string, { folded, words, expansions, at }: Found): Replacement | undefined {
  const [expansion, ...others] = expansions;
  if (expansion === undefined || others.length > 0) return undefined;
  if (!/^[\p{L}\p{N}.]+$/u.test(words) || words.toLowerCase().replaceAll('.', '') !== folded) return undefined;
  // What the next look at the note would not take for its meaning would be spelt out again.
  const parts = expansion.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (/[^\p{L}\s'’-]/u.test(expansion) || !spellsOut(folded, parts) || LINKS.test(expansion)) return undefined;
  const before = text.slice(Math.max(0, at.start - NEAR), at.start);
  const after = text.slice(at.end, at.end + NEAR);
  if (/[\p{L}\p{N}/&@#_'’.-]$/u.test(before) || /^(?:[\p{L}\p{N}/&@_'’-]|\.\p{L})/u.test(after)) return undefined;
  // "a TAF meeting": the word that would be said twice.
  const last = /\p{L}+$/u.exec(expansion)?.[0] ?? '';
  if (new RegExp(`^\\s+${last}s?\\b`, 'i').test(after)) return undefined;
  return { at, text: `${isSentenceStart(before) ? capital(expansion) : expansion} (${words})` };
}

/** As much of the text beside it as can matter. */
const NEAR = 60;

/** A meaning that ends in one of these reads on into what follows, or is taken for the words that lead to a meaning. */
const LINKS = /\b(?:referred|to|from|for|of|on|or|in|as|a|the|with|by|at)$/i;

const isSentenceStart = (before: string): boolean => /(?:^|[.!?]\s+|\n\s*(?:[-*•]\s+)?)$/.test(before);
const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

export function spellingOf(facts: Facts, allow: readonly string[], { locate, isTaken }: Places): Spelling | undefined {
  const { uses, definedAt } = facts.abbreviations;
  const defined = [...new Set(uses.map(({ folded }) => folded))].filter((folded) => definedAt(folded) !== undefined);
  const open = [...undefinedIn(facts, allow)].filter(({ at }) => !isTaken(at));
  if (defined.length === 0 && open.length === 0) return undefined;
  return { defined, open: open.map(({ at, ...use }) => ({ ...use, place: locate(at) })) };
}

/** What the configuration only gives a meaning to is still to be spelt out: the family has no glossary. */
function isAccepted({ abbreviations, words }: NoteFacts['settings'], folded: string): boolean {
  return abbreviations.get(folded)?.isAccepted === true || words.has(folded);
}

/** Headers and signatures of pasted mail, and the line under a letter. */
function isNobodysWording(blocks: readonly Block[], { start }: AbbreviationUse): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  return block?.kind === 'mail' || block?.kind === 'signoff';
}
