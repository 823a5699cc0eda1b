import type { Holder } from '@/domain/holder';
import { isHelpdeskError, type HelpdeskApi, type HelpdeskPage, type ShownHolder } from '../helpdesk';
import type { Ask } from './ask';
import { shownHolder } from './shown-holder';

/** How long after a save, or after leaving with one: it has been carried out by then, in ms. */
const AFTER = 3_000;
/** How long after a bulk action: it may be carried out as a job, in ms. */
const AFTER_JOB = 27_000;
/** From one to the next, in ms: the account's limit of requests is for the agent's own work. */
const APART = 1_000;
/** Tickets waiting for it at a time. The rest of a larger bulk action is read when somebody opens it. */
const AT_MOST = 10;
/** In place of when it is due: it was asked for, and the helpdesk was busy. Once more, then no longer. */
const AGAIN = 0;
/** How long to let be a helpdesk that is busy and does not say how long, in ms. */
const BUSY = 60_000;

/** One more reading of tickets that are not open and were just saved: what that changed is known without coming back. */
export interface LastLooks {
  /** Once, shortly; asked again meanwhile is the same. Forgotten when the agent is back by then, who has it read anyway. */
  soon(ticketId: string): void;
  /** The same in half a minute. */
  later(ticketId: string): void;
}

/** @param isOpen the agent has this ticket open @param signal ends what waits */
export function lastLooks(
  parts: { api: HelpdeskApi; ask: Ask; isOpen(ticketId: string): boolean; failed(error: unknown): void },
  signal: AbortSignal,
): LastLooks {
  const { api, ask, isOpen, failed } = parts;
  /** ticket -> when it is due, in ms since 1970; the first one is the next */
  const waiting = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function plan(pause: number): void {
    const [due] = waiting.values();
    timer = undefined;
    if (due !== undefined && !signal.aborted) timer = setTimeout(() => void next(), Math.max(pause, due - Date.now()));
  }

  async function next(): Promise<void> {
    const [[ticketId, due] = ['', 0]] = waiting;
    waiting.delete(ticketId);
    let pause = APART;
    try {
      await look(ticketId);
    } catch (error) {
      failed(error);
      if (isHelpdeskError(error) && error.fault === 'busy') {
        pause = error.retryAfterMs ?? BUSY;
        if (due !== AGAIN) waiting.set(ticketId, AGAIN);
      }
    }
    plan(pause);
  }

  async function look(ticketId: string): Promise<void> {
    if (isOpen(ticketId)) return;
    const reading = await api.ticket(ticketId);
    if (!signal.aborted) await ask('reading', reading);
  }

  function soon(ticketId: string): void {
    if (signal.aborted || waiting.has(ticketId) || waiting.size >= AT_MOST) return;
    waiting.set(ticketId, Date.now() + AFTER);
    if (timer === undefined) plan(AFTER);
  }

  return { soon, later: (ticketId) => void setTimeout(soon, AFTER_JOB, ticketId) };
}

/** Remembers what a ticket's assignee field shows, for when it has gone. @returns whether that differs from this holder */
export function shownLast(page: HelpdeskPage, ticketId: string, signal: AbortSignal): (saved: Holder) => boolean {
  let last: ShownHolder | null = null;
  const look = () => {
    last = shownHolder(page, ticketId) ?? last;
  };
  page.onHolderShown(ticketId, look, signal);
  return (saved) => last !== null && (last.groupName !== saved.groupName || last.agentName !== saved.agentName);
}
