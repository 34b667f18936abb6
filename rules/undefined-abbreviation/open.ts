import type { AbbreviationUse, Block, NoteFacts, Place, Places, Span } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'abbreviations' | 'quotes' | 'blocks' | 'settings' | 'text'>;

/** An abbreviation that a note uses before it says what it means. */
export type OpenUse = {
  readonly folded: string;
  readonly words: string;
  readonly expansions: readonly string[];
};

/** What a record needs to know of a note: which abbreviations it spells out, and which it uses without. */
export type Spelling = {
  readonly defined: readonly string[];
  readonly open: readonly (OpenUse & { readonly place: Place })[];
};

/** The first use of each abbreviation that the note has not spelt out by then. */
export function* undefinedIn(facts: Facts, allow: readonly string[]): Generator<OpenUse & { readonly at: Span }> {
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
