import type { IsoDate } from '../model/note.js';
import type { Span } from '../model/span.js';
import type { Words } from './words.js';

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

export function findDates(_words: Words, _eventDate: IsoDate | undefined): DateMention[] {
  return [];
}
