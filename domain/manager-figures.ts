// Free of zod. Customers who asked for a manager, by department, for the lead: numbers, never persons.
import type { Counter } from './counter';
import { MANAGER, managerName } from './counter-names';
import type { Department } from './department';
import type { ManagerAsk } from './manager-ask';
import { isMet } from './manager-ask-steps';

/** Asks for a manager while one department had the case. */
export interface ManagerFigures {
  /** null: the case was in no group that belongs to a department of the book */
  department: Department | null;
  asked: number;
  /** of them, as in MANAGER */
  taken: number;
  missed: number;
  open: number;
}

type Figure = keyof typeof MANAGER;
const FIGURES = Object.keys(MANAGER) as Figure[];

/** What a change of one ask adds to the counters of the day it was made. @param after null: it was taken back */
export function askCounts(before: ManagerAsk | null, after: ManagerAsk | null): Map<string, number> {
  const department = (after ?? before)?.departmentId ?? null;
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const changes = FIGURES.map((figure) => [managerName(figure, department), is[figure] - was[figure]] as const);
  return new Map(changes.filter(([, change]) => change !== 0));
}

function figuresOf(ask: ManagerAsk | null): Record<Figure, number> {
  if (ask === null) return { asked: 0, taken: 0, missed: 0, open: 0 };
  const met = isMet(ask);
  return {
    asked: 1,
    taken: Number(met),
    missed: Number(!met && ask.calls.length > 0),
    open: Number(ask.closed === null),
  };
}

/**
 * Departments whose customers asked for a manager, those with the most first; what belongs to no department last.
 * @param counters of any days or months, once each
 */
export function managerFigures(
  counters: readonly (Counter | undefined)[],
  departments: readonly Department[],
): ManagerFigures[] {
  const known = new Map(departments.map((department) => [department.id, department]));
  const all = new Map<Department | null, ManagerFigures>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind, id = ''] = name.split('/');
      const figure = FIGURES.find((one) => MANAGER[one] === kind);
      if (figure === undefined) return;
      const department = known.get(id) ?? null;
      const figures = all.get(department) ?? { department, asked: 0, taken: 0, missed: 0, open: 0 };
      figures[figure] += counter.counts[index] ?? 0;
      all.set(department, figures);
    });
  }
  return [...all.values()]
    .filter(({ asked }) => asked > 0)
    .sort((a, b) => Number(a.department === null) - Number(b.department === null) || b.asked - a.asked);
}
