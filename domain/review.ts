import './jitless';
import * as z from 'zod/mini';

/** A trainer's verdict on a flag. */
export const Review = z.object({
  id: z.string(),
  flagId: z.string(),
  by: z.object({ id: z.nullable(z.string()), name: z.string() }),
  verdict: z.enum(['agree', 'correct', 'reject']),
  departmentId: z.nullable(z.string()),
  causeId: z.nullable(z.string()),
  at: z.number(),
});
export type Review = z.infer<typeof Review>;
