import * as z from 'zod/mini';
import { BriefParts } from './brief';
import { CaseKeySchema } from './case';

/** A good brief that a trainer has saved for the coaching library. */
export const Example = z.object({
  id: z.string(),
  caseKey: z.nullable(CaseKeySchema),
  parts: BriefParts,
  why: z.string().check(z.maxLength(1000)),
  savedAt: z.number(),
});
export type Example = z.infer<typeof Example>;
