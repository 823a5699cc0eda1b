import * as z from 'zod/mini';
import { Assessment } from './assessment';
import { CaseKeySchema } from './case';
import { Holder } from './reading';
import { UNSEEN_VIA } from './unseen-via';

/** How the save was caught: as the page's request, or earlier, when the agent asked for it. */
export const HOLD_VIA = ['request', 'button', 'menu', 'keys'] as const;
export type CaughtVia = (typeof HOLD_VIA)[number];

/** Another group and agent than those that the agent chose, by the helpdesk's own ids. */
const Instead = Holder.check(z.refine(({ groupId, agentId }) => Boolean(groupId ?? agentId), 'names nobody'));

/** What the agent answered in the guard's dialog. */
export const Answer = z.discriminatedUnion('kind', [
  /** Esc: nothing is sent, the page keeps everything */
  z.object({ kind: z.literal('stay') }),
  /**
   * keep the customer, send the question: the case does not move, note and tag follow the save; `dueAt`: when the agent has
   * promised to come back to the customer, ms since 1970
   */
  z.object({
    kind: z.literal('keep'),
    question: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
    dueAt: z._default(z.nullable(z.number()), null),
  }),
  /** the transfer goes out as it is; the brief follows as an internal note */
  z.object({ kind: z.literal('brief'), brief: z.string().check(z.trim(), z.minLength(1), z.maxLength(8000)) }),
  /** the save goes out, to the stand-in of who is away */
  z.object({ kind: z.literal('stand-in'), to: Instead }),
  /** the save goes out, to the department that the routing hint names */
  z.object({ kind: z.literal('hinted'), to: Instead }),
  /** the agent may decide it: nothing is sent, the page keeps everything, the panel shows the mandate card */
  z.object({ kind: z.literal('mandate') }),
  /** the manager on duty was called: the case does not move, the call stands on the case */
  z.object({ kind: z.literal('duty'), taken: z.boolean() }),
  /** the transfer goes out as it is; a reason of the routing book's, by its id */
  z.object({ kind: z.literal('anyway'), reason: z.string().check(z.regex(/^[a-z0-9_-]{1,40}$/)) }),
]);
export type Answer = z.infer<typeof Answer>;

/** Who is to hold a case: group and agent by the helpdesk's ids, null for nobody. */
export const Hands = z.object({ groupId: z.nullable(z.string()), agentId: z.nullable(z.string()) });
export type Hands = z.infer<typeof Hands>;

/** What the page's side is told to do with the held request. `instead`: to send it to these. Never customer data. */
export const Decision = z.union([z.enum(['pass', 'without-transfer', 'refuse']), z.object({ instead: Hands })]);
export type Decision = z.infer<typeof Decision>;

/** One save that the guard held, from the stop to what became of it. */
export const Hold = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  via: z.enum([...HOLD_VIA, ...UNSEEN_VIA]),
  by: z.object({ id: z.string(), name: z.string() }),
  assessment: Assessment,
  heldAt: z.number(),
  answer: z.nullable(Answer),
  answeredAt: z.nullable(z.number()),
  /**
   * `open` until the save's fate is known; `ended`: the page gave up the request itself or was closed;
   * `passed`: a transfer that the guard recognised and let through, there being nothing to stop it for;
   * `missed`: no save was held, but the ticket's history shows the transfer: the guard was in the page and never saw it;
   * `unseen`: the same, but made where no guard looks before it happens (see UNSEEN_VIA)
   */
  fate: z.enum(['open', 'saved', 'not-saved', 'refused', 'ended', 'failed-open', 'passed', 'missed', 'unseen']),
  /** the change in the helpdesk's own history that this save became, once seen there */
  handoverId: z.nullable(z.string()),
  /** after a stop: the case was passed on again, or finished without; none: not known yet */
  came: z.optional(z.enum(['bounced', 'stayed'])),
});
export type Hold = z.infer<typeof Hold>;
