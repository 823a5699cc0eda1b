// Free of zod.
import type { Absence } from './absence';
import { awayOn } from './away';
import { weekdayOf } from './day';
import type { Duty, Manager } from './duty';

/**
 * The manager on duty on a day: of who is named for that very day, else for its weekday, the first who is here, or whose
 * stand-in is. Null when there is none. @param day in the time zone of the agent who looks
 */
export function managerOnDuty(duties: readonly Duty[], absences: readonly Absence[], day: string): Manager | null {
  const weekday = weekdayOf(day);
  const onDays = duties.filter(({ on }) => 'from' in on && on.from <= day && day <= on.until);
  const onWeekdays = duties.filter(({ on }) => 'weekdays' in on && on.weekdays.includes(weekday));
  for (const { manager, standIn } of [...onDays, ...onWeekdays]) {
    for (const one of [manager, standIn]) if (one !== null && awayOn(absences, one, day) === null) return one;
  }
  return null;
}
