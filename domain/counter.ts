import './jitless';
import * as z from 'zod/mini';
import { dayOf, monthOf } from './day';

/**
 * Counts of one day or month, packed: `names[i]` was counted `counts[i]` times. Names:
 * `flag/<department>/<cause or ->`, `transfer/<helpdesk>:<host>/<from group>/<to group>`, `bounce/...` (same),
 * `stop/<rule>/<what the agent did>`.
 */
export const Counter = z.object({
  /** `d:2026-11-22` or `m:2026-11`, in the agent's time zone */
  id: z.string().check(z.regex(/^(d:\d{4}-\d{2}-\d{2}|m:\d{4}-\d{2})$/)),
  names: z.array(z.string()),
  counts: z.instanceof(Uint32Array),
});
export type Counter = z.infer<typeof Counter>;

/** The day and the month that a moment belongs to. @param at ms since 1970 */
export function counterIds(at: number): [day: string, month: string] {
  return [`d:${dayOf(at)}`, `m:${monthOf(at)}`];
}

/** The counter with these added (or taken away, never below nothing). @param changes name -> how many */
export function count(id: string, counter: Counter | undefined, changes: ReadonlyMap<string, number>): Counter {
  const names = [...(counter?.names ?? [])];
  const places = new Map(names.map((name, index) => [name, index]));
  const totals = [...(counter?.counts ?? [])];
  for (const [name, change] of changes) {
    let place = places.get(name);
    if (place === undefined) {
      place = names.push(name) - 1;
      places.set(name, place);
    }
    totals[place] = Math.max(0, (totals[place] ?? 0) + change);
  }
  return { id, names, counts: Uint32Array.from(totals) };
}

/** How often a name was counted. */
export function counted(counter: Counter | undefined, name: string): number {
  const place = counter?.names.indexOf(name) ?? -1;
  return place < 0 ? 0 : (counter?.counts[place] ?? 0);
}

export function flagName(departmentId: string, causeId: string | null): string {
  return `flag/${departmentId}/${causeId ?? '-'}`;
}

export function transferName(helpdesk: string, host: string, from: string | null, to: string | null): string {
  return `transfer/${helpdesk}:${host}/${from ?? '-'}/${to ?? '-'}`;
}

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
