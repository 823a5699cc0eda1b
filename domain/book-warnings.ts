// Free of zod. What a book may say, but hardly means.
import type { Absence } from './absence';
import { folded, isSame } from './away';
import type { Book } from './book';
import { bookWarning, type BookWarning } from './book-fault';

/**
 * Absences whose stand-ins are away and stand in for each other (`name`: who they are, in turn), and helpdesk groups that
 * two departments claim, so that they belong to neither. The guard copes with both.
 */
export function bookWarnings(book: Pick<Book, 'absences' | 'departments'>): BookWarning[] {
  return [...standInWarnings(book.absences), ...groupWarnings(book.departments)];
}

function standInWarnings(absences: readonly Absence[]): BookWarning[] {
  const byName = new Map<string, Absence[]>();
  for (const one of absences) byName.set(folded(one.who.name), [...(byName.get(folded(one.who.name)) ?? []), one]);
  const circled = new Set<Absence>();
  return absences.flatMap((absence, index) => {
    const circle = circled.has(absence) ? null : circleFrom(absence, byName);
    if (circle === null) return [];
    for (const one of circle) circled.add(one);
    return [bookWarning('standIns', ['absences', index, 'standIn'], circle.map(({ who }) => who.name).join(' → '))];
  });
}

/** Follows stand-ins on the days that all of them are away together, until the first one stands in for the last. */
function circleFrom(first: Absence, byName: ReadonlyMap<string, Absence[]>): Absence[] | null {
  const seen = new Set<Absence>();
  const follow = (absence: Absence, from: string, until: string, passed: Absence[]): Absence[] | null => {
    seen.add(absence);
    const { standIn } = absence;
    if (standIn === null) return null;
    for (const next of byName.get(folded(standIn.name)) ?? []) {
      const [start, end] = [next.from > from ? next.from : from, next.until < until ? next.until : until];
      if (start > end || !isSame(next.who, standIn)) continue;
      if (next === first) return passed;
      const circle = seen.has(next) ? null : follow(next, start, end, [...passed, next]);
      if (circle) return circle;
    }
    return null;
  };
  return follow(first, first.from, first.until, [first]);
}

function groupWarnings(departments: Book['departments']): BookWarning[] {
  const owners = new Map<string, number>();
  return departments.flatMap(({ groupNames }, index) =>
    groupNames.flatMap((name, nth) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? index);
      const isShared = owner !== undefined && owner !== index;
      return isShared ? [bookWarning('sharedGroup', ['departments', index, 'groupNames', nth], name)] : [];
    }),
  );
}
