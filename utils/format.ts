import { language, t } from './i18n';

// Times are ms since 1970; every calendar day is the agent's own. Formatters are costly to make, so each is made once.

const made = new Map<string, unknown>();

function once<T>(name: string, make: (language: string) => T): T {
  const lang = language();
  const key = `${name} ${lang}`;
  let formatter = made.get(key) as T | undefined;
  if (!formatter) made.set(key, (formatter = make(lang)));
  return formatter;
}

function date(name: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  return (at) => once(name, (lang) => new Intl.DateTimeFormat(lang, options)).format(at);
}

/** `14:02` */
export const clockTime = date('clock', { hour: 'numeric', minute: '2-digit' });
const weekday = date('weekday', { weekday: 'long' });
const dayMonth = date('dayMonth', { day: 'numeric', month: 'short' });
const dayMonthYear = date('dayMonthYear', { day: 'numeric', month: 'short', year: 'numeric' });
const monthName = date('month', { month: 'long' });
const monthYear = date('monthYear', { month: 'long', year: 'numeric' });
/** Day, month, year and clock, for tooltips. */
export const fullTime = date('full', { dateStyle: 'medium', timeStyle: 'short' });

function dayNumber(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
}

/** Calendar days from `at` to `now`: 0 the same day, 1 yesterday. Daylight saving does not matter. */
export function daysBetween(at: number, now: number): number {
  return dayNumber(now) - dayNumber(at);
}

/** `today`, `yesterday`, `Monday` (this past week), `12 Nov`, `12 Nov 2025`. */
export function relativeDay(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0 || days === 1 || days === -1) {
    return once('relative', (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })).format(-days, 'day');
  }
  if (days > 1 && days < 7) return weekday(at);
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayMonth(at) : dayMonthYear(at);
}

/** A past day inside of a sentence: `today`, `yesterday`, `on Monday`, `on 12 Nov`; in Swedish `i måndags`, `12 nov`. */
export function onPastDay(at: number, now: number): string {
  const day = relativeDay(at, now);
  const days = daysBetween(at, now);
  if (days <= 1) return day;
  // The full stop of a shortened month would end the sentence.
  return days < 7 ? t('onWeekday', { day }) : t('onDate', { day: day.replace('.', '') });
}

/** As relativeDay, with the clock time when it is today: what the agent needs beside a customer on the phone. */
export function dayAndTime(at: number, now: number): string {
  const day = relativeDay(at, now);
  return daysBetween(at, now) < 7 ? `${day} ${clockTime(at)}` : day;
}

const weekdayDate = date('weekdayDate', { weekday: 'long', day: 'numeric', month: 'long' });

/** A day to come, inside of a sentence: `today`, `tomorrow`, `Friday 27 November`; farther off `12 Jan 2027`. */
export function comingDay(at: number, now: number): string {
  const days = -daysBetween(at, now);
  if (days <= 1) return relativeDay(at, now);
  // The full stop of a shortened month would end the sentence.
  return days < 300 ? weekdayDate(at).replace(',', '') : dayMonthYear(at).replace('.', '');
}

/** The same with the clock: `tomorrow 08:00`. */
export function comingMoment(at: number, now: number): string {
  return `${comingDay(at, now)} ${clockTime(at)}`;
}

const shortWeekday = date('shortWeekday', { weekday: 'short' });

/** The same for a button, within a week: `today 16:00`, `tomorrow 10:00`, `Mon 10:00`. */
export function soonMoment(at: number, now: number): string {
  const day = daysBetween(at, now) >= -1 ? relativeDay(at, now) : shortWeekday(at);
  return `${day} ${clockTime(at)}`;
}

/** `500 kr`, `£20`, `12.50 €`: without decimals where there are none. */
export function money(amount: number, currency: string): string {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return once(`money ${currency}`, (lang) => new Intl.NumberFormat(lang, options)).format(amount);
}

/** `March`, or `March 2025` when that was another year; the day while it is less than a month ago. */
export function monthOrDay(at: number, now: number): string {
  if (daysBetween(at, now) < 28) return relativeDay(at, now);
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? monthName(at) : monthYear(at);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest whole unit: `3 days`, `5 hours`, `12 minutes`. Less than a minute counts as one. */
export function duration(ms: number): string {
  const [unit, size] = ms >= DAY ? ['day', DAY] : ms >= HOUR ? ['hour', HOUR] : ['minute', MINUTE];
  return inUnits(unit, Math.max(1, Math.floor(ms / size)));
}

function inUnits(unit: string, value: number): string {
  const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return once(`unit ${unit}`, (lang) => new Intl.NumberFormat(lang, options)).format(value);
}

/**
 * A short time as one says it: `5 seconds`, `10 seconds`, `1 minute`. To five seconds up to a minute, then whole minutes;
 * never nothing.
 */
export function aboutSeconds(seconds: number): string {
  const five = Math.max(5, Math.round(seconds / 5) * 5);
  return five < 60 ? inUnits('second', five) : inUnits('minute', Math.round(five / 60));
}

/** How long ago: `3 minutes ago`, `yesterday`. Below a minute, `now`. */
export function ago(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  const relative = once('relative', (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  if (ms < MINUTE) return relative.format(0, 'second');
  if (ms < HOUR) return relative.format(-Math.floor(ms / MINUTE), 'minute');
  if (ms < DAY) return relative.format(-Math.floor(ms / HOUR), 'hour');
  return relative.format(-daysBetween(at, now), 'day');
}

/** `Eva, Björn and Sara` */
export function list(items: readonly string[]): string {
  return once('list', (lang) => new Intl.ListFormat(lang, { type: 'conjunction' })).format(items);
}

export function count(value: number): string {
  return once('count', (lang) => new Intl.NumberFormat(lang)).format(value);
}

/** First letter in upper case: for a day that opens a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language()) + text.slice(1);
}

/** Calendar day of `at` as `2026-12-03`, the agent's own zone: what date fields speak. */
export function isoDay(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Noon of a calendar day `2026-12-03` in the agent's zone: never another day after a change of daylight saving. */
export function dayToTime(day: string): number {
  const [year = 0, month = 1, date_ = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date_, 12).getTime();
}
