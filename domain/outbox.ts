import * as z from 'zod/mini';
import { CaseKeySchema } from './case';
import { HELPDESK_FAULTS } from './helpdesk-fault';

/** Why an entry has not been written to the helpdesk (yet). Words for the agent are chosen by this. */
export const OutboxTrouble = z.object({
  /** `other-agent`: somebody else is signed in than the one who made the flag or note */
  fault: z.enum([...HELPDESK_FAULTS, 'other-agent']),
  detail: z.string().check(z.maxLength(300)),
  at: z.number(),
});
export type OutboxTrouble = z.infer<typeof OutboxTrouble>;

/**
 * One write that the helpdesk owes us. The id is the operation id: a tag is found again by name, a note by its last line.
 * States: `held` waits for a save to succeed; `due` waits for its time; `working` is leased to one tab;
 * `done`, `failed` (needs the agent) and `dropped` (taken back before it was written) are final.
 */
export const OutboxEntry = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  helpdesk: z.string(),
  host: z.string(),
  ticketId: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tag'), tag: z.string().check(z.regex(/^[a-z0-9_]{1,60}$/)) }),
    z.object({ kind: z.literal('note'), text: z.string(), line: z.string() }),
  ]),
  /** what the ticket should end up with; undo turns a tag's `present` into `absent` */
  want: z.enum(['present', 'absent']),
  state: z.enum(['held', 'due', 'working', 'done', 'failed', 'dropped']),
  /** the hold whose save must succeed first */
  afterHold: z.nullable(z.string()),
  /** only this helpdesk user's session may write it */
  author: z.object({ id: z.string(), name: z.string() }),
  /** true once we know that the tag was not there before us: only then undo may remove it. null: not known yet */
  ours: z.nullable(z.boolean()),
  dueAt: z.number(),
  attempts: z.number(),
  /** who is writing it, until when, and what was wanted when the lease was taken (undo may change `want` meanwhile) */
  lease: z.nullable(z.object({ id: z.string(), until: z.number(), want: z.enum(['present', 'absent']) })),
  trouble: z.nullable(OutboxTrouble),
  createdAt: z.number(),
  doneAt: z.nullable(z.number()),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;
