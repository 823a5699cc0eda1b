// Free of zod. Who stands in for somebody, day by day, over a whole absence.
import type { Absence, Colleague } from './absence';
import type { AbsenceIndex } from './absence-index';
import { chainOn, type Away } from './away';
import { dayAfter, dayBefore } from './day';

/** Days in a row on which the same people stand in. */
export interface StandInSpan extends Pick<Away, 'how' | 'standIn' | 'passed'> {
  from: string;
  until: string;
}

/**
 * Who stands in over an absence, from today on: one span where it is the same all along, more where a stand-in is away for
 * some of the days. Nothing when the absence is over. Span by span: somebody may want the first ones only.
 *
 * @param absences the book's @param today `2026-12-03`
 */
export function* standInSpans(absences: AbsenceIndex, absence: Absence, today: string): Generator<StandInSpan, void> {
  let last: StandInSpan | null = null;
  let day = absence.from > today ? absence.from : today;
  while (day <= absence.until) {
    const { how, people, standIn, passed } = chainOn(absences, absence.who, day);
    if (how === 'here') break;
    const next = nextChange(absences, people, absence, day);
    const until = next === null || next > absence.until ? absence.until : dayBefore(next);
    if (last && sameSpan(last, { how, standIn, passed })) last.until = until;
    else {
      if (last) yield last;
      last = { from: day, until, how, standIn, passed };
    }
    day = dayAfter(until);
  }
  if (last) yield last;
}

/** The next day on which one of these people goes away or comes back. */
function nextChange(absences: AbsenceIndex, people: readonly Colleague[], of: Absence, day: string): string | null {
  let next: string | null = null;
  for (const one of new Set(people.flatMap((who) => absences.of(who)))) {
    if (one === of) continue;
    for (const change of [one.from, dayAfter(one.until)])
      if (change > day && (next === null || change < next)) next = change;
  }
  return next;
}

function sameSpan(one: StandInSpan, other: Pick<Away, 'how' | 'passed' | 'standIn'>): boolean {
  const names = ({ passed, standIn }: Pick<Away, 'passed' | 'standIn'>) => [...passed, standIn?.name ?? ''].join('\n');
  return one.how === other.how && names(one) === names(other);
}
