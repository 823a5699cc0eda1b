import type { OutboxEntry } from '@/domain/outbox';
import type { CaseRef } from '@/domain/case-key';
import { isWireGone } from '@/utils/wire';
import { HelpdeskError, isHelpdeskError, type HelpdeskApi } from '../helpdesk';
import type { Ask } from './ask';
import type { Session } from './session';

/** The longest a tab waits by itself for the next entry; later ones are woken by the background's alarm. */
const LONGEST_WAIT = 60_000;

export interface Delivery {
  /** Something may be waiting: write what this tab may write. Safe to call at any time. */
  wake(): void;
}

/**
 * Writes the outbox to the helpdesk with the agent's own session, one entry at a time, and looks at the ticket before
 * each write: what is already there is not written again, whoever was killed between the write and its receipt.
 *
 * @param noteWritten told the ticket that an internal note has just been written on: it says more now than what was read
 */
export function delivery(
  account: Pick<CaseRef, 'helpdesk' | 'host'>,
  api: HelpdeskApi,
  session: Session,
  ask: Ask,
  noteWritten: (ticketId: string) => void,
  failure: (where: string, error: unknown) => void,
  signal: AbortSignal,
): Delivery {
  let running = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    clearTimeout(timer);
    while (!signal.aborted) {
      again = false;
      const me = await session.again();
      if (!me) return;
      const { entry, nextAt } = await ask('outboxTake', { ...account, me, lease: crypto.randomUUID() });
      if (entry) {
        const wrote = await deliverOne(entry, api, ask, failure);
        if (wrote && entry.what.kind === 'note') noteWritten(entry.ticketId);
      } else if (!again) {
        if (nextAt !== null) wakeIn(nextAt - Date.now());
        return;
      }
    }
  }

  function wakeIn(ms: number): void {
    if (ms <= LONGEST_WAIT) timer = setTimeout(wake, Math.max(ms, 50));
  }

  function wake(): void {
    if (running) {
      again = true;
      return;
    }
    running = true;
    run()
      .catch((error: unknown) => {
        // The background or the helpdesk could not be asked: the entry stays in the outbox and its alarm wakes us again.
        failure('outbox', error);
      })
      .finally(() => {
        running = false;
        if (again && !signal.aborted) wake();
      });
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return { wake };
}

/** @returns whether it was written, by this call */
async function deliverOne(
  entry: OutboxEntry,
  api: HelpdeskApi,
  ask: Ask,
  failure: (where: string, error: unknown) => void,
): Promise<boolean> {
  const receipt = { id: entry.id, lease: entry.lease?.id ?? '' };
  try {
    const { tags, stamp } = await api.tags(entry.ticketId);
    const { what } = entry;
    const present = what.kind === 'tag' ? tags.includes(what.tag) : await api.hasNote(entry.ticketId, what.line);
    const { go } = await ask('outboxFound', { ...receipt, present });
    if (!go) return false;
    if (what.kind === 'note') await api.writeNote(entry.ticketId, what.text, stamp);
    else await api.changeTag(entry.ticketId, what.tag, entry.want === 'present' ? 'add' : 'remove', stamp);
    await ask('outboxDone', { ...receipt, trouble: null });
    return true;
  } catch (error) {
    if (isWireGone(error)) throw error;
    // What we did not foresee counts as an answer that cannot be read: tried again a few times, then the agent is told.
    if (!isHelpdeskError(error)) failure('outbox', error);
    const known = isHelpdeskError(error) ? error : new HelpdeskError('unreadable', 'unexpected');
    const { fault, detail, retryAfterMs } = known;
    await ask('outboxDone', { ...receipt, trouble: { fault, detail: detail.slice(0, 300), retryAfterMs } });
    return false;
  }
}
