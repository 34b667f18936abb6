import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/analysis/dates/dates.js';
import { Vocabulary } from '../../src/analysis/vocabulary.js';
import { Words } from '../../src/analysis/words.js';

const EVENT = '2026-03-12';

function datesOf(text: string, eventDate: string | undefined = EVENT) {
  const words = new Words(text, new Vocabulary([]));
  return findDates(words, eventDate).map(({ start, end, kind, date, impossible }) => {
    return [text.slice(start, end), kind, ...(date ? [date] : []), ...(impossible ? [impossible] : [])].join(' | ');
  });
}

describe('dates', () => {
  it.each([
    ['He was born on 12 March 2019.', '12 March 2019 | full | 2019-03-12'],
    ['Seen 12/03/2026 at home.', '12/03/2026 | full | 2026-03-12'],
    ['Seen 3.4.26.', '3.4.26 | full | 2026-04-03'],
    ['On 2026-02-10 we met.', '2026-02-10 | full | 2026-02-10'],
    ['the 31st of January, 2025', '31st of January, 2025 | full | 2025-01-31'],
    ['12 Mar 26 was wet.', '12 Mar 26 | full | 2026-03-12'],
    ['Thursday 12 March 2026', 'Thursday 12 March 2026 | full | 2026-03-12'],
    ['Mon. 9/3/26', 'Mon. 9/3/26 | full | 2026-03-09'],
    ["14 June '07", "14 June '07 | full | 2007-06-14"],
    ['March 3, 2026', 'March 3, 2026 | full | 2026-03-03'],
  ])('full: %s', (text, expected) => {
    expect(datesOf(text)).toEqual([expected]);
  });

  it.each([
    ['on 9 June', '9 June | day-month | 2026-06-09'],
    ['on 30 December', '30 December | day-month | 2025-12-30'],
    ['by 4/5 at the latest', '4/5 | day-month | 2026-05-04'],
    ['in March 2025', 'March 2025 | month-year'],
    ['since July', 'July | month'],
    ['in 2019', '2019 | year'],
    ['summer 2024', '2024 | year'],
    ['on Tuesday', 'Tuesday | weekday'],
    ['yesterday evening', 'yesterday evening | relative'],
    ['two days ago', 'two days ago | relative'],
    ['last week', 'last week | relative'],
    ['the night before', 'the night before | relative'],
    ['at the weekend', 'at the weekend | relative'],
    ['at 4.15pm', '4.15pm | time'],
    ['at 16:05', '16:05 | time'],
    ['by 4 p.m. today', '4 p.m. | time;today | relative'],
  ])('partial: %s', (text, expected) => {
    expect(datesOf(text).join(';').startsWith(expected)).toBe(true);
  });

  it.each([
    ['31/02/2026', 'February has 28 days'],
    ['31 April', 'April has 30 days'],
    ['29 February 2025', 'February 2025 has 28 days'],
    ['on 12/13/2026', 'there is no month 13'],
    ['Monday 12 March 2026', '12 March 2026 is a Thursday'],
    ['Saturday 14 August', '14 August 2026 is a Friday'],
    ['at 25:10', 'a day has 24 hours'],
    ['by 24:75', 'an hour has 60 minutes'],
    ['at 9.75pm', 'an hour has 60 minutes'],
  ])('impossible: %s', (text, fault) => {
    const said = datesOf(text).join(' ');
    expect(said).toContain(fault);
  });

  it.each([
    'They lost 25:10 to the other school.',
    'She read John 14:72 aloud.',
    'He scored 7/10 for sleep.',
    'May I come in?',
    'She may march with them.',
    'I saw 2019 people.',
    'He sat in the sun.',
    'The flat is at 12 Park Road.',
    'ratio of 25:75',
    'She is 4.',
    'I am late. A second child came.',
    'It cost £20.50.',
  ])('none: %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });
});
