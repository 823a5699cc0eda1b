import * as z from 'zod/mini';

/** How well Stafett works on one account's pages. Never any ticket content: it is meant to be copied and sent. */
export const Health = z.object({
  /** the account's id */
  id: z.string(),
  /** transfers that the guard recognised, stopped or let through */
  recognised: z.number(),
  /** of those, saves that were held for the agent to answer */
  held: z.number(),
  /** saves that went out untouched because Stafett was late or broken */
  failedOpen: z.number(),
  /** transfers by this agent that showed up in the ticket's history, made where the guard was and did not see them */
  missed: z.number(),
  missedLast: z.nullable(z.number()),
  /** transfers by this agent that nobody could see before they happened: in lists, by rules, in other browsers; none: 0 */
  unseen: z.optional(z.number()),
  /** the last page's count: which rung of each selector matched how often, and how often none did */
  selectors: z.array(z.object({ selector: z.string(), rungs: z.array(z.number()), missed: z.number() })),
  failures: z.array(z.object({ where: z.string(), what: z.string(), at: z.number(), times: z.number() })),
  updatedAt: z.number(),
});
export type Health = z.infer<typeof Health>;

const FAILURES_KEPT = 20;
const SELECTORS_KEPT = 100;

export function newHealth(id: string, now: number): Health {
  return {
    id,
    recognised: 0,
    held: 0,
    failedOpen: 0,
    missed: 0,
    missedLast: null,
    selectors: [],
    failures: [],
    updatedAt: now,
  };
}

/** Health after a page's report. The report counts from the page's load, so the newest stands for its selectors. */
export function healthAfter(
  health: Health,
  report: { selectors: Health['selectors']; failures: { where: string; what: string }[] },
  now: number,
): Health {
  const selectors = new Map(health.selectors.map((one) => [one.selector, one]));
  for (const one of report.selectors) selectors.set(one.selector, one);
  const failures = [...health.failures];
  for (const { where, what } of report.failures) {
    const known = failures.findIndex((one) => one.where === where && one.what === what);
    const times = known < 0 ? 1 : (failures.splice(known, 1)[0]?.times ?? 0) + 1;
    failures.unshift({ where: where.slice(0, 100), what: what.slice(0, 300), at: now, times });
  }
  return {
    ...health,
    selectors: [...selectors.values()].slice(0, SELECTORS_KEPT),
    failures: failures.slice(0, FAILURES_KEPT),
    updatedAt: now,
  };
}
