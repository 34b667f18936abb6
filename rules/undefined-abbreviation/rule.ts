import { type AbbreviationUse, type Block, type NoteFacts, noteRule, strings } from 'caselint/rule';

export default noteRule({
  id: 'undefined-abbreviation',
  guidance: '§4.4',
  level: 'error',
  summary: 'Say what an abbreviation stands for where it is first used',
  messages: {
    known: '“{words}” is not spelt out; a child or parent who reads this may not know it',
    unknown: '“{words}” is not spelt out, and the glossary does not know it',
  },
  options: {
    allow: strings({ default: [], describe: 'Abbreviations that every reader of these notes knows.' }),
  },
  needs: ['abbreviations', 'quotes', 'blocks', 'settings', 'text'],
  *check({ abbreviations, quotes, blocks, settings, text }, { allow }) {
    const { uses } = abbreviations;
    if (uses.length === 0) return;
    const allowed = new Set(allow.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
    const seen = new Set<string>();
    for (const use of uses) {
      if (seen.has(use.folded) || quotes.covers(use) || isNobodysWording(blocks, use)) continue;
      seen.add(use.folded);
      if (allowed.has(use.folded) || isAccepted(settings, use.folded)) continue;
      const defined = abbreviations.definedAt(use.folded);
      if (defined !== undefined && defined <= use.start) continue;
      yield reportOf(use, text.slice(use.start, use.end));
    }
  },
});

/** What the configuration only gives a meaning to is still to be spelt out: the family has no glossary. */
function isAccepted({ abbreviations, words }: NoteFacts['settings'], folded: string): boolean {
  return abbreviations.get(folded)?.isAccepted === true || words.has(folded);
}

function reportOf(use: AbbreviationUse, words: string) {
  const { start, end, expansions } = use;
  return {
    message: expansions.length > 0 ? ('known' as const) : ('unknown' as const),
    at: { start, end },
    data: { words },
    suggestions: expansions.map((expansion) => `${expansion} (${words})`),
  };
}

/** Headers and signatures of pasted mail, and the line under a letter. */
function isNobodysWording(blocks: readonly Block[], { start }: AbbreviationUse): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  return block?.kind === 'mail' || block?.kind === 'signoff';
}
