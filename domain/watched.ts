import * as z from 'zod/mini';

/** An agent's stay at a case in a guarded tab: a transfer that this agent made during it should have passed the guard. */
export const Watched = z.object({ meId: z.string(), since: z.number(), until: z.number() });
export type Watched = z.infer<typeof Watched>;

/** Stays are told of at the next reading, so that few are waiting at a time. */
const STAYS = 8;

export function withStay(stays: readonly Watched[], stay: Watched): Watched[] {
  return [...stays, stay].slice(-STAYS);
}
