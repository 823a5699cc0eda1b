import './jitless';
import * as z from 'zod/mini';

/** Long work (import, fetch of months, rebuild) that can be taken up again where it stopped. */
export const Job = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** where to go on, in the job's own terms */
  cursor: z.nullable(z.string()),
  done: z.number(),
  total: z.nullable(z.number()),
  updatedAt: z.number(),
});
export type Job = z.infer<typeof Job>;
