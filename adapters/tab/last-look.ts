import type { Holder } from '@/domain/holder';
import { isSelectorMissed, type HelpdeskApi, type HelpdeskPage, type ShownHolder } from '../helpdesk';
import type { Ask } from './ask';

/** How long after leaving: the save that the agent left with has been carried out by then, in ms. */
const AFTER_LEAVING = 3_000;
/** Tickets waiting for it at a time; one who leaves more in three seconds saves none of them. */
const AT_A_TIME = 5;

/** One more reading of tickets that were left right after (or with) a save: what it changed is known without coming back. */
export interface LastLooks {
  /** Once, shortly; asked again meanwhile is the same. Forgotten when the agent is back by then, who has it read anyway. */
  soon(ticketId: string): void;
}

/** @param isOpen the agent has this ticket open @param signal ends what waits */
export function lastLooks(
  parts: { api: HelpdeskApi; ask: Ask; isOpen(ticketId: string): boolean; failed(error: unknown): void },
  signal: AbortSignal,
): LastLooks {
  const { api, ask, isOpen, failed } = parts;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => waiting.forEach((timer) => clearTimeout(timer)));

  async function look(ticketId: string): Promise<void> {
    waiting.delete(ticketId);
    if (isOpen(ticketId)) return;
    const reading = await api.ticket(ticketId);
    if (!signal.aborted) await ask('reading', reading);
  }

  return {
    soon(ticketId) {
      if (signal.aborted || waiting.has(ticketId) || waiting.size >= AT_A_TIME) return;
      const timer = setTimeout(() => void look(ticketId).catch(failed), AFTER_LEAVING);
      waiting.set(ticketId, timer);
    },
  };
}

/** Remembers what a ticket's assignee field shows, for when it has gone. @returns whether that differs from this holder */
export function shownLast(page: HelpdeskPage, ticketId: string, signal: AbortSignal): (saved: Holder) => boolean {
  let last: ShownHolder | null = null;
  const look = () => {
    try {
      last = page.shownHolder(ticketId);
    } catch (error) {
      if (!isSelectorMissed(error)) throw error;
    }
  };
  page.onHolderShown(ticketId, look, signal);
  return (saved) => last !== null && (last.groupName !== saved.groupName || last.agentName !== saved.agentName);
}
