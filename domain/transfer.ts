import * as z from 'zod/mini';
import { Holder, Party } from './reading';

/**
 * One change of hands on a case, with what is concluded from the rest of the ticket's history.
 * `kind` as in holder.ts; only `transfer` counts as a transfer, `within` is counted apart.
 */
export const Handover = z.object({
  id: z.string(),
  at: z.number(),
  by: Party,
  from: Holder,
  to: Holder,
  kind: z.enum(['first', 'taken', 'released', 'within', 'transfer']),
  /** made by a trigger or automation, not by a person */
  byRule: z.boolean(),
  /** the receiver answered in public (or wrote "received") before the case moved on; ms since 1970, null: not (yet) */
  acceptedAt: z.nullable(z.number()),
  /** the receiver passed the case on again, to anyone */
  bounced: z.boolean(),
  /** bounced without any public answer in between */
  unanswered: z.boolean(),
  /** to a department that had the case before */
  isReturn: z.boolean(),
  /** how long the receiver has had (or had) it; ms; null while it is the current holder */
  heldMs: z.nullable(z.number()),
});
export type Handover = z.infer<typeof Handover>;
