// Free of zod: the panel's first paint needs it.
import type { Counter } from './counter';
import { dayOf, monthOf } from './day';

/** The day and the month that a moment belongs to. @param at ms since 1970 */
export function counterIds(at: number): [day: string, month: string] {
  return [`d:${dayOf(at)}`, `m:${monthOf(at)}`];
}

/** The months that end with the one of `at`, newest first. */
export function monthIds(at: number, months: number): string[] {
  const day = new Date(at);
  // On the first, no month is too short for the day.
  return Array.from({ length: months }, (_, back) => {
    return counterIds(new Date(day.getFullYear(), day.getMonth() - back, 1).getTime())[1];
  });
}

export function flagName(departmentId: string, causeId: string | null): string {
  return `flag/${departmentId}/${causeId ?? '-'}`;
}

export function transferName(helpdesk: string, host: string, from: string | null, to: string | null): string {
  return `transfer/${helpdesk}:${host}/${from ?? '-'}/${to ?? '-'}`;
}

/** What the evidence said and what came true, of finished transfers that it had called likely to be passed on again. */
export const EVIDENCE = {
  finished: 'evidence/finished',
  /** the chances that it gave them, added up, in hundredths */
  said: 'evidence/said',
  /** passed on again */
  came: 'evidence/came',
} as const;

/** A rule had a word to say before a save: as a note or as a stop. */
export function firedName(rule: string): string {
  return `fired/${rule}`;
}

export function stoppedName(rule: string): string {
  return `stopped/${rule}`;
}

/** What became of the case after a stop that the agent followed or overrode: passed on again, or finished without. */
export function afterName(rule: string, how: 'followed' | 'overridden', came: 'bounced' | 'stayed'): string {
  return `after/${rule}/${how}/${came}`;
}

/** Customers of a department who asked for a manager, and what came of it. */
export function managerName(figure: keyof typeof MANAGER, departmentId: string | null): string {
  return `${MANAGER[figure]}/${departmentId ?? '-'}`;
}

export const MANAGER = {
  asked: 'manager',
  /** a manager took the call */
  taken: 'manager-taken',
  /** a manager was called, and has not taken any call */
  missed: 'manager-missed',
  /** nobody has closed it yet */
  open: 'manager-open',
} as const;

/** What the agent answered to a stop. */
export function stopName(rule: string, outcome: string): string {
  return `stop/${rule}/${outcome}`;
}

/** Flags by department over several counters. */
export function flagsByDepartment(counters: readonly (Counter | undefined)[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind, department] = name.split('/', 2);
      if (kind !== 'flag' || department === undefined) return;
      totals.set(department, (totals.get(department) ?? 0) + (counter.counts[index] ?? 0));
    });
  }
  return totals;
}

/** Flags by cause over several counters; those without a cause are not there. */
export function flagsByCause(counters: readonly (Counter | undefined)[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind, , cause] = name.split('/', 3);
      if (kind !== 'flag' || cause === undefined || cause === '-') return;
      totals.set(cause, (totals.get(cause) ?? 0) + (counter.counts[index] ?? 0));
    });
  }
  return totals;
}
