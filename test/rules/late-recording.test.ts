import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import rule from '../../rules/late-recording/rule.js';
import { bankHolidays } from '../../scripts/make-bank-holidays.js';
import { describeRule } from '../describe-rule.js';

const note = (eventDate: string, recordedDate: string, options?: Record<string, unknown>) => ({
  text: `Seen ${eventDate}, written ${recordedDate}.`,
  metadata: { eventDate, recordedDate },
  ...(options ? { options } : {}),
});

describeRule(rule, {
  bad: [
    note('2026-03-02', '2026-03-05'),
    note('2026-03-02', '2026-03-13'),
    note('2026-03-06', '2026-03-11'),
    note('2026-03-07', '2026-03-11'),
    note('2026-04-02', '2026-04-09'),
    note('2025-12-24', '2025-12-31'),
    note('2026-12-24', '2026-12-31'),
    note('2025-12-31', '2026-01-06'),
    note('2026-05-01', '2026-05-07'),
    note('2026-05-22', '2026-05-28'),
    note('2026-08-28', '2026-09-03'),
    note('2022-06-01', '2022-06-08'),
    note('2023-05-05', '2023-05-11'),
    note('2020-03-02', '2026-03-02'),
    note('2026-03-02', '2026-03-04', { maxWorkingDays: 1 }),
    { ...note('2026-03-02', '2026-03-10'), says: '6 working days' },
  ],
  good: [
    'No dates at all.',
    note('2026-03-02', '2026-03-02'),
    note('2026-03-02', '2026-03-04'),
    note('2026-03-06', '2026-03-10'),
    note('2026-03-05', '2026-03-09'),
    note('2026-03-07', '2026-03-10'),
    note('2026-04-02', '2026-04-08'),
    note('2025-12-24', '2025-12-30'),
    note('2026-12-24', '2026-12-30'),
    note('2025-12-31', '2026-01-05'),
    note('2026-05-01', '2026-05-06'),
    note('2026-05-22', '2026-05-27'),
    note('2026-08-28', '2026-09-02'),
    note('2022-06-01', '2022-06-07'),
    note('2026-03-10', '2026-03-02'),
    { text: 'Only one.', metadata: { eventDate: '2026-03-02' } },
    note('2026-03-02', '2026-03-09', { maxWorkingDays: 5 }),
  ],
});

it('has the bank holidays that the package knows', () => {
  const rows = readFileSync('rules/late-recording/bank-holidays.tsv', 'utf8').split('\n').slice(2).filter(Boolean);
  expect(rows.map((row) => row.split('\t')[0])).toEqual(bankHolidays().map(([day]) => day));
});
