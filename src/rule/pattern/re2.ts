import { createRequire } from 'node:module';
import type { PatternFault } from './dialect.js';
import type { Fallback, Matcher } from './pattern.js';

const require = createRequire(import.meta.url);

/**
 * RE2 goes over a text once however a pattern is nested, but begins again after each match, and may have looked far ahead
 * for it. Within a stretch of a line, looking far ahead is no further than this.
 */
const MOST_AHEAD = 1000;

/** Runs what cannot be bounded in RE2, which is linear and slow. What RE2 does not know either stays refused. */
export const runByRe2: Fallback = (pattern, { matchCase, wholeWords }, reason) => {
  const { RE2JS } = require('re2js') as typeof import('re2js');
  const flags = RE2JS.MULTILINE | RE2JS.LOOKBEHINDS | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  const expression = compiled(() => RE2JS.compile(wholeWords ? `\\b(?:${pattern})\\b` : pattern, flags), reason);
  return { find: (text) => [...stretches(text)].flatMap(({ start, end }) => inStretch(text.slice(start, end), start)) };

  function inStretch(text: string, start: number): ReturnType<Matcher['find']> {
    // Whether there is a match at all costs far less to learn than where it is.
    if (!expression.test(text)) return [];
    return [...expression.matchAll(text)].flatMap((match) => {
      const [whole = '', ...groups] = match;
      const at = start + (match.index ?? 0);
      return whole === '' ? [] : [{ start: at, end: at + whole.length, groups }];
    });
  }
};

function compiled<T>(make: () => T, reason: PatternFault): T {
  try {
    return make();
  } catch {
    throw reason;
  }
}

/** Lines, cut at a space where they are long. */
function* stretches(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const line = feed < 0 ? text.length : feed;
    const end = line - start <= MOST_AHEAD ? line : cut(text, start);
    yield { start, end };
    start = Math.max(end, start + 1);
  }
}

function cut(text: string, start: number): number {
  const space = text.lastIndexOf(' ', start + MOST_AHEAD);
  return space > start ? space : start + MOST_AHEAD;
}
