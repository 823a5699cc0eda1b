// Free of zod. Who stands in for somebody, day by day, over a whole absence.
import type { Absence } from './absence';
import { awayOn, isSame, type Away } from './away';
import { dayAfter } from './day';

/** Days in a row on which the same people stand in. */
export interface StandInSpan extends Pick<Away, 'how' | 'standIn' | 'passed'> {
  from: string;
  until: string;
}

/**
 * Who stands in over an absence, from today on: one span where it is the same all along, more where a stand-in is away for
 * some of the days. Empty when the absence is over. @param today `2026-12-03`
 */
export function standInSpans(absences: readonly Absence[], absence: Absence, today: string): StandInSpan[] {
  const spans: StandInSpan[] = [];
  let day = absence.from > today ? absence.from : today;
  while (day <= absence.until) {
    const away = awayOn(absences, absence.who, day);
    if (away === null) break;
    const next = nextChange(absences, [absence.who.name, ...away.passed, away.standIn?.name ?? ''], absence, day);
    const until = next === null || next > absence.until ? absence.until : dayBefore(next);
    const last = spans.at(-1);
    if (last && sameSpan(last, away)) last.until = until;
    else spans.push({ from: day, until, how: away.how, standIn: away.standIn, passed: away.passed });
    day = dayAfter(until);
  }
  return spans;
}

/** The next day on which one of these people goes away or comes back. */
function nextChange(absences: readonly Absence[], names: string[], of: Absence, day: string): string | null {
  const people = names.filter((name) => name !== '').map((name) => ({ name, users: [] }));
  const theirs = absences.filter((one) => one !== of && people.some((who) => isSame({ ...one.who, users: [] }, who)));
  const days = theirs.flatMap(({ from, until }) => [from, dayAfter(until)]).filter((one) => one > day);
  return days.sort()[0] ?? null;
}

function sameSpan(one: StandInSpan, other: Away): boolean {
  const names = ({ passed, standIn }: Pick<Away, 'passed' | 'standIn'>) => [...passed, standIn?.name ?? ''].join('\n');
  return one.how === other.how && names(one) === names(other);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
