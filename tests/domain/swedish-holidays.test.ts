import { describe, expect, it } from 'vitest';
import { weekdayOf } from '@/domain/day';
import { swedishHolidays } from '@/domain/swedish-holidays';

const dayOfName = (year: number, name: string) => swedishHolidays(year).find((one) => one.name === name)?.day;

describe('Swedish public holidays', () => {
  it('of 2026 are those of the calendar', () => {
    expect(swedishHolidays(2026).map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2026-01-01 new_year',
      '2026-01-06 epiphany',
      '2026-04-03 good_friday',
      '2026-04-05 easter',
      '2026-04-06 easter_monday',
      '2026-05-01 may_day',
      '2026-05-14 ascension',
      '2026-05-24 pentecost',
      '2026-06-06 national',
      '2026-06-19 midsummer_eve',
      '2026-06-20 midsummer',
      '2026-10-31 all_saints',
      '2026-12-24 christmas_eve',
      '2026-12-25 christmas',
      '2026-12-26 boxing',
      '2026-12-31 new_year_eve',
    ]);
  });

  // Dates of Easter Sunday as published by the U.S. Naval Observatory.
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('have Easter %s on %s', (year, day) => {
    expect(dayOfName(year, 'easter')).toBe(day);
  });

  it('that follow a weekday fall on it in every year of the century', () => {
    for (let year = 2000; year < 2100; year += 1) {
      expect(weekdayOf(dayOfName(year, 'midsummer') ?? '')).toBe(6);
      expect(weekdayOf(dayOfName(year, 'all_saints') ?? '')).toBe(6);
      expect(weekdayOf(dayOfName(year, 'easter') ?? '')).toBe(7);
      expect(dayOfName(year, 'midsummer') ?? '').toMatch(/-06-2[0-6]$/);
      expect(dayOfName(year, 'all_saints') ?? '').toMatch(/-10-31$|-11-0[1-6]$/);
      expect(swedishHolidays(year).filter(({ isEve }) => isEve)).toHaveLength(3);
    }
  });
});
