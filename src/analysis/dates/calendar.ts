import type { IsoDate } from '../../model/note.js';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

/** 1 to 12, or 0 where the word names no month. */
export function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3)) + 1;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoOf(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `25` of a date is 2025; the pivot is 60, so that `61` is 1961. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 60 ? 2000 + year : 1900 + year;
}

/** The year that puts the day nearest to the event. */
export function nearestYear(month: number, day: number, near: IsoDate): number {
  const at = Date.parse(near);
  const year = Number(near.slice(0, 4));
  const away = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - at);
  return [year, year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best));
}

/** Why a day, month and year make no date, in plain words; undefined where they do. */
export function faultOfDay(year: number | null, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  // A leap year where no year is said: 29 February may be.
  const days = daysIn(year ?? 2024, month);
  if (day >= 1 && day <= days) return undefined;
  const name = MONTH_NAMES[month - 1];
  return year !== null && month === 2 && day === 29 ? `February ${year} has 28 days` : `${name} has ${days} days`;
}

/** Why the weekday is not that of the date; undefined where it is. */
export function faultOfWeekday(weekday: string, date: IsoDate): string | undefined {
  const real = new Date(Date.parse(date)).getUTCDay();
  const said = WEEKDAYS.indexOf(weekday.slice(0, 3));
  if (said < 0 || said === real) return undefined;
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTH_NAMES[(month ?? 1) - 1]} ${year} is a ${WEEKDAY_NAMES[real]}`;
}
