import * as z from 'zod/mini';
import { UNSEEN_VIA } from './unseen-via';

/**
 * When an agent may have handed a case over from this browser; the case's history tells whether it happened:
 * - a stay at the case in a guarded tab (no `unjudged`): a transfer that this agent made during it should have passed the
 *   guard. `settled`: nothing was on its way when it ended, so that what comes later was not made there
 * - the moment of a save that the guard saw and nobody could judge (`unjudged`: how it was made)
 */
export const Watched = z.object({
  meId: z.string(),
  since: z.number(),
  until: z.number(),
  settled: z.optional(z.boolean()),
  unjudged: z.optional(z.enum(UNSEEN_VIA)),
});
export type Watched = z.infer<typeof Watched>;

/** The next reading tells what came of them, so that few are waiting at a time. */
const KEPT = 8;

export function withWatched(watched: readonly Watched[], one: Watched): Watched[] {
  return [...watched, one].slice(-KEPT);
}
