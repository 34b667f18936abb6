import type { IsoDate } from '../../model/note.js';
import type { Span } from '../../model/span.js';
import { TAG } from '../tags.js';
import type { Words } from '../words.js';
import { faultOfDay, faultOfWeekday, fullYear, isoOf, isRealDay, monthOf, nearestYear } from './calendar.js';
import { relativeEnd } from './relative.js';
import { timeAt } from './times.js';

/** A date or time as the text has it. */
export interface DateMention extends Span {
  readonly from: number;
  readonly to: number;
  /**
   * `full`: day, month and year. `day-month`, `month-year`, `month`, `year`: what they say. `weekday`: a weekday
   * alone. `relative`: `yesterday`, `last week`. `time`: a time of day.
   */
  readonly kind: 'full' | 'day-month' | 'month-year' | 'month' | 'year' | 'weekday' | 'relative' | 'time';
  /** The day it means, where it says one that exists. */
  readonly date?: IsoDate;
  /** Why it cannot be, in plain words. */
  readonly impossible?: string;
}

/** What stands at a token, before it is put in its place. */
interface Found {
  readonly to: number;
  readonly kind: DateMention['kind'];
  readonly date?: IsoDate | undefined;
  readonly impossible?: string | undefined;
}

/** The dates and times of a text in British order: 3/4/2026 is a day in April. */
export function findDates(words: Words, eventDate: IsoDate | undefined): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const one = dateAt(words, at, eventDate);
    if (!one) continue;
    const { to, kind, date, impossible } = one;
    found.push({
      from: at,
      to,
      kind,
      start: words.start(at),
      end: words.end(to - 1),
      ...(date === undefined ? {} : { date }),
      ...(impossible === undefined ? {} : { impossible }),
    });
    at = to - 1;
  }
  return found;
}

const STARTS = TAG.number | TAG.weekday | TAG.month;

function dateAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  if (words.has(at, TAG.weekday)) return weekdayAt(words, at, eventDate);
  if (words.has(at, STARTS)) return calendarAt(words, at, eventDate) ?? timeAt(words, at) ?? agoAt(words, at);
  const to = relativeEnd(words, at);
  return to < 0 ? null : { to, kind: 'relative' };
}

/** `two days ago`, `10 years earlier`: resolved by who knows the day of the note. */
function agoAt(words: Words, at: number): Found | null {
  if (/^(?:few|couple|several|half)$/.test(words.key(at)) || !words.has(at + 1, TAG.timeUnit)) return null;
  return /^(?:ago|earlier|later)$/.test(words.key(at + 2)) ? { to: at + 3, kind: 'relative' } : null;
}

/** `Monday`, `Mon 12/3/26`, `Monday, the 12th of March`. */
function weekdayAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  // "sat", "sun" and "wed" are other words too.
  if (/^(?:sat|sun|wed)$/.test(words.key(at)) && !isShortWeekday(words, at)) return null;
  let next = at + 1;
  while (/^[,.]$|^the$/.test(words.key(next))) next += 1;
  const day = words.has(next, STARTS) ? calendarAt(words, next, eventDate) : null;
  if (!day || (day.kind !== 'full' && day.kind !== 'day-month')) {
    const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/.test(words.key(next)) ? next + 1 : at + 1;
    return { to: ordinal, kind: 'weekday' };
  }
  const fault = day.impossible ?? (day.date === undefined ? undefined : faultOfWeekday(words.key(at), day.date));
  return { ...day, impossible: fault };
}

function isShortWeekday(words: Words, at: number): boolean {
  if (!words.isCapitalised(at)) return false;
  return words.has(at + 1, TAG.number) || /^(?:on|last|next|this|by|until|every|each)$/.test(words.key(at - 1));
}

function calendarAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  return (
    numericAt(words, at, eventDate) ??
    dayMonthAt(words, at, eventDate) ??
    monthAt(words, at, eventDate) ??
    yearAt(words, at)
  );
}

/** `12/03/2026`, `12.3.26`, `2026-03-12`, and `12/3` where a word before it says that it is a day. */
function numericAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(words.key(at));
  if (dotted) return dayFound(at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const first = words.key(at);
  const mark = words.key(at + 1);
  if (!/^\d{1,4}$/.test(first) || !/^[/–-]$/.test(mark) || !words.isGlued(at + 1) || !words.isGlued(at + 2))
    return null;
  const second = words.key(at + 2);
  if (!/^\d{1,2}$/.test(second) || (words.isGlued(at) && /^[/-]$/.test(words.key(at - 1)))) return null;
  if (words.key(at + 3) === mark && words.isGlued(at + 3) && words.isGlued(at + 4)) {
    return threeParts(words, at, first, second);
  }
  if (mark !== '/' || !DAY_WORDS.has(words.key(at - 1)) || first.length > 2) return null;
  const [day, month] = [Number(first), Number(second)];
  if (!isRealDay(2024, month, day)) return null;
  return withYear(words, at + 3, month, day, eventDate);
}

const DAY_WORDS = new Set(
  'on by since until till from before after dated w/c monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun'.split(
    ' ',
  ),
);

function threeParts(words: Words, at: number, first: string, second: string): Found | null {
  const third = /^(\d{4}|\d{1,2})(?:t[\d:.]*z?)?$/.exec(words.key(at + 4))?.[1];
  if (third === undefined) return null;
  if (first.length === 4) return dayFound(at + 5, Number(first), Number(second), Number(third));
  if (third.length < 2 || first.length > 2) return null;
  return dayFound(at + 5, Number(third), Number(second), Number(first));
}

function dayFound(to: number, rawYear: number | null, month: number, day: number): Found {
  const year = rawYear === null ? null : fullYear(rawYear);
  const kind = year === null ? 'day-month' : 'full';
  const impossible = faultOfDay(year, month, day);
  return {
    to,
    kind,
    impossible,
    date: impossible === undefined && year !== null ? isoOf(year, month, day) : undefined,
  };
}

/** `12 March 2026`, `12th of March`, `3 - 5 April`. */
function dayMonthAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.key(at))?.[1];
  if (day === undefined) return null;
  let next = at + 1;
  if (/^(?:st|nd|rd|th)$/.test(words.key(next))) next += 1;
  if (words.key(next) === 'of') next += 1;
  if (words.key(next) === '-' && words.isGlued(next)) next += 1;
  if (!isMonthName(words, next)) return null;
  return withYear(words, next + 1, monthOf(words.key(next)), Number(day), eventDate);
}

/** The end of a day and month, and the year where one is said. */
function withYear(words: Words, at: number, month: number, day: number, eventDate: IsoDate | undefined): Found {
  let next = at;
  if (/^[.,]$/.test(words.key(next)) && isYear(words, next + 1)) next += 1;
  if (words.key(next) === '-' && words.isGlued(next) && isYear(words, next + 1)) next += 1;
  const short = /^['’]$/.test(words.key(next)) && /^\d\d$/.test(words.key(next + 1));
  if (short) return dayFound(next + 2, Number(words.key(next + 1)), month, day);
  if (isYear(words, next)) return dayFound(next + 1, Number(words.key(next)), month, day);
  // "12 Mar 26": two digits, and no hour, count or age.
  if (/^\d\d$/.test(words.key(next)) && next === at && isShortYear(words, next)) {
    return dayFound(next + 1, Number(words.key(next)), month, day);
  }
  const impossible = faultOfDay(null, month, day);
  const year = eventDate && impossible === undefined ? nearestYear(month, day, eventDate) : null;
  const date = year !== null && isRealDay(year, month, day) ? isoOf(year, month, day) : undefined;
  return { to: at, kind: 'day-month', impossible, date };
}

function isShortYear(words: Words, at: number): boolean {
  const year = Number(words.key(at));
  if (year < 10 || year > 45) return false;
  return !words.isWord(at + 1) || words.has(at + 1, TAG.preposition | TAG.conjunction | TAG.be | TAG.have);
}

/** `March 2026`, `March 12th, 2026`, `in March`. */
function monthAt(words: Words, at: number, eventDate: IsoDate | undefined): Found | null {
  if (!isMonthName(words, at)) return null;
  const month = monthOf(words.key(at));
  const next = /^[.,]$/.test(words.key(at + 1)) || words.key(at + 1) === 'of' ? at + 2 : at + 1;
  if (isYear(words, next)) return { to: next + 1, kind: 'month-year' };
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.key(at + 1))?.[1];
  if (day !== undefined && Number(day) >= 1 && Number(day) <= 31 && words.key(at + 2) !== ':') {
    const dated = withYear(words, at + 2, month, Number(day), eventDate);
    if (dated.kind === 'full' || /(?:st|nd|rd|th)$/.test(words.key(at + 1))) return dated;
  }
  return isMonthPlace(words, at) ? { to: at + 1, kind: 'month' } : null;
}

/** Months that are names and words too need a capital, and a place where a month stands. */
function isMonthName(words: Words, at: number): boolean {
  if (!words.has(at, TAG.month)) return false;
  const key = words.key(at);
  if (/^(?:may|march|mar|sep|jan|dec|apr|jun|jul|aug|nov|oct|feb|sept)$/.test(key)) {
    if (!words.isCapitalised(at) && words.records[at]?.text !== key.toUpperCase()) {
      return words.has(at - 1, TAG.number) && /^(?:\d{1,2}(?:st|nd|rd|th)?)$/.test(words.key(at - 1)) && key !== 'may';
    }
  }
  return true;
}

const MONTH_BEFORE = new Set(
  'in since until till by from during of early late mid last this next and or to through throughout every before after between through -'.split(
    ' ',
  ),
);

function isMonthPlace(words: Words, at: number): boolean {
  const before = words.key(at - 1);
  const key = words.key(at);
  if (/^(?:april|may|june|august|jan)$/.test(key))
    return (
      /^(?:in|since|until|till|early|late|mid|during|last|this|next|every|-)$/.test(before) ||
      (before === 'of' && /^(?:end|start|beginning|middle|month)$/.test(words.key(at - 2)))
    );
  return words.isCapitalised(at) && MONTH_BEFORE.has(before);
}

function isYear(words: Words, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(words.key(at));
}

const YEAR_BEFORE = new Set(
  'in since during until till from of by before after early late mid summer spring autumn winter christmas easter term half-term to year and between around circa eid ramadan diwali'.split(
    ' ',
  ),
);

/** `in 2024`, `summer 2025`, `(2024)`, `2023-24`. */
function yearAt(words: Words, at: number): Found | null {
  if (!isYear(words, at)) return null;
  const before = words.key(at - 1);
  const isBracketed = before === '(' && words.key(at + 1) === ')';
  if (!YEAR_BEFORE.has(before) && !isBracketed && before !== ',' && before !== '(') return null;
  if (words.has(at + 1, TAG.timeUnit) && words.key(at + 1) !== 'term') return null;
  const isSpan =
    /^[/–-]$/.test(words.key(at + 1)) && words.isGlued(at + 1) && /^\d{2}(?:\d\d)?$/.test(words.key(at + 2));
  return { to: isSpan ? at + 3 : at + 1, kind: 'year' };
}
