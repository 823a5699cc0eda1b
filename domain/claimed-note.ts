import * as z from 'zod/mini';
import { Party } from './reading';

/**
 * A Stafett note read back from the ticket: what another agent's Stafett wrote there. Its text is a claim, never trusted,
 * and its author is whoever the helpdesk says wrote the note.
 */
export const ClaimedNote = z.object({
  kind: z.enum(['brief', 'question', 'owner', 'received']),
  operation: z.string(),
  by: Party,
  at: z.number(),
  /** the note without its last line */
  text: z.string(),
});
export type ClaimedNote = z.infer<typeof ClaimedNote>;
