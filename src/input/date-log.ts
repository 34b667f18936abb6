import { fromSerial, type ParsedDate, parseDate, parseTime } from './dates.js';
import { saidName } from './said-name.js';

interface Column {
  ambiguous: number;
  dayFirst: number;
  monthFirst: number;
  serials: number;
  notDates: number;
}

/** Dates repeat from row to row; beyond this many different ones the memory starts afresh. */
const REMEMBERED = 5000;

/** A place that a template keeps free is no date written wrongly. */
const BLANK = /^\s*(?:\$?\{|\[|<<|«|%[A-Z]|_{3}|\.{6}|Click |dd[/.]mm)/i;

/** Reads the dates of one source, and remembers what was in doubt, column by column. */
export class DateLog {
  readonly #columns = new Map<string, Column>();
  readonly #parsed = new Map<string, ParsedDate | undefined>();

  read(name: string, value: string, isDate: boolean): ParsedDate | undefined {
    const parsed = this.#parse(value);
    if (!isDate && !BLANK.test(value)) this.#count(name, parsed);
    return parsed;
  }

  readTime(value: string): ReturnType<typeof parseTime> {
    const fraction = /^0?\.\d+$/.test(value) ? fromSerial(Number(value) + 40_000, 1900)?.time : undefined;
    if (fraction !== undefined) return { time: fraction };
    const time = parseTime(value);
    // Some systems put the time in a moment of its own, on a day that means nothing.
    return time ?? (parseDate(value)?.time === undefined ? undefined : { time: parseDate(value)?.time ?? '' });
  }

  /** What should be known of the dates, each thing once for each column. */
  *doubts(): Generator<string> {
    for (const [name, column] of this.#columns) {
      const said = saidName(name, 'A field for dates');
      if (column.monthFirst > 0) {
        yield `${said} has ${count(column.monthFirst, 'date')} with the month first, as in America. Dates are read with the day first: check the column.`;
      } else if (column.ambiguous > 0 && column.dayFirst === 0) {
        yield `${said} has dates that can be read two ways, such as 03/04/2026. They were read with the day first.`;
      }
      if (column.serials > 0) {
        yield `${said} has ${count(column.serials, 'date')} as a bare number. They were read as a spreadsheet’s day numbers.`;
      }
      if (column.notDates > 0) {
        yield `${said} has ${count(column.notDates, 'value')} that cannot be read as a date. They were kept as they are.`;
      }
    }
  }

  #parse(value: string): ParsedDate | undefined {
    if (this.#parsed.has(value)) return this.#parsed.get(value);
    if (this.#parsed.size >= REMEMBERED) this.#parsed.clear();
    const parsed = parseDate(value);
    this.#parsed.set(value, parsed);
    return parsed;
  }

  #count(name: string, parsed: ParsedDate | undefined): void {
    const column = this.#columns.get(name) ?? { ambiguous: 0, dayFirst: 0, monthFirst: 0, serials: 0, notDates: 0 };
    this.#columns.set(name, column);
    if (parsed === undefined) column.notDates += 1;
    else if (parsed.serial) column.serials += 1;
    else if (parsed.ambiguous) column.ambiguous += 1;
    else if (parsed.dayFirst) column.dayFirst += 1;
    else if (parsed.monthFirst) column.monthFirst += 1;
  }
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
