import * as z from 'zod/mini';
import { Assessment } from './assessment';
import { CaseKeySchema } from './case';
import { UNSEEN_VIA } from './unseen-via';

/** How the save was caught: as the page's request, or earlier, when the agent asked for it. */
export const HOLD_VIA = ['request', 'button', 'menu', 'keys'] as const;
export type CaughtVia = (typeof HOLD_VIA)[number];

export const REASONS = ['asked', 'skill', 'wrong-start', 'other'] as const;

/** What the agent answered in the guard's dialog. */
export const Answer = z.discriminatedUnion('kind', [
  /** Esc: nothing is sent, the page keeps everything */
  z.object({ kind: z.literal('stay') }),
  /** keep the customer, send the question: the case does not move, the note follows the save */
  z.object({ kind: z.literal('keep'), question: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)) }),
  /** the transfer goes out as it is; the brief follows as an internal note */
  z.object({ kind: z.literal('brief'), brief: z.string().check(z.trim(), z.minLength(1), z.maxLength(8000)) }),
  z.object({ kind: z.literal('anyway'), reason: z.enum(REASONS) }),
]);
export type Answer = z.infer<typeof Answer>;

/** What the page's side is told to do with the held request. Never customer data. */
export type Decision = 'pass' | 'without-transfer' | 'refuse';

/** The one place that says what each answer means for the held save. */
export function decisionFor(answer: Answer): Decision {
  switch (answer.kind) {
    case 'stay':
      return 'refuse';
    case 'keep':
      return 'without-transfer';
    case 'brief':
    case 'anyway':
      return 'pass';
  }
}

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
});
export type Hold = z.infer<typeof Hold>;
