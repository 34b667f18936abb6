import { expandTerm } from '../../analysis/terms.js';
import { anyOf, type Finder, patternFinder, phraseFinder, type Sought } from '../../rule/kinds/finder.js';
import { compilePatterns, FaultyPattern, type Pattern } from '../../rule/pattern/pattern.js';
import { type Dictionary, isDictionary, type Path } from '../check/values.js';
import { SEARCH_KEYS } from './keys.js';
import type { RuleValues } from './rule-values.js';

/** What is looked for: words of the term language, and patterns. */
export interface SearchPart {
  readonly finder?: Finder;
  readonly except?: Finder;
}

/** The words and patterns of a rule, or of one part of it. */
export function searchOf(values: RuleValues, path: Path, given: Dictionary): SearchPart {
  const words = phrases(values, [...path, 'words'], namesOf(values, [...path, 'words'], given['words']));
  const patterns = patternsOf(values, path, given, 'patterns');
  const finder = joined(words, patterns && patternFinder(patterns));
  const except = given['except'] === undefined ? undefined : partOf(values, [...path, 'except'], given['except']);
  return { ...(finder ? { finder } : {}), ...(except?.finder ? { except: except.finder } : {}) };
}

/** A part of a rule: `{ words, patterns }`, or words alone. */
export function partOf(values: RuleValues, path: Path, given: unknown, more: readonly string[] = []): SearchPart {
  if (!isDictionary(given)) return searchOf(values, path, { words: given });
  values.known(path, given, 'setting', [...SEARCH_KEYS, ...more]);
  return searchOf(values, path, given);
}

/** `swap` and the patterns of a substitution: what is written, and what to write instead. */
export function swapsOf(values: RuleValues, path: Path, given: Dictionary): SearchPart {
  const swap = pairs(values, [...path, 'swap'], given['swap']);
  const patterns = pairs(values, [...path, 'patterns'], given['patterns']);
  const compiled = patternsOf(values, path, given, 'patterns');
  const insteads = patterns.map(({ instead }) => instead);
  const finder = joined(phrases(values, [...path, 'swap'], swap), compiled && patternFinder(compiled, insteads));
  const except = given['except'] === undefined ? undefined : partOf(values, [...path, 'except'], given['except']);
  return { ...(finder ? { finder } : {}), ...(except?.finder ? { except: except.finder } : {}) };
}

function joined(...finders: readonly (Finder | undefined)[]): Finder | undefined {
  const given = finders.filter((finder) => finder !== undefined);
  return given.length === 0 ? undefined : anyOf(given);
}

const namesOf = (values: RuleValues, path: Path, given: unknown): Sought[] =>
  values.names(path, given).map((term) => ({ term, instead: [] }));

function pairs(values: RuleValues, path: Path, given: unknown): Sought[] {
  return Object.entries(values.dictionary(path, given)).map(([term, instead]) => ({
    term,
    instead: values.names([...path, term], instead),
  }));
}

function phrases(values: RuleValues, path: Path, sought: readonly Sought[]): Finder | undefined {
  const right = sought.filter(({ term }) => {
    const reason = termFault(term);
    if (reason !== undefined) values.fault(path, `“${term}”: ${reason}`);
    return reason === undefined;
  });
  return right.length === 0 ? undefined : phraseFinder(right);
}

function termFault(term: string): string | undefined {
  if (/^[[\]*|\s]*$/.test(term)) return 'There is no word in it.';
  if (/^\[?\*/.test(term)) return 'It cannot begin with any word at all.';
  if (/[\\^$+?{}()]/.test(term.replace(/(^|[\s|[])\+/g, '$1')))
    return 'This looks like a pattern; it belongs under “patterns”.';
  try {
    return expandTerm(term).length === 0 ? 'There is no word in it.' : undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message[0]?.toUpperCase()}${error.message.slice(1)}.` : undefined;
  }
}

/** The patterns under a key: one, a list, or the keys of a set. */
export function patternsOf(values: RuleValues, path: Path, given: Dictionary, key: string): Pattern | undefined {
  const at = [...path, key];
  const written = given[key];
  const sources = isDictionary(written) ? Object.keys(written) : values.names(at, written);
  const ignoreCase = values.truth([...path, 'ignoreCase'], given['ignoreCase']) ?? false;
  if (sources.length === 0) return undefined;
  try {
    return compilePatterns(sources, { matchCase: !ignoreCase, wholeWords: false });
  } catch (error) {
    if (!(error instanceof FaultyPattern)) throw error;
    const source = sources[error.which] ?? '';
    const last = isDictionary(written) ? [source] : Array.isArray(written) ? [String(error.which)] : [];
    values.fault([...at, ...last], `“${source}” cannot be used. ${error.message}`);
    return undefined;
  }
}
