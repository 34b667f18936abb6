import { wordList } from '../word-list.js';
import { foldAbbreviation } from './spelt-out.js';

const KNOWN = wordList(new URL('../data/abbreviations.tsv', import.meta.url), ['expansion', 'kind']);
/** Matched with all other lists in one pass. */
export const CLIPPED = wordList(new URL('../data/clipped-forms.tsv', import.meta.url), ['expansion']);

export interface KnownAbbreviation {
  readonly expansions: readonly string[];
  readonly isEveryday: boolean;
}

let table: ReadonlyMap<string, KnownAbbreviation> | null = null;

/** What the glossary knows of an abbreviation in its folded form. */
export function knownAbbreviation(folded: string): KnownAbbreviation | undefined {
  table ??= readTable();
  return table.get(folded);
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
