import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '@/adapters/tab/ask';
import { visit } from '@/adapters/tab/visit';
import type { HelpdeskApi, HelpdeskPage } from '@/adapters/helpdesk';

const REF = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticketId: '4711' };
const HOLDER = { groupId: '1', groupName: 'Support', agentId: null, agentName: null };
const api = {
  holder: async () => ({ holder: HOLDER, stamp: 's1', customerId: '7' }),
  ticket: async () => ({ ...REF, holder: HOLDER, stamp: 's1' }),
  customerTickets: async () => [],
} as unknown as HelpdeskApi;
const page = { shownCustomer: () => 'Anna' } as unknown as HelpdeskPage;

let end: AbortController;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  asked = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** A background that does not answer the first questions of these names. */
function silentAt(...names: string[]): Ask {
  const silent = [...names];
  return (async (name: string) => {
    asked.push(name);
    if (silent[0] === name) {
      silent.shift();
      throw new Error('the background does not answer');
    }
    return name === 'customerTickets' ? { wanted: [] } : null;
  }) as unknown as Ask;
}

function start(ask: Ask, storedStamp: Promise<string | null> = Promise.resolve(null)): { failures: string[] } {
  const failures: string[] = [];
  const failure = (where: string) => void failures.push(where);
  visit(REF, storedStamp, { api, page, ask, report: () => undefined, failure, changed: () => undefined }, end.signal);
  return { failures };
}

describe('a background that was stopped at a bad moment', () => {
  it('and never said what is stored: the ticket is read whole', async () => {
    const here = Promise.reject(new Error('the background does not answer'));
    here.catch(() => undefined); // told by whoever asked
    start(silentAt(), here);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toContain('reading');
  });

  it('and did not take the reading: it is read again soon, and told in the health report', async () => {
    const { failures } = start(silentAt('reading'));
    await vi.advanceTimersByTimeAsync(0);
    expect([asked, failures]).toEqual([['reading'], ['visit']]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked).toEqual(['reading', 'reading', 'customerTickets']);
  });
});
