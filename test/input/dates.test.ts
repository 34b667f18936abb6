import { describe, expect, it } from 'vitest';
import { fromSerial, parseDate, parseTime } from '../../src/input/dates.js';

describe('dates', () => {
  it.each([
    ['13/03/2026', '2026-03-13', undefined],
    ['3.4.26', '2026-04-03', undefined],
    ['01-12-1999', '1999-12-01', undefined],
    ['1/1/49', '2049-01-01', undefined],
    ['1/1/50', '1950-01-01', undefined],
    ['2026-03-13', '2026-03-13', undefined],
    ['2026/3/9', '2026-03-09', undefined],
    ['20260313', '2026-03-13', undefined],
    ['2026-03-13T14:30:00Z', '2026-03-13', '14:30'],
    ['2026-03-13T14:30:00.123+01:00', '2026-03-13', '14:30'],
    ['13/03/2026 00:00:00', '2026-03-13', undefined],
    ['13/03/2026 9.05', '2026-03-13', '09:05'],
    ['13/03/2026 at 2.35pm', '2026-03-13', '14:35'],
    ['13/03/2026 1435hrs', '2026-03-13', '14:35'],
    ['13 March 2026', '2026-03-13', undefined],
    ['13th of March, 2026', '2026-03-13', undefined],
    ['13-Mar-26', '2026-03-13', undefined],
    ['Fri 13 Mar 2026', '2026-03-13', undefined],
    ['Friday, 13 March 2026 14:30', '2026-03-13', '14:30'],
    ['March 13, 2026', '2026-03-13', undefined],
    ['29/02/2024', '2024-02-29', undefined],
  ])('reads %s', (value, date, time) => {
    const parsed = parseDate(value);
    expect([parsed?.date, parsed?.time, parsed?.impossible]).toEqual([date, time, undefined]);
  });

  it.each(['29/02/2026', '31/04/2026', '00/01/2026', '12/13/2026', '32/01/2026', '13/03/1026', '13/03/2026 25:00'])(
    'knows that %s cannot be',
    (value) => {
      expect(parseDate(value)?.impossible).toBe(true);
    },
  );

  it('says that a weekday does not fit its date', () => {
    expect(parseDate('Monday 13 March 2026')).toMatchObject({ date: '2026-03-13', impossible: true });
  });

  it.each(['', 'soon', '13', 'March', 'last Tuesday', '12/2026', '1.2', 'Home visit 13/03/2026', '99999999'])(
    'takes “%s” for no date',
    (value) => {
      expect(parseDate(value)).toBeUndefined();
    },
  );

  it('knows which dates can be read two ways', () => {
    expect(parseDate('03/04/2026')).toMatchObject({ date: '2026-04-03', ambiguous: true });
    expect(parseDate('13/04/2026')).toMatchObject({ dayFirst: true });
    expect(parseDate('04/13/2026')).toMatchObject({ monthFirst: true, impossible: true });
    expect(parseDate('04/04/2026')?.ambiguous).toBeUndefined();
  });

  it('counts the days of a spreadsheet in both calendars', () => {
    expect(fromSerial(46_094, 1900)).toEqual({ date: '2026-03-13', serial: true });
    expect(fromSerial(46_094.604166666664, 1900)).toEqual({ date: '2026-03-13', time: '14:30', serial: true });
    expect(fromSerial(46_094.99999, 1900)?.date).toBe('2026-03-14');
    expect(fromSerial(46_094 - 1462, 1904)).toEqual({ date: '2026-03-13', serial: true });
    expect(fromSerial(7305, 1900)).toBeUndefined();
    expect(fromSerial(7306, 1900)?.date).toBe('1920-01-01');
    expect(fromSerial(73_049, 1900)?.date).toBe('2099-12-30');
  });
});

describe('times', () => {
  it.each([
    ['14:35', '14:35'],
    ['9.05', '09:05'],
    ['12am', '00:00'],
    ['12.15 pm', '12:15'],
    ['11:59 p.m.', '23:59'],
    ['0915 hrs', '09:15'],
    ['14:35:20', '14:35'],
  ])('reads %s', (value, time) => {
    expect(parseTime(value)).toEqual({ time });
  });

  it.each(['24:00', '12:60', '0am', '2575 hrs'])('knows that %s cannot be', (value) => {
    expect(parseTime(value)).toEqual({ impossible: true });
  });

  it.each(['', '14', 'noon', '14:3'])('takes “%s” for no time', (value) => {
    expect(parseTime(value)).toBeUndefined();
  });
});
