// Free of zod.
import { dayAt, isBefore, monthsAfter, realDay, workdayAt, type Day } from './calendar';
import { END, MONTH, NUMBER, oneOf, plain, START, UNIT, UNSURE_DAYS, WEEKDAY } from './words';

/** The day that a line names, and where. `at`: it names the very moment ("in an hour"); `hour`: it names a part of the day. */
export interface NamedDay {
  day: Day;
  at: number | null;
  hour: number | null;
  /** the weekday is today's: today if the clock time is still to come */
  orToday: boolean;
  from: number;
  to: number;
}

type Understood = Omit<NamedDay, 'from' | 'to'>;
type Groups = Record<string, string | undefined>;

const MINUTE = 60_000;
const BY = String.raw`(?:(?:på|on|by|senast|till|tills|until|före|before|innan|nu|den|the|this|nästa|next|kommande)\s+)*`;
const NUM = String.raw`(?:\d{1,3}|${oneOf(NUMBER.keys())})`;
const MONTHS = oneOf(MONTH.keys());

/** In this order: what says more exactly when stands first. */
const PATTERNS: readonly [RegExp, (groups: Groups, now: number, monthFirst: boolean) => Understood | null][] = [
  [
    whole(String.raw`(?:om|inom|in|within)\s+(?<half>en\s+halv\s+timme|half\s+an\s+hour|(?:a|en)\s+half\s+hour)`),
    (_, now) => moment(now + 30 * MINUTE),
  ],
  [
    whole(String.raw`(?:om|inom|in|within)\s+(?<number>${NUM})\s*(?<unit>${oneOf(UNIT.keys())})`),
    ({ number = '', unit = '' }, now) => later(Number(number) || (NUMBER.get(plain(number)) ?? 1), plain(unit), now),
  ],
  [
    whole(String.raw`${BY}(?<year>20\d{2})-(?<month>\d{1,2})-(?<date>\d{1,2})`),
    ({ year, month, date }) => onDay(realDay(Number(year), Number(month) - 1, Number(date))),
  ],
  [
    whole(
      String.raw`${BY}(?<date>\d{1,2})(?::?e|:a|st|nd|rd|th)?\s+(?:of\s+)?(?<name>${MONTHS})\.?(?:\s+(?<year>20\d{2}))?`,
    ),
    ({ date, name = '', year }, now) => dated(MONTH.get(plain(name)) ?? 0, Number(date), year, now),
  ],
  [
    whole(String.raw`${BY}(?<name>${MONTHS})\.?\s+(?<date>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>20\d{2}))?`),
    ({ date, name = '', year }, now) => dated(MONTH.get(plain(name)) ?? 0, Number(date), year, now),
  ],
  [
    whole(String.raw`${BY}(?<one>\d{1,2})/(?<two>\d{1,2})`),
    ({ one, two }, now, monthFirst) =>
      monthFirst
        ? dated(Number(one) - 1, Number(two), undefined, now)
        : dated(Number(two) - 1, Number(one), undefined, now),
  ],
  [whole(String.raw`${BY}(?:i\s+)?övermorgon|${BY}day\s+after\s+tomorrow`), (_, now) => onDay(dayAt(now, 2))],
  [
    whole(String.raw`${BY}(?:imorgon|i\s+morgon|imorrn|i\s+morrn|imorn|tomorrow|tmrw)`),
    (_, now) => onDay(dayAt(now, 1)),
  ],
  [whole(String.raw`i\s*kväll|tonight|this\s+evening`), (_, now) => onDay(dayAt(now), 18)],
  [whole(String.raw`i\s+eftermiddag|this\s+afternoon`), (_, now) => onDay(dayAt(now), 15)],
  [whole(String.raw`i\s+förmiddag|this\s+morning`), (_, now) => onDay(dayAt(now), 10)],
  [whole(String.raw`${BY}(?:idag|i\s+dag|today|end\s+of\s+(?:the\s+)?day|eod)`), (_, now) => onDay(dayAt(now))],
  [
    whole(
      String.raw`(?<sign>${BY})(?<name>${oneOf(WEEKDAY.keys())})(?<after>\.?(?:\s+(?:kl|at|\d)|\s*$|\s*[,;!?])?)`,
      true,
    ),
    ({ sign = '', name = '', after = '' }, now) => {
      if (UNSURE_DAYS.has(plain(name)) && sign === '' && after === '') return null;
      return weekday(WEEKDAY.get(plain(name)) ?? 0, /nästa|next/iu.test(sign), now);
    },
  ],
  [
    whole(
      String.raw`före\s+helgen|innan\s+helgen|i\s+slutet\s+av\s+veckan|(?:by\s+|before\s+)?(?:the\s+)?(?:end\s+of\s+(?:the\s+)?week|weekend)`,
    ),
    (_, now) => ({ ...weekday(5, false, now), orToday: false }),
  ],
  [whole(String.raw`nästa\s+vecka|next\s+week`), (_, now) => weekday(1, true, now)],
  [whole(String.raw`nästa\s+månad|next\s+month`), (_, now) => onDay({ ...monthsAfter(now, 1), date: 1 })],
];

/** @param monthFirst whether 3/12 is the twelfth of March, as only Americans write it */
export function dayIn(line: string, now: number, monthFirst: boolean): NamedDay | null {
  for (const [pattern, understand] of PATTERNS) {
    for (const match of line.matchAll(pattern)) {
      const understood = understand(match.groups ?? {}, now, monthFirst);
      if (understood === null) continue;
      const after = match.groups?.['after'] ?? '';
      return { ...understood, from: match.index, to: match.index + match[0].length - after.length };
    }
  }
  return null;
}

function later(count: number, word: string, now: number): Understood {
  switch (UNIT.get(word)) {
    case 'minute':
      return moment(now + count * MINUTE);
    case 'quarter':
      return moment(now + 15 * count * MINUTE);
    case 'half':
      return moment(now + 30 * count * MINUTE);
    case 'hour':
      return moment(now + 60 * count * MINUTE);
    case 'workday':
      return onDay(workdayAt(now, count));
    case 'week':
      return onDay(dayAt(now, 7 * count));
    case 'month':
      return onDay(monthsAfter(now, count));
    default:
      return onDay(dayAt(now, count));
  }
}

/** The next such day, today not counted; `next`: the one of next week, which begins on a Monday. */
function weekday(wanted: number, next: boolean, now: number): Understood {
  const today = new Date(now).getDay();
  const ahead = (wanted - today + 7) % 7;
  const sinceMonday = (today + 6) % 7;
  if (next) return onDay(dayAt(now, 7 - sinceMonday + ((wanted + 6) % 7)));
  return { ...onDay(dayAt(now, ahead)), orToday: ahead === 0 };
}

/** A day of the year; one that has passed is next year's. */
function dated(month: number, date: number, year: string | undefined, now: number): Understood | null {
  const today = dayAt(now);
  if (year !== undefined) return onDay(realDay(Number(year), month, date));
  const soon = realDay(today.year, month, date);
  return onDay(soon && !isBefore(soon, today) ? soon : realDay(today.year + 1, month, date));
}

function onDay(day: Day, hour?: number): Understood;
function onDay(day: Day | null, hour?: number): Understood | null;
function onDay(day: Day | null, hour: number | null = null): Understood | null {
  return day && { day, at: null, hour, orToday: false };
}

function moment(at: number): Understood {
  return { day: dayAt(at), at, hour: null, orToday: false };
}

/** @param open the pattern looks itself at what comes after */
function whole(source: string, open = false): RegExp {
  const [, beforeAfter = source, after = ''] = /^(.*?)(\(\?<after>.*)$/su.exec(source) ?? [];
  return new RegExp(open ? `${START}${beforeAfter}${END}${after}` : `${START}(?:${source})${END}`, 'giu');
}
