// Free of zod.
import { dayAfter, weekdayOf } from './day';
import type { OpeningHours, Span } from './opening-hours';
import { offsetOf, wallTime, type WallTime } from './zoned';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Beyond this nobody waits: it is not known when it opens. */
const LOOK_AHEAD = 40;

/**
 * Whether a department is there, by the clock on its own wall.
 * @param holidays days on which it is closed unless its own hours name them @param at ms since 1970
 */
export function isOpenAt(hours: OpeningHours, holidays: readonly string[], at: number): boolean {
  const { day, minute } = wallTime(hours.zone, at);
  return spansOf(hours, holidays, day).some(({ from, until }) => minutes(from) <= minute && minute < minutes(until));
}

/** When it opens next (now, when it is open), to the minute; ms since 1970. Null: not within 40 days. */
export function opensAt(hours: OpeningHours, holidays: readonly string[], now: number): number | null {
  if (isOpenAt(hours, holidays, now)) return now;
  let { day } = wallTime(hours.zone, now);
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1, day = dayAfter(day)) {
    const spans = spansOf(hours, holidays, day);
    if (spans.length === 0) continue;
    const later = momentsOf(hours.zone, day, spans).filter((at) => at > now && isOpenAt(hours, holidays, at));
    if (later.length > 0) return Math.min(...later);
  }
  return null;
}

function spansOf({ week, days }: OpeningHours, holidays: readonly string[], day: string): readonly Span[] {
  const own = days.find((one) => one.day === day);
  if (own !== undefined) return own.spans;
  return holidays.includes(day) ? [] : (week[weekdayOf(day) - 1] ?? []);
}

/**
 * Every moment of a day at which a closed department may turn open: when the wall shows the beginning of a span, which it
 * does twice when clocks are put back and never when the beginning is skipped, and when clocks are changed.
 */
function momentsOf(zone: string, day: string, spans: readonly Span[]): number[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const [before, after] = [midnight - DAY, midnight + 2 * DAY];
  const offsets = new Set([offsetOf(zone, before), offsetOf(zone, after)]);
  const moments = spans.flatMap(({ from }) =>
    [...offsets]
      .map((offset) => midnight + minutes(from) * MINUTE - offset)
      .filter((at) => shows(wallTime(zone, at), day, minutes(from))),
  );
  if (offsets.size === 1) return moments;
  const change = changeBetween(zone, before, after);
  return wallTime(zone, change).day === day ? [...moments, change] : moments;
}

function shows(wall: WallTime, day: string, minute: number): boolean {
  return wall.day === day && wall.minute === minute;
}

/** The minute at which clocks there are changed; once between the two. */
function changeBetween(zone: string, from: number, until: number): number {
  const first = offsetOf(zone, from);
  let [before, after] = [from / MINUTE, until / MINUTE];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetOf(zone, middle * MINUTE) === first) before = middle;
    else after = middle;
  }
  return after * MINUTE;
}

/** `08:30` as minutes since midnight */
function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
