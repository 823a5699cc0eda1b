import * as z from 'zod/mini';
import { CaseKeySchema } from './case';
import { Keeper } from './keeper';

export { Keeper };

/** What has become of a commitment, step by step. Nothing is taken out of it. */
export const CommitmentStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moved'),
    at: z.number(),
    by: Keeper,
    from: z.number(),
    to: z.number(),
    why: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  }),
  /** to whoever got the case */
  z.object({ kind: z.literal('passed'), at: z.number(), by: Keeper, from: Keeper, to: Keeper }),
  z.object({ kind: z.literal('kept'), at: z.number(), by: Keeper }),
  /** the agent says that nothing was promised after all */
  z.object({ kind: z.literal('dropped'), at: z.number(), by: Keeper }),
  /** "done" taken back */
  z.object({ kind: z.literal('reopened'), at: z.number(), by: Keeper }),
]);
export type CommitmentStep = z.infer<typeof CommitmentStep>;

/**
 * Something promised to the customer, with a date. It is there until an agent says that it is done: no "thanks" of the
 * customer's, no status of the ticket's and no restart ends it.
 */
export const Commitment = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  /** whose case it is, as in the case */
  requester: z.nullable(z.string()),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(280)),
  dueAt: z.number(),
  /** who has to keep it */
  by: Keeper,
  state: z.enum(['open', 'kept', 'dropped']),
  createdAt: z.number(),
  /** oldest first; absent: nothing has become of it yet */
  steps: z.optional(z.array(CommitmentStep)),
  /** the `dueAt` for which the agent has been reminded */
  remindedOf: z.optional(z.number()),
});
export type Commitment = z.infer<typeof Commitment>;
