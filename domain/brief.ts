import './jitless';
import * as z from 'zod/mini';
import { CaseKeySchema } from './case';

const part = z.string().check(z.maxLength(2000));

/** The baton's parts. Plain text; empty where there is nothing to say. */
export const BriefParts = z.object({
  /** what the customer asked, in their first words */
  asked: part,
  tried: part,
  /** what was promised, and for when */
  promised: part,
  /** who else has been asked about it, and what */
  consulted: part,
  /** what the customer wants now */
  wants: part,
});
export type BriefParts = z.infer<typeof BriefParts>;

/** The parts that were changed. */
export const ChangedParts = z.partial(BriefParts);
export type ChangedParts = z.infer<typeof ChangedParts>;

/** A brief as the agent is writing it, kept when the agent leaves the page; `written` once it is on its way to the ticket. */
export const Brief = z.object({
  caseKey: CaseKeySchema,
  parts: BriefParts,
  editedAt: z.number(),
  /** outbox entry that puts it on the ticket */
  written: z.nullable(z.object({ operation: z.string(), at: z.number() })),
});
export type Brief = z.infer<typeof Brief>;
