import { caseKey, type CaseRef } from '@/domain/case-key';
import type { Holder } from '@/domain/holder';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import type { TicketReading } from '@/domain/reading';
import { isHelpdeskError, isSelectorMissed, type HelpdeskApi, type HelpdeskPage } from '../helpdesk';
import type { Ask } from './ask';

/** How long to wait before reading again after the helpdesk could not be read, in ms; the last one repeats. */
const TRY_AGAIN = [3_000, 10_000, 30_000, 60_000];
/** How often an open ticket is looked at for changes that others make, in ms. */
const LOOK_EVERY = 60_000;
/** By then, a change that came in the very second of another has come. Milliseconds. */
const SETTLES = 2_000;
/** The customer's other tickets that are asked for at most; the background picks those worth reading whole. */
const OTHER_TICKETS = 100;

export interface VisitReport {
  reading: boolean;
  trouble: HelpdeskFault | null;
  shownCustomer: string | null;
}

/** One stay at one ticket: reads it, notices changes, and knows who holds it. Ends with its signal. */
export interface Visit {
  /** Who holds the case, saved: what the guard compares with. Null until it is known. */
  baseline(): Holder | null;
  /** Asks the helpdesk who holds the ticket now; null when it cannot be asked. */
  holderNow(): Promise<Holder | null>;
  /** Something may have changed: look again. */
  look(): void;
}

export function visit(
  ref: CaseRef,
  storedStamp: Promise<string | null>,
  parts: {
    api: HelpdeskApi;
    page: HelpdeskPage;
    ask: Ask;
    report(changes: Partial<VisitReport>): void;
    failure(where: string, error: unknown): void;
    /** who holds the ticket became known, or what is stored of it is newer now */
    changed(): void;
  },
  signal: AbortSignal,
): Visit {
  const { api, page, ask, report, failure, changed } = parts;
  let holder: Holder | null = null;
  let knownStamp: string | null = null;
  let unsettled: { stamp: string; at: number } | null = null;
  let othersRead = false;
  let failures = 0;
  let running = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    report({ reading: true });
    const now = await api.holder(ref.ticketId);
    if (signal.aborted) return;
    const first = holder === null;
    holder = now.holder;
    if (first) changed();
    // Nobody said what is stored: then it is read whole.
    knownStamp ??= await storedStamp.catch(() => null);
    if (now.stamp !== knownStamp) {
      const reading = await api.ticket(ref.ticketId);
      if (signal.aborted) return;
      holder = reading.holder;
      await ask('reading', reading);
      knownStamp = isSettled(reading) ? reading.stamp : '';
      changed();
    } else {
      await ask('unchanged', { caseKey: caseKey(ref), stamp: now.stamp });
    }
    report({ reading: !othersRead, trouble: null });
    if (!othersRead) await readOthers(now.customerId);
    othersRead = true;
    failures = 0;
    report({ reading: false });
  }

  /** One that is not is read once more at the next look, and no more: the helpdesk's clock may be behind its own tickets. */
  function isSettled({ stamp, unsettled: isOpen }: TicketReading): boolean {
    if (isOpen !== true || (unsettled?.stamp === stamp && Date.now() - unsettled.at >= SETTLES)) return true;
    if (unsettled?.stamp !== stamp) unsettled = { stamp, at: Date.now() };
    return false;
  }

  async function holderNow(): Promise<Holder | null> {
    try {
      const now = await api.holder(ref.ticketId);
      if (signal.aborted) return null;
      holder = now.holder;
      if (now.stamp !== knownStamp) look();
      return holder;
    } catch (error) {
      if (isHelpdeskError(error)) return null;
      throw error;
    }
  }

  async function readOthers(customerId: string): Promise<void> {
    const tickets = await api.customerTickets(customerId, OTHER_TICKETS);
    if (signal.aborted) return;
    const { helpdesk, host } = ref;
    const { wanted } = await ask('customerTickets', { helpdesk, host, customerId, tickets });
    for (const ticketId of wanted) {
      if (signal.aborted) return;
      const reading = await otherTicket(ticketId);
      if (reading && !signal.aborted) await ask('reading', reading);
    }
  }

  /** One that has gone since it was listed, or that the agent may not read, is no reason to stop reading the others. */
  async function otherTicket(ticketId: string): Promise<TicketReading | null> {
    try {
      return await api.ticket(ticketId);
    } catch (error) {
      if (isHelpdeskError(error) && (error.fault === 'not-found' || error.fault === 'forbidden')) return null;
      throw error;
    }
  }

  function failed(error: unknown): void {
    const theirs = isHelpdeskError(error) ? error : null;
    // Not the helpdesk's: a background that was stopped at a bad moment, or a fault of ours.
    if (!theirs) failure('visit', error);
    const fault = theirs?.fault ?? 'unreadable';
    const wait = theirs?.retryAfterMs ?? TRY_AGAIN[Math.min(failures, TRY_AGAIN.length - 1)] ?? LOOK_EVERY;
    failures += 1;
    report({ reading: false, trouble: fault, shownCustomer: shownName() });
    if (fault !== 'not-found' && fault !== 'forbidden') lookIn(wait);
  }

  function shownName(): string | null {
    try {
      return page.shownCustomer(ref.ticketId);
    } catch (error) {
      if (isSelectorMissed(error)) return null;
      throw error;
    }
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(look, ms);
  }

  function look(): void {
    if (signal.aborted) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    lookIn(LOOK_EVERY);
    read()
      .catch((error: unknown) => {
        if (!signal.aborted) failed(error);
      })
      .finally(() => {
        running = false;
        if (again) look();
      });
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
  return { baseline: () => holder, holderNow, look };
}
