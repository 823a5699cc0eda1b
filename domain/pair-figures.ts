// Free of zod. Which departments pass cases to whom, and how often they were passed on again. Departments, never persons.
import type { ListedGroup } from './account-group';
import type { Counter } from './counter';
import type { Department } from './department';
import { departmentForGroup } from './group-department';
import { wilson } from './wilson';

/** Where a case was: a department of the book, or a helpdesk group that belongs to none. */
export type PairEnd = { department: Department } | { group: string };

/** Transfers from one to another. */
export interface PairFigures {
  from: PairEnd;
  to: PairEnd;
  transfers: number;
  /** of them, those that the receiver passed on again */
  bounces: number;
  /** within which the true share lies, 19 times in 20; 0..1 */
  low: number;
  high: number;
}

/** As many as a lead can look into. */
const SHOWN = 20;

/**
 * Pairs of departments, those with the most bounces first. Groups of one department count together; between two groups of
 * the same department, the groups are named. Holders without a group are persons, and are left out.
 * @param counters of any days or months, once each @param groupNames account -> group id -> name
 */
export function pairFigures(
  counters: readonly (Counter | undefined)[],
  groupNames: ReadonlyMap<string, ReadonlyMap<string, string>>,
  departments: readonly Department[],
): PairFigures[] {
  const pairs = new Map<string, Omit<PairFigures, 'low' | 'high'>>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind, account = '', ...places] = name.split('/');
      if ((kind !== 'transfer' && kind !== 'bounce') || !places.every(isGroup)) return;
      const [from, to] = places.map((id) => ({ account, id, name: groupNames.get(account)?.get(id) ?? `#${id}` }));
      if (from === undefined || to === undefined) return;
      const ends = endsOf(from, to, departments);
      const key = `${endKey(ends.from)}\n${endKey(ends.to)}`;
      const pair = pairs.get(key) ?? { ...ends, transfers: 0, bounces: 0 };
      pair[kind === 'transfer' ? 'transfers' : 'bounces'] += counter.counts[index] ?? 0;
      pairs.set(key, pair);
    });
  }
  return [...pairs.values()]
    .filter(({ bounces, transfers }) => bounces > 0 && transfers > 0)
    .map((pair) => ({ ...pair, ...wilson(Math.min(pair.bounces, pair.transfers), pair.transfers) }))
    .sort((a, b) => b.bounces - a.bounces || b.low - a.low || (endKey(a.from) < endKey(b.from) ? -1 : 1))
    .slice(0, SHOWN);
}

function endsOf(
  from: ListedGroup,
  to: ListedGroup,
  departments: readonly Department[],
): Pick<PairFigures, 'from' | 'to'> {
  const [a, b] = [from, to].map((group) => departmentForGroup(group, departments));
  if (a?.id === b?.id) return { from: { group: from.name }, to: { group: to.name } };
  return { from: a ? { department: a } : { group: from.name }, to: b ? { department: b } : { group: to.name } };
}

function endKey(end: PairEnd): string {
  return 'group' in end ? end.group.toLowerCase() : `/${end.department.id}`;
}

function isGroup(place: string): boolean {
  return place !== '' && place !== '-' && !place.startsWith('agent:');
}
