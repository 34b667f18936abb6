import type { Span } from '../../model/span.js';
import { bounded } from './bounded.js';
import { PatternFault, translate } from './dialect.js';

/** One place where one of several patterns stands. */
export interface PatternMatch extends Span {
  /** Which of the patterns it is. */
  readonly which: number;
  /** What stands in its brackets. */
  readonly groups: readonly (string | undefined)[];
}

/** Several patterns as one. Stateless, and linear in the length of a text whatever the text is. */
export interface Pattern {
  /** The matches from left to right, none over another; the earlier pattern first where two begin together. */
  find(text: string): PatternMatch[];
}

export interface PatternSpec {
  readonly matchCase: boolean;
  /** Nothing but whole words: no letter or digit stands directly before or after. */
  readonly wholeWords: boolean;
}

/** One pattern in an engine that can run it in linear time. */
export interface Matcher {
  find(text: string): Omit<PatternMatch, 'which'>[];
}

/** Makes what cannot be bounded run all the same, or throws a fault that says why not. */
export type Fallback = (pattern: string, spec: PatternSpec, reason: PatternFault) => Matcher;

/** Refuses what cannot be bounded: for patterns whose writer can write them otherwise. */
export const refuse: Fallback = (_pattern, _spec, reason) => {
  throw reason;
};

/** A pattern that cannot be used, and which of several it is. */
export class FaultyPattern extends Error {
  constructor(
    readonly which: number,
    message: string,
  ) {
    super(message);
  }
}

interface Compiled {
  readonly which: number;
  readonly source: string;
  readonly flags: string;
  /** It says the same again: its groups have to keep their numbers. */
  readonly hasReference: boolean;
}

/** Compiles patterns, all of those that can be into as few expressions as there are ways to treat case. */
export function compilePatterns(patterns: readonly string[], spec: PatternSpec, fallback: Fallback = refuse): Pattern {
  const byKey = new Map<string, Compiled[]>();
  const matchers: { which: number; matcher: Matcher }[] = [];
  for (const [which, pattern] of patterns.entries()) {
    const made = faulty(which, () => compile(which, pattern, spec, fallback));
    if ('find' in made) matchers.push({ which, matcher: made });
    else {
      const key = made.hasReference ? `${which}` : made.flags;
      byKey.set(key, [...(byKey.get(key) ?? []), made]);
    }
  }
  const joined = [...byKey.values()].map((members) => new Joined(members));
  return {
    find: (text) => {
      const found = joined.flatMap((one) => one.find(text));
      for (const { which, matcher } of matchers)
        for (const match of matcher.find(text)) found.push({ ...match, which });
      return inOrder(found, joined.length + matchers.length);
    },
  };
}

function faulty<T>(which: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof PatternFault ? new FaultyPattern(which, error.message) : error;
  }
}

function compile(which: number, pattern: string, spec: PatternSpec, fallback: Fallback): Compiled | Matcher {
  const { source, ignoresCase, dotIsAny, isForRe2 } = translate(pattern);
  const { matchCase, wholeWords } = spec;
  try {
    if (isForRe2) throw new PatternFault('“(?i)” can only stand at the beginning.');
    const { source: own } = bounded(source);
    const flags = `um${matchCase && !ignoresCase ? '' : 'i'}${dotIsAny ? 's' : ''}`;
    if (new RegExp(`^(?:${own})$`, flags).test('')) throw new PatternFault('This matches where there is nothing.');
    const hasReference = /\\[1-9]|\\k</.test(own);
    return { which, source: wholeWords ? `\\b(?:${own})\\b` : own, flags, hasReference };
  } catch (error) {
    if (error instanceof PatternFault) return fallback(pattern, spec, error);
    throw new PatternFault('This is no pattern.');
  }
}

/** From left to right, and none over another. */
function inOrder(found: PatternMatch[], parts: number): PatternMatch[] {
  if (parts < 2) return found;
  let end = -1;
  return found
    .sort((a, b) => a.start - b.start || a.which - b.which)
    .filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
}

/** Patterns of the same flags as one expression: hundreds of phrases then cost little more than one. */
class Joined {
  readonly #all: RegExp;
  readonly #members: readonly { readonly which: number; readonly at: RegExp }[];

  constructor(members: readonly Compiled[]) {
    const sources = members.map(({ source, hasReference }) => `(?:${hasReference ? source : ungrouped(source)})`);
    this.#all = new RegExp(sources.join('|'), `${members[0]?.flags ?? ''}g`);
    this.#members = members.map(({ which, source, flags }) => ({ which, at: new RegExp(source, `${flags}y`) }));
  }

  find(text: string): PatternMatch[] {
    const found: PatternMatch[] = [];
    for (const { index, 0: whole } of text.matchAll(this.#all)) {
      if (whole === '') continue;
      found.push(this.#member(text, index, index + whole.length));
    }
    return found;
  }

  /** Which of the patterns it was, and its groups: asked of the matches alone. */
  #member(text: string, start: number, end: number): PatternMatch {
    for (const { which, at } of this.#members) {
      at.lastIndex = start;
      const match = at.exec(text);
      if (match && start + match[0].length === end) return { start, end, which, groups: match.slice(1) };
    }
    return { start, end, which: this.#members[0]?.which ?? 0, groups: [] };
  }
}

/** Without groups: two members may name one alike. */
function ungrouped(source: string): string {
  return source.replace(
    /(\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])|\((?:\?<[A-Za-z_]\w*>|(?!\?))/g,
    (whole, kept?: string) => (kept === undefined ? '(?:' : whole),
  );
}
