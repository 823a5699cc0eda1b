import './jitless';
import * as z from 'zod/mini';

/**
 * Counts of one day or month, packed: `names[i]` was counted `counts[i]` times. Names:
 * `flag/<department>/<cause or ->`, `transfer/<helpdesk>:<host>/<from group>/<to group>`, `bounce/...` (same),
 * `manager/<department or ->`, `manager-taken/...`, `manager-missed/...`, `manager-open/...` (same), `fired/<rule>`,
 * `stopped/<rule>`, `stop/<rule>/<what the agent answered>`,
 * `after/<rule>/<followed or overridden>/<bounced or stayed>`, `evidence/<finished, said or came>`.
 */
export const Counter = z.object({
  /** `d:2026-11-22` or `m:2026-11`, in the agent's time zone */
  id: z.string().check(z.regex(/^(d:\d{4}-\d{2}-\d{2}|m:\d{4}-\d{2})$/)),
  names: z.array(z.string()),
  counts: z.instanceof(Uint32Array),
});
export type Counter = z.infer<typeof Counter>;

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
