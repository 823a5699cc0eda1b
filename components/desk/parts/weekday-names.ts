import { language } from '@/utils/i18n';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Names of the days, Monday first, in the browser's language. */
export function weekdayNames(form: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(language(), { weekday: form, timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => format.format(MONDAY + day * DAY));
}
