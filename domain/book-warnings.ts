// Free of zod. What a book may say, but hardly means.
import { groupBy } from '@/utils/group-by';
import type { Absence } from './absence';
import { folded, isSame } from './away';
import type { Book } from './book';
import { bookWarning, type BookWarning } from './book-fault';
import { simpleName } from './group-department';
import { isPicked } from './picked-group';

/**
 * Absences whose stand-ins are away and stand in for each other (`name`: who they are, in turn), and groups that one
 * department knows by name while another has picked one of that name, which goes first. The guard copes with both.
 */
export function bookWarnings(book: Pick<Book, 'absences' | 'departments'>): BookWarning[] {
  return [...standInWarnings(book.absences), ...groupWarnings(book.departments)];
}

/** Pairs that are held against each other at most: a full book of people who are away has a tenth of them. */
const MOST_LOOKS = 1_000_000;

function standInWarnings(absences: readonly Absence[]): BookWarning[] {
  const byName = groupBy(absences, ({ who }) => folded(who.name));
  const circled = new Set<Absence>();
  const looks = { left: MOST_LOOKS };
  return absences.flatMap((absence, index) => {
    const circle = circled.has(absence) ? null : circleFrom(absence, byName, looks);
    if (circle === null) return [];
    for (const one of circle) circled.add(one);
    const names = circle.map(({ who }) => who.name);
    const shown = names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names;
    return [bookWarning('standIns', ['absences', index, 'standIn'], shown.join(' → '))];
  });
}

/** Names of a circle that are shown; the rest are dots. */
const SHOWN = 8;

/** Follows stand-ins on the days that all of them are away together, until the first one stands in for the last. */
function circleFrom(first: Absence, byName: ReadonlyMap<string, Absence[]>, looks: { left: number }): Absence[] | null {
  const seen = new Set<Absence>();
  const passed: Absence[] = [];
  const follow = (absence: Absence, from: string, until: string): boolean => {
    seen.add(absence);
    passed.push(absence);
    const { standIn } = absence;
    const all = standIn === null ? [] : (byName.get(folded(standIn.name)) ?? []);
    for (const next of all) {
      if ((looks.left -= 1) < 0) break;
      const [start, end] = [next.from > from ? next.from : from, next.until < until ? next.until : until];
      if (start > end || standIn === null || !isSame(next.who, standIn)) continue;
      if (next === first || (!seen.has(next) && follow(next, start, end))) return true;
    }
    passed.pop();
    return false;
  };
  return follow(first, first.from, first.until) ? passed : null;
}

function groupWarnings(departments: Book['departments']): BookWarning[] {
  const picked = new Map<string, Set<number>>();
  departments.forEach(({ groups }, index) => {
    for (const { name } of groups.filter(isPicked))
      picked.set(simpleName(name), (picked.get(simpleName(name)) ?? new Set()).add(index));
  });
  return departments.flatMap(({ groups }, index) =>
    groups.flatMap((group, nth) => {
      if (isPicked(group)) return [];
      const [other] = [...(picked.get(simpleName(group.name)) ?? [])].filter((one) => one !== index);
      const path = ['departments', index, 'groups', nth];
      return other === undefined ? [] : [bookWarning('sharedGroup', path, group.name, departments[other])];
    }),
  );
}
