import { type Match, type Words, wordList } from 'caselint/rule';

/** What "my" goes with in the words of a family, and not in those of a worker at work. */
export const OWN_THINGS = wordList(new URL('./own-things.tsv', import.meta.url), ['kind']);

/** A worker's things, of which "my" says nothing. */
const OF_WORK =
  /^(?:reports?|notes?|answers?|repl(?:y|ies)|letters?|visits?|manager|team|colleagues?|number|names?|car|badge|e|email|messages?|calls?|office|umbrella|coat|pen|diary|predecessor|hair|tone|questions?|assessment|plan|supervisor|view|opinion|advice|laptop|card|shoes|bag|accent|age|job|role|hypothesis|service|desk|notebook|handwriting|appointment)$/;

/** Whether "my" at a token is said of kin, of the speaker's own affairs, of a worker's work or of anything else. */
export function thingOf(words: Words, things: readonly Match<'kind'>[], at: number): 'kin' | 'self' | 'work' | 'other' {
  const match = things.find(({ from }) => from > at && from <= at + 3);
  const between = match ? words.slice(at + 1, match.from) : '';
  if (match && !/[.,;:]/.test(between)) return match.entry.fields.kind === 'kin' ? 'kin' : 'self';
  return OF_WORK.test(words.key(at + 1)) || OF_WORK.test(words.key(at + 2)) ? 'work' : 'other';
}
