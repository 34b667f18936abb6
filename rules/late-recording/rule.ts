import { integer, noteRule, wordList } from 'caselint/rule';

const BANK_HOLIDAYS = wordList(new URL('./bank-holidays.tsv', import.meta.url), ['name']);
const DAY = 86_400_000;
/** Past this many days the count of working days says nothing more: it is late. */
const LONG = 3_660;

export default noteRule({
  id: 'late-recording',
  guidance: '§3',
  level: 'warning',
  summary: 'Record a contact soon after it happened',
  messages: { late: 'Recorded {days} working days after the event; the limit is {limit}' },
  ownData: ['days', 'limit'],
  options: {
    maxWorkingDays: integer({
      default: 2,
      min: 0,
      describe: 'Working days in England allowed between the event and its recording.',
    }),
  },
  needs: ['metadata'],
  *check({ metadata }, { maxWorkingDays }) {
    const { eventDate, recordedDate } = metadata;
    if (!eventDate || !recordedDate) return;
    // Fewer days than the limit, whatever they are.
    if ((Date.parse(recordedDate) - Date.parse(eventDate)) / DAY <= maxWorkingDays) return;
    const days = workingDaysAfter(Date.parse(eventDate), Date.parse(recordedDate));
    if (days > maxWorkingDays) {
      yield {
        message: 'late',
        data: { days, limit: maxWorkingDays },
        suggestions: ['say in the note why it was recorded late'],
      };
    }
  },
});

/** Working days after the first day, up to the last and with it. */
function workingDaysAfter(first: number, last: number): number {
  if (!(last > first)) return 0;
  const holidays = holidayTable();
  let days = 0;
  const end = Math.min(last, first + LONG * DAY);
  for (let day = first + DAY; day <= end; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(new Date(day).toISOString().slice(0, 10))) days += 1;
  }
  return days;
}

let table: ReadonlySet<string> | null = null;

/** Read from its file once. */
function holidayTable(): ReadonlySet<string> {
  table ??= new Set(BANK_HOLIDAYS.entries().map(({ term }) => term));
  return table;
}
