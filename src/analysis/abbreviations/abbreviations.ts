import type { Span } from '../../model/span.js';
import type { Block } from '../blocks.js';
import type { People } from '../people/people.js';
import type { Glossary } from '../settings.js';
import type { Match } from '../vocabulary.js';
import type { Words } from '../words.js';
import { findDefinitions } from './definitions.js';
import { UseScanner } from './uses.js';

/** One place where an abbreviation stands, quoted or not. */
export interface AbbreviationUse extends Span {
  readonly from: number;
  readonly to: number;
  /** Letters and digits in lower case, without plural or possessive: the same for all forms of one. */
  readonly folded: string;
  /** What it may stand for, as far as the glossary knows. */
  readonly expansions: readonly string[];
}

export interface Abbreviations {
  /** In the order of the text, those left out that anybody knows. */
  readonly uses: readonly AbbreviationUse[];
  /** From which offset on the note itself says what the abbreviation means; undefined where it does not. */
  definedAt(folded: string): number | undefined;
}

export interface AbbreviationSources {
  readonly words: Words;
  readonly blocks: readonly Block[];
  readonly people: People;
  readonly clipped: readonly Match[];
  /** The authority's own glossary. */
  readonly glossary: Glossary;
}

export function findAbbreviations(sources: AbbreviationSources): Abbreviations {
  const uses = new UseScanner(sources).scan();
  const defined = uses.length === 0 ? new Map<string, number>() : findDefinitions(sources.words, uses);
  return { uses, definedAt: (folded) => defined.get(folded) };
}
