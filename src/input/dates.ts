/**
 * Dates as exports and people write them: day first, as in Britain; ISO; month names; two-digit years; the day
 * numbers of a spreadsheet. What cannot be is told from what is no date at all.
 */
export interface ParsedDate {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** `HH:MM`. */
  readonly time?: string;
  /** Written like a date or with a time, but no such day or hour exists. */
  readonly impossible?: true;
  /** Day and month could change places. */
  readonly ambiguous?: true;
  /** Only possible with the month first, as in America. */
  readonly monthFirst?: true;
  /** Day first beyond doubt. */
  readonly dayFirst?: true;
  /** A bare number, read as days since 30 December 1899. */
  readonly serial?: true;
}

/** Two-digit years: 00 to 49 are of this century, 50 to 99 of the last. */
const PIVOT = 50;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const WEEKDAY = /^(?:(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+)?/i;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/.-])/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const NUMERIC = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*(?:of\s+)?([a-z]{3,9})\.?,?[\s/.-]*'?(\d{4}|\d{2})(?!\d)/i;
const MONTH_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
const TIME =
  /^[\sT,]*(?:at\s+|-\s+)?(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|hrs?|hours|z|utc|gmt|bst|[+-]\d{2}:?\d{2})?(?:\s*\([a-z ]+\))?\s*$/i;
const MILITARY = /^[\sT,]*(\d{2})(\d{2})\s*(?:hrs?|hours|h)?\s*$/i;

/** Days between 1 January 1970 and day 0 of the spreadsheets' 1900 calendar, and of the 1904 one. */
const EPOCHS = { 1900: -25_569, 1904: -24_107 } as const;
/** 1 January 1920 to 31 December 2099: a number outside is no date of a child's record. */
const SERIALS = { first: 7306, last: 73_050 } as const;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
  readonly numeric?: true;
}

/** The date a value is, or nothing where it is not written like one. */
export function parseDate(value: string): ParsedDate | undefined {
  const text = value.trim();
  if (/^\d{4,6}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text), 1900);
  const named = WEEKDAY.exec(text);
  const weekday = named?.[1]?.toLowerCase();
  const day = dayOf(text.slice(named?.[0].length ?? 0));
  if (day === undefined) return undefined;
  const time = day.rest.trim() === '' ? {} : parseTime(day.rest);
  if (time === undefined) return undefined;
  const orders = day.numeric ? orderOf(day) : {};
  if (!exists(day)) return { ...orders, impossible: true };
  const date = iso(day);
  const wrongWeekday = weekday !== undefined && WEEKDAYS[new Date(date).getUTCDay()] !== weekday;
  const parsed: ParsedDate = { date, ...orders, ...(isMidnight(day.rest, time) ? {} : time) };
  return wrongWeekday ? { ...parsed, impossible: true } : parsed;
}

/** `14:35`, `2.35pm`, `1435 hrs`. Nothing where it is not written like a time. */
export function parseTime(value: string): { readonly time?: string; readonly impossible?: true } | undefined {
  const military = MILITARY.exec(value);
  const found = military ?? TIME.exec(value);
  if (!found) return undefined;
  const [, hours = '', minutes, , suffix = ''] = found;
  const half = /^[ap]/i.test(suffix) ? suffix[0]?.toLowerCase() : undefined;
  if (minutes === undefined && half === undefined) return undefined;
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (minute > 59 || hour > 23 || (half !== undefined && hour === 0)) return { impossible: true };
  return {
    time: `${pad(half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0))}:${pad(minute)}`,
  };
}

/** A spreadsheet's day number, with the time of day as its fraction. */
export function fromSerial(serial: number, calendar: 1900 | 1904): ParsedDate | undefined {
  const shift = calendar === 1904 ? EPOCHS[1900] - EPOCHS[1904] : 0;
  if (!(serial >= SERIALS.first + shift && serial < SERIALS.last + shift)) return undefined;
  const minutes = Math.round(serial * 1440);
  const at = new Date((minutes - (minutes % 1440) + EPOCHS[calendar] * 1440) * 60_000);
  const date = at.toISOString().slice(0, 10);
  const ofDay = minutes % 1440;
  if (ofDay === 0) return { date, serial: true };
  return { date, serial: true, time: `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}` };
}

function dayOf(text: string): Day | undefined {
  const big = ISO.exec(text) ?? COMPACT.exec(text);
  if (big) return dayFrom(big[1], big[2], big[3], text.slice(big[0].length));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [whole, day, month, year] = numeric;
    return { ...dayFrom(year, month, day, text.slice(whole.length)), numeric: true };
  }
  const spoken = DAY_MONTH.exec(text);
  if (spoken) return withMonth(spoken[1], spoken[2], spoken[3], text.slice(spoken[0].length));
  const american = MONTH_DAY.exec(text);
  return american ? withMonth(american[2], american[1], american[3], text.slice(american[0].length)) : undefined;
}

function withMonth(day?: string, name?: string, year?: string, rest = ''): Day | undefined {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : dayFrom(year, String(month), day, rest);
}

function dayFrom(year = '', month = '', day = '', rest = ''): Day {
  const number = Number(year);
  const full = year.length === 2 ? number + (number < PIVOT ? 2000 : 1900) : number;
  return { year: full, month: Number(month), day: Number(day), rest };
}

function orderOf({ day, month }: Day): Pick<ParsedDate, 'ambiguous' | 'monthFirst' | 'dayFirst'> {
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return { monthFirst: true };
  if (day > 12) return { dayFirst: true };
  return day !== month && day > 0 && month > 0 ? { ambiguous: true } : {};
}

function exists({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A system that keeps days as moments writes midnight; nobody visits then by default. */
const isMidnight = (rest: string, { time }: { time?: string }): boolean => time === '00:00' && /00[:.]00/.test(rest);

const iso = ({ year, month, day }: Day): string => `${year}-${pad(month)}-${pad(day)}`;

const pad = (number: number): string => String(number).padStart(2, '0');
