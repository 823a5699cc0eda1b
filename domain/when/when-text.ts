// Free of zod. Loaded when the agent writes the first commitment.
//
// Of the libraries for this, chrono (2.10) knows no clock times, no "om en timme" and no "i morgon" in Swedish, and reads
// "i övermorgon" as today; sugar-date (2.0) understands only lines that are nothing but a time.
import { dayAt, timeOn, type Day } from './calendar';
import { clockIn } from './clock';
import { dayIn } from './day';

/** What a line like "call back today 14" says. */
export interface WhenText {
  /** the line without the words for the time; empty when there are no others */
  text: string;
  /** ms since 1970 */
  dueAt: number;
}

/** A day without a clock time is promised for the afternoon: in time to do it, not when the day begins. */
const HOUR = 16;
const QUARTER = 15 * 60_000;

/**
 * What a commitment in one line says is promised, and for when, in Swedish or English. Null when it names no time. A time
 * that has passed today is tomorrow's when no day was named.
 *
 * @param now ms since 1970; days and hours are those of the agent's zone @param monthFirst 3/12 is in March
 */
export function whenText(line: string, now: number, monthFirst = false): WhenText | null {
  const day = dayIn(line, now, monthFirst);
  if (day?.at != null) return { text: without(line, [day]), dueAt: day.at };
  const clock = clockIn(day === null ? line : blank(line, day.from, day.to), day === null ? null : day.to);
  if (day === null && clock === null) return null;
  const spans = [day, clock].filter((span) => span !== null);
  const text = without(line, spans);
  const on = day?.day ?? dayAt(now);
  const hour = clock?.hour ?? day?.hour ?? null;
  if (hour === null) return { text, dueAt: afternoon(day?.orToday ? dayAt(now, 7) : on, now) };
  const dueAt = timeOn(on, hour, clock?.minute ?? 0);
  if (dueAt > now) return { text, dueAt };
  const passed = day === null ? 1 : day.orToday ? 7 : 0;
  return { text, dueAt: passed === 0 ? dueAt : timeOn(dayAt(now, passed), hour, clock?.minute ?? 0) };
}

/** Later than that today: in an hour or so, and never on another day. */
function afternoon(day: Day, now: number): number {
  const at = timeOn(day, HOUR, 0);
  if (at > now) return at;
  const inAnHour = Math.ceil((now + 3_600_000) / QUARTER) * QUARTER;
  return Math.min(inAnHour, timeOn(day, 23, 45));
}

/** The same length, so that places stay: the words for the day are not read as a clock time too. */
function blank(line: string, from: number, to: number): string {
  return line.slice(0, from) + '·'.repeat(to - from) + line.slice(to);
}

function without(line: string, spans: readonly { from: number; to: number }[]): string {
  let text = line;
  for (const { from, to } of spans.toSorted((a, b) => b.from - a.from))
    text = `${text.slice(0, from)} ${text.slice(to)}`;
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;!?])/g, '$1')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, '');
}
