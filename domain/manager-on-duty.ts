// Free of zod.
import type { Absence, Colleague } from './absence';
import type { AccountGroup } from './account-group';
import { awayOn, isSame } from './away';
import type { Book } from './book';
import { weekdayOf } from './day';
import type { Duty, Manager } from './duty';
import { departmentForGroup } from './group-department';

/**
 * The manager on duty on a day for the department that has the case: one of its own, else one who is there for all. Among
 * each, of who is named for that very day, else for its weekday, the first who is here, or whose stand-in is: the one whom
 * the duty names, else the one whom the absence names, in turn. Null when there is none.
 *
 * @param departmentId null: no department, or one that the book does not know; then only those for all
 * @param day in the time zone of the agent who looks
 */
export function managerOnDuty(
  duties: readonly Duty[],
  absences: readonly Absence[],
  day: string,
  departmentId: string | null,
): Manager | null {
  const weekday = weekdayOf(day);
  const own = departmentId === null ? [] : duties.filter((duty) => duty.departmentId === departmentId);
  const forAll = duties.filter((duty) => duty.departmentId === null);
  for (const some of [own, forAll]) {
    const onDays = some.filter(({ on }) => 'from' in on && on.from <= day && day <= on.until);
    const onWeekdays = some.filter(({ on }) => 'weekdays' in on && on.weekdays.includes(weekday));
    for (const { manager, standIn } of [...onDays, ...onWeekdays]) {
      for (const one of [manager, standIn]) if (one !== null && awayOn(absences, one, day) === null) return one;
      const other = awayOn(absences, manager, day)?.standIn;
      if (other) return reachable(other, duties);
    }
  }
  return null;
}

/** Somebody with the way to reach them that they have as a manager or stand-in of any duty; none is known otherwise. */
function reachable(who: Colleague, duties: readonly Duty[]): Manager {
  const known = duties.flatMap(({ manager, standIn }) => [manager, standIn ?? []].flat());
  return { ...who, reach: known.find((one) => isSame(one, who))?.reach ?? '' };
}

/** The same for whoever has the case now, by their group. */
export function managerForGroup(
  { departments, duties, absences }: Pick<Book, 'departments' | 'duties' | 'absences'>,
  group: AccountGroup,
  day: string,
): Manager | null {
  const department = departmentForGroup(group, departments);
  return managerOnDuty(duties, absences, day, department?.id ?? null);
}
