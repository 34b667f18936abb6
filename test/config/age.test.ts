import { expect, test } from 'vitest';
import { dayOf, isDay, parseAge } from '../../src/config/age.js';

test.each([
  ['30 days', '2026-02-28', '2026-01-29'],
  ['1 week', '2026-03-03', '2026-02-24'],
  ['1 month', '2026-03-31', '2026-02-28'],
  ['1 month', '2024-03-31', '2024-02-29'],
  ['2 months', '2026-01-15', '2025-11-15'],
  ['1 year', '2024-02-29', '2023-02-28'],
  ['2 Years', '2026-06-30', '2024-06-30'],
  ['0 days', '2026-06-30', '2026-06-30'],
  ['2025-04-01', '2026-06-30', '2025-04-01'],
])('%s before %s is %s', (written, today, day) => {
  const age = parseAge(written);
  expect(age && dayOf(age, today)).toBe(day);
});

test.each(['', 'two years', '2 fortnights', '-1 day', '2025-02-30', '1.5 years'])('“%s” is no age', (written) => {
  expect(parseAge(written)).toBeUndefined();
});

test('a day is one that the calendar has', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2025-02-29')).toBe(false);
  expect(isDay('29/02/2024')).toBe(false);
});
