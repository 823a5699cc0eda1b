// Types only, free of zod at run time.
import type { CaseKey } from './case-key';

/** One row of the history: a contact, an internal note or a change of hands, over all the customer's cases. */
export interface HistoryEntry {
  /** unique over all cases */
  id: string;
  caseKey: CaseKey;
  /** ticket number as the agent knows it */
  ticketId: string;
  subject: string;
  at: number;
  /** `in`: from the customer, `out`: to the customer; `note`: internal; `handover`: changed hands */
  kind: 'in' | 'out' | 'note' | 'handover';
  /** who wrote it or who made the change */
  by: string;
  channel: string;
  /** excerpt; empty for handovers */
  text: string;
  handover: { from: string | null; to: string | null; isReturn: boolean } | null;
}

export interface HistoryView {
  /** newest first */
  entries: HistoryEntry[];
  /** false: some cases are known by name only, or the helpdesk would not give all of it */
  complete: boolean;
}
