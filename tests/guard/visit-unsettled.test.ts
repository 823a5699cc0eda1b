import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '@/adapters/tab/ask';
import { visit } from '@/adapters/tab/visit';
import type { HelpdeskApi, HelpdeskPage } from '@/adapters/helpdesk';

const REF = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticketId: '4711' };
const HOLDER = { groupId: '1', groupName: 'Support', agentId: null, agentName: null };
const page = { shownCustomer: () => 'Anna' } as unknown as HelpdeskPage;
const MINUTE = 60_000;

let end: AbortController;
/** what is asked of the helpdesk, in order */
let read: string[];
/** what the helpdesk gives: the stamp, and whether its reading is settled */
let ticket: { stamp: string; unsettled?: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  read = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

async function open(stored: string | null = null) {
  const api = {
    holder: () => Promise.resolve({ holder: HOLDER, stamp: ticket.stamp, customerId: '7' }),
    ticket: () => {
      read.push(ticket.stamp);
      return Promise.resolve({ ...REF, holder: HOLDER, ...ticket });
    },
    customerTickets: () => Promise.resolve([]),
  } as unknown as HelpdeskApi;
  const ask = ((name: string) => Promise.resolve(name === 'customerTickets' ? { wanted: [] } : null)) as unknown as Ask;
  const parts = { api, page, ask, report: () => undefined, failure: () => undefined, changed: () => undefined };
  const stay = visit(REF, Promise.resolve(stored), parts, end.signal);
  await vi.advanceTimersByTimeAsync(0);
  return stay;
}

it('a settled reading is not made again while the ticket is unchanged', async () => {
  ticket = { stamp: 's1' };
  await open();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toEqual(['s1']);
});

it('a ticket that was read in the very second of its last change is read once more at the next look, and no more', async () => {
  ticket = { stamp: 's1', unsettled: true };
  await open();
  expect(read).toEqual(['s1']);
  ticket = { stamp: 's1' };
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(read).toEqual(['s1', 's1']);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toEqual(['s1', 's1']);
});

it('each look within that second reads anew, and the one after it is the last', async () => {
  ticket = { stamp: 's1', unsettled: true };
  const stay = await open();
  for (let times = 0; times < 3; times += 1) {
    stay.look();
    await vi.advanceTimersByTimeAsync(0);
  }
  ticket = { stamp: 's1' };
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(read.length, 'what came after these looks is read').toBe(5);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read.length).toBe(5);
});

it('a helpdesk whose clock is behind costs one reading more for each change, not one for each look', async () => {
  ticket = { stamp: 's1', unsettled: true };
  await open('s0');
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toEqual(['s1', 's1']);
  ticket = { stamp: 's2', unsettled: true };
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(read).toEqual(['s1', 's1', 's2', 's2']);
});
