import type { Span } from '../model/span.js';
import { overlaps } from '../model/span.js';

/**
 * One fault, one finding: where these rules meet on the same words, the first of them reports. The spans of
 * all other rules (speech, feelings, decisions …) hide nothing and are hidden by nothing.
 */
const ORDER: readonly string[] = [
  'unfilled-placeholder',
  'exposed-referrer',
  'stigmatising-language',
  'relationship-label',
  'slang',
  'jargon',
  'undefined-abbreviation',
  'unquoted-hearsay',
  'unclear-agent',
  'unsupported-opinion',
  'grammar',
  'spelling',
  'plain-style',
];

const RANK = new Map(ORDER.map((rule, rank) => [rule, rank]));

interface Placed {
  readonly rule: string;
  /** The words at fault; null for a finding about the whole note. */
  readonly core: Span | null;
  readonly hides: boolean;
}

/** Takes out the findings that one of higher rank stands over. */
export function settle<T extends Placed>(findings: readonly T[]): T[] {
  const ranked = findings.filter(({ rule, core, hides }) => core && hides && RANK.has(rule));
  if (ranked.length < 2) return [...findings];
  return findings.filter(({ rule, core }) => core === null || !isTaken(ranked, rule, core));
}

/** Whether a finding of higher rank stands over what a rule would say of these words. */
export function isTaken(findings: readonly Placed[], rule: string, words: Span): boolean {
  const rank = RANK.get(rule);
  if (rank === undefined) return false;
  return findings.some(({ rule: other, core: theirs, hides }) => {
    const above = RANK.get(other);
    return hides && theirs !== null && above !== undefined && above < rank && overlaps(theirs, words);
  });
}
