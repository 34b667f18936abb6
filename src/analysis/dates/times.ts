import { TAG } from '../tags.js';
import type { Words } from '../words.js';

interface Time {
  readonly to: number;
  readonly kind: 'time';
  readonly impossible?: string | undefined;
}

/** Words after which a figure such as 25:10 can only be meant as a time of day. */
const TIME_WORDS = new Set(
  'at by from until till before after since around about to between time and arrived left'.split(' '),
);
/** What makes two figures with a colon a score, a ratio or a verse. */
const NO_TIME =
  /^(?:score|won|lost|drew|ratio|scale|odds|verse|psalm|chapter|beat|lead|led|luke|john|mark|matthew|acts|genesis|exodus|isaiah|proverbs|surah|quran)$/;

/** A time of day: `4.15pm`, `16:00`, `4 pm`, `0930hrs`, `at 4.15`. */
export function timeAt(words: Words, at: number): Time | null {
  const key = words.key(at);
  const match = /^(\d{1,2})(?:([.:])(\d\d))?(am|pm|hrs|h|noon)?$/.exec(key);
  if (!match?.[1]) return /^([01]\d|2[0-3])[0-5]\d(?:hrs|h)$/.test(key) ? { to: at + 1, kind: 'time' } : null;
  const [, hours, mark, minutes] = match;
  const suffix = suffixOf(words, at, match[4]);
  if (mark === undefined && !suffix) return null;
  const to = suffix ? suffix.to : at + 1;
  const impossible = faultOf(Number(hours), Number(minutes ?? 0), suffix?.half ?? '');
  if (impossible === undefined) return mark === ':' || suffix || isAfterAt(words, at) ? { to, kind: 'time' } : null;
  return isMeantAsTime(words, at, mark, suffix !== null) ? { to, kind: 'time', impossible } : null;
}

interface Suffix {
  readonly half: string;
  readonly to: number;
}

/** `pm` in the word, after it, or `p.m.`. */
function suffixOf(words: Words, at: number, glued: string | undefined): Suffix | null {
  if (glued !== undefined) return { half: glued, to: at + 1 };
  const next = words.key(at + 1);
  if (/^(?:am|pm|hrs|noon|midnight)$/.test(next)) {
    // "It is 5 am I late": what people write about themselves is a subject away from here.
    return { half: next, to: at + 2 };
  }
  const dotted = /^[ap]$/.test(next) && words.key(at + 2) === '.' && words.key(at + 3) === 'm';
  return dotted ? { half: `${next}m`, to: words.key(at + 4) === '.' && words.isGlued(at + 4) ? at + 5 : at + 4 } : null;
}

function faultOf(hours: number, minutes: number, half: string): string | undefined {
  if (minutes > 59) return 'an hour has 60 minutes';
  if (hours > 24 || (hours === 24 && minutes > 0)) return 'a day has 24 hours';
  if (/^[ap]m$/.test(half) && hours > 12 && half === 'am') return 'no hour of the morning is later than 12';
  return undefined;
}

function isAfterAt(words: Words, at: number): boolean {
  return (
    /^(?:at|by|until|till|from|to)$/.test(words.key(at - 1)) &&
    !words.has(at + 1, TAG.timeUnit) &&
    words.key(at + 1) !== '%'
  );
}

function isMeantAsTime(words: Words, at: number, mark: string | undefined, hasSuffix: boolean): boolean {
  if (hasSuffix) return true;
  if (mark !== ':') return false;
  if (!TIME_WORDS.has(words.key(at - 1)) && !isLogTime(words, at)) return false;
  for (let back = at - 1; back >= at - 6 && back >= 0; back -= 1) if (NO_TIME.test(words.base(back))) return false;
  return !/^(?:ratio|to|in)$/.test(words.key(at + 1)) || words.key(at - 1) !== 'from';
}

/** The first word of a line in a log, which is followed by what happened. */
function isLogTime(words: Words, at: number): boolean {
  const startsLine = at === 0 || words.text.slice(words.end(at - 1), words.start(at)).includes('\n');
  return startsLine && words.isCapitalised(at + 1);
}
