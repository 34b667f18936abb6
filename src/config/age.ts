import type { IsoDate } from '../model/note.js';

/** How old a note is, as a configuration says it: a day, or so many days, weeks, months or years before the run. */
export type Age = { readonly day: IsoDate } | { readonly count: number; readonly unit: Unit };

type Unit = 'day' | 'week' | 'month' | 'year';

const SPAN = /^(\d{1,4}) ?(day|week|month|year)s?$/;

export function parseAge(written: string): Age | undefined {
  if (isDay(written)) return { day: written };
  const [, count, unit] = SPAN.exec(written.trim().toLowerCase()) ?? [];
  return count === undefined ? undefined : { count: Number(count), unit: unit as Unit };
}

/** A day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  if (year === undefined) return false;
  return isoOf(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))) === written;
}

/** The day on which something of this age happened, seen from the day of the run. */
export function dayOf(age: Age, today: IsoDate): IsoDate {
  if ('day' in age) return age.day;
  const { count, unit } = age;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (unit === 'day' || unit === 'week') {
    return isoOf(new Date(Date.UTC(year, month - 1, day - count * (unit === 'week' ? 7 : 1))));
  }
  const months = year * 12 + month - 1 - count * (unit === 'year' ? 12 : 1);
  // A month before 31 March is the last day of February.
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return isoOf(new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, last))));
}

const isoOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);
