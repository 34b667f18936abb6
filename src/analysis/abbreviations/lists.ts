import type { Glossary } from '../settings.js';
import { wordList } from '../word-list.js';
import { foldAbbreviation } from './spelt-out.js';

/** Known ones, with what they stand for. */
export const KNOWN = wordList(new URL('../data/abbreviations.tsv', import.meta.url), ['expansion', 'kind']);
/** Matched with all other lists in one pass. */
export const CLIPPED = wordList(new URL('../data/clipped-forms.tsv', import.meta.url), ['expansion']);

export interface KnownAbbreviation {
  readonly expansions: readonly string[];
  readonly isEveryday: boolean;
}

let table: ReadonlyMap<string, KnownAbbreviation> | null = null;

/** What is known of an abbreviation in its folded form: first what the authority's own glossary says it stands for. */
export function knownAbbreviation(folded: string, own?: Glossary): KnownAbbreviation | undefined {
  table ??= readTable();
  const known = table.get(folded);
  const entry = own?.get(folded);
  if (!entry) return known;
  const expansions = [...new Set([...entry.expansions, ...(known?.expansions ?? [])])];
  return { expansions, isEveryday: known?.isEveryday === true };
}

function readTable(): ReadonlyMap<string, KnownAbbreviation> {
  const rows = new Map<string, KnownAbbreviation>();
  for (const { term, fields } of KNOWN.entries()) {
    const folded = foldAbbreviation(term);
    if (!rows.has(folded))
      rows.set(folded, { expansions: parts(fields.expansion), isEveryday: fields.kind === 'everyday' });
  }
  for (const { term, fields } of CLIPPED.entries()) {
    const folded = foldAbbreviation(term);
    if (!rows.has(folded)) rows.set(folded, { expansions: parts(fields.expansion), isEveryday: false });
  }
  return rows;
}

function parts(expansion: string): string[] {
  return expansion === '' ? [] : expansion.split(' | ');
}
