// Writes the bank holidays of England, past and to come, as the package date-holidays knows them. Run it once a year.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const FIRST = 2000;
const LAST = 2040;

/** The rows of the list: one day each, in order. */
export function bankHolidays() {
  const holidays = new Holidays('GB', 'ENG', { languages: 'en' });
  const rows = new Map();
  for (let year = FIRST; year <= LAST; year += 1) {
    for (const { date, name, type } of holidays.getHolidays(year)) {
      if (type === 'public' || type === 'bank') rows.set(date.slice(0, 10), name);
    }
  }
  return [...rows].sort().filter(([day]) => !/^(?:0|6)$/.test(String(new Date(day).getUTCDay())));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = bankHolidays().map(([day, name]) => `${day}\t${name}\tdate-holidays`);
  const head = '# Bank holidays of England on weekdays, made by scripts/make-bank-holidays.js.\nterm\tname\tsource';
  const target = new URL('../rules/late-recording/bank-holidays.tsv', import.meta.url);
  writeFileSync(target, `${head}\n${lines.join('\n')}\n`);
}
