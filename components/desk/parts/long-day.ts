import { language } from '@/utils/i18n';

/** A calendar day as one says it, the year too: `torsdag 24 december 2026`. @param day `2026-12-24` */
export function longDay(day: string): string {
  const format = new Intl.DateTimeFormat(language(), {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** A day in a list: `24 dec`, with the year where it is another than this one. @param today `2026-11-23` */
export function shortDay(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', timeZone: 'UTC', ...year });
  // The full stop of a shortened month would end the sentence.
  return format.format(Date.parse(`${day}T00:00:00Z`)).replace('.', '');
}

/** A run of days: `24 dec – 6 jan 2027`, or the one day. */
export function daysText(from: string, until: string, today: string): string {
  return from === until ? shortDay(from, today) : `${shortDay(from, today)} – ${shortDay(until, today)}`;
}

/** The weekday alone: `Thursday`. */
export function longWeekday(day: string): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
