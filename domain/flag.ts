import * as z from 'zod/mini';
import { CaseKeySchema } from './case';

/** One tag from one agent on one case: department + cause (+ the customer's words). Its id is the operation id. */
export const Flag = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  /** whose case it is, as in the case; null until that is known */
  requester: z.nullable(z.string()),
  departmentId: z.string(),
  /** null: "don't know yet" */
  causeId: z.nullable(z.string()),
  tag: z.string(),
  /** null name and id: read back from the ticket, author not known yet */
  by: z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) }),
  at: z.number(),
  words: z.string(),
  /** `here`: made in this browser; `ticket`: read back from the ticket's tags */
  from: z.enum(['here', 'ticket']),
  undoneAt: z.nullable(z.number()),
});
export type Flag = z.infer<typeof Flag>;
