import * as z from 'zod/mini';
import { CaseKeySchema } from './case';

/** Something promised to the customer, with a date. It survives the customer's "thanks". */
export const Commitment = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  /** whose case it is, as in the case */
  requester: z.nullable(z.string()),
  text: z.string().check(z.minLength(1), z.maxLength(280)),
  dueAt: z.number(),
  by: z.object({ id: z.nullable(z.string()), name: z.string() }),
  state: z.enum(['open', 'kept', 'dropped']),
  createdAt: z.number(),
});
export type Commitment = z.infer<typeof Commitment>;
