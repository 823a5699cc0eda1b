import { speak } from '../fakes/locale-files';
import { afterEach, describe, expect, it } from 'vitest';
import * as format from '@/utils/format';
import { language } from '@/utils/i18n';
import { setLocale } from '../fakes/locale';
import { builtMessages } from '../fakes/locale-files';

const at = (month: number, day: number, hour = 12, year = 2026) => new Date(year, month - 1, day, hour).getTime();
const NOW = at(11, 19, 14);

afterEach(() => speak('en'));

describe('days, as one says them', () => {
  it.each([
    [at(11, 19, 1), 'today', 'i dag'],
    [at(11, 18, 23), 'yesterday', 'i går'],
    [at(11, 20, 1), 'tomorrow', 'i morgon'],
    [at(11, 16), 'Monday', 'måndag'],
    [at(11, 13), 'Friday', 'fredag'],
    [at(11, 12), '12 Nov', '12 nov.'],
    [at(11, 12, 12, 2025), '12 Nov 2025', '12 nov. 2025'],
  ])('%d', (day, english, swedish) => {
    expect(format.relativeDay(day, NOW)).toBe(english);
    speak('sv');
    expect(format.relativeDay(day, NOW)).toBe(swedish);
  });

  it.each([
    [at(11, 19, 1), 'today', 'i dag'],
    [at(11, 18, 23), 'yesterday', 'i går'],
    [at(11, 16), 'on Monday', 'i måndags'],
    [at(11, 15), 'on Sunday', 'i söndags'],
    [at(11, 12), 'on 12 Nov', '12 nov'],
    [at(5, 4), 'on 4 May', '4 maj'],
    [at(11, 12, 12, 2025), 'on 12 Nov 2025', '12 nov 2025'],
  ])('inside of a sentence about the past: %d', (day, english, swedish) => {
    expect(format.onPastDay(day, NOW)).toBe(english);
    speak('sv');
    expect(format.onPastDay(day, NOW)).toBe(swedish);
  });

  it('are calendar days: an hour over midnight is yesterday, a change of daylight saving is no day more or less', () => {
    expect(format.daysBetween(at(11, 18, 23), at(11, 19, 0))).toBe(1);
    expect(format.daysBetween(at(10, 24, 12), at(10, 26, 11))).toBe(2);
    expect(format.daysBetween(at(3, 28, 12), at(3, 30, 13))).toBe(2);
  });

  it('name the month for somebody known longer, with the year when it is another', () => {
    expect(format.monthOrDay(at(3, 4), NOW)).toBe('March');
    expect(format.monthOrDay(at(3, 4, 12, 2024), NOW)).toBe('March 2024');
    expect(format.monthOrDay(at(11, 18), NOW)).toBe('yesterday');
    speak('sv');
    expect(format.monthOrDay(at(3, 4), NOW)).toBe('mars');
  });

  it('go to a date field and back without changing', () => {
    for (let day = 0; day < 366; day++) {
      const iso = format.isoDay(at(1, 1) + day * 86_400_000);
      expect(format.isoDay(format.dayToTime(iso))).toBe(iso);
    }
  });
});

describe('lengths of time', () => {
  it.each([
    [0, '1 minute', '1 minut'],
    [59 * 60_000, '59 minutes', '59 minuter'],
    [47 * 3_600_000, '1 day', '1 dygn'],
    [5 * 3_600_000, '5 hours', '5 timmar'],
  ])('%d ms', (ms, english, swedish) => {
    expect(format.duration(ms)).toBe(english);
    speak('sv');
    expect(format.duration(ms)).toBe(swedish);
  });

  it('count back from now, and never into the future', () => {
    expect(format.ago(NOW - 3 * 60_000, NOW)).toBe('3 minutes ago');
    expect(format.ago(NOW - 5 * 3_600_000, NOW)).toBe('5 hours ago');
    expect(format.ago(NOW - 26 * 3_600_000, NOW)).toBe('yesterday');
    expect(format.ago(NOW + 60_000, NOW)).toBe('now');
    speak('sv');
    expect(format.ago(NOW - 3 * 60_000, NOW)).toBe('för 3 minuter sedan');
  });
});

describe('the language of dates', () => {
  it('is the browser’s where the texts are in it', () => {
    setLocale('en_US', builtMessages('en'));
    expect(language()).toBe('en-US');
  });

  it('is that of the texts where the browser speaks something else', () => {
    setLocale('de', builtMessages('en'));
    expect(language()).toBe('en');
    expect(format.list(['Eva', 'Björn', 'Sara'])).toBe('Eva, Björn, and Sara');
  });
});
