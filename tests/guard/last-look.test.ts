import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { helpdeskFor } from '@/adapters';
import { HelpdeskError, type HelpdeskApi, type HelpdeskPage, type ShownHolder } from '@/adapters/helpdesk';
import { startTab, type Tab } from '@/adapters/tab/tab';
import type { Holder } from '@/domain/holder';
import { group, MONDAY, Ticket } from '../domain/a-ticket';

// A tab whose page and API the test plays: which tickets are read whole, and when.

const LOGISTIK: ShownHolder = { groupName: 'Logistik', agentName: null };
let made: Window;
let end: AbortController;
let tab: Tab;
let read: string[];
let told: string[];
let shown: ShownHolder;
let fieldChanged: () => void;
/** how many readings the helpdesk refuses from now on */
let busy: number;
let whileRead: () => void;
/** what each report of the tab said of how the ticket before was left */
let settled: boolean[];
const saved: Holder = group('Support');

beforeEach(async () => {
  vi.useFakeTimers({ now: MONDAY });
  made = new Window({ url: 'https://acme.zendesk.com/agent/dashboard' });
  end = new AbortController();
  [read, told, shown] = [[], [], saved];
  [busy, whileRead, settled] = [0, () => {}, []];
  const helpdesk = helpdeskFor(new URL('https://acme.zendesk.com/agent/dashboard'));
  if (!helpdesk) throw new Error('no helpdesk');
  const api: Partial<HelpdeskApi> = {
    me: async () => ({ id: '1', name: 'Eva Lind', role: 'agent', locale: null }),
    groups: async () => [],
    identify: async () => null,
    holder: async () => ({ holder: saved, stamp: 'known', customerId: '700' }),
    customerTickets: async () => [],
    ticket: async (ticketId) => {
      read.push(ticketId);
      whileRead();
      if (busy-- > 0) throw new HelpdeskError('busy', '429', 7000);
      return new Ticket(ticketId).to(group('Support')).reading();
    },
  };
  const page: Partial<HelpdeskPage> = {
    shownHolder: () => shown,
    onHolderShown: (_, changed) => void (fieldChanged = changed),
    health: () => [],
  };
  const ask = async (name: string, body: unknown) => {
    if (name === 'reading') told.push((body as { ticketId: string }).ticketId);
    if (name === 'here') settled.push((body as { leftSettled: boolean }).leftSettled);
    const answers: Record<string, unknown> = {
      here: { stamp: 'known' },
      customerTickets: { wanted: [] },
      outboxTake: { entry: null, nextAt: null },
    };
    return answers[name] ?? null;
  };
  tab = startTab(
    {
      window: made as unknown as globalThis.Window,
      helpdesk,
      host: 'acme.zendesk.com',
      api: api as HelpdeskApi,
      page: page as HelpdeskPage,
      ask: ask as never,
      guarded: () => true,
      moved: () => undefined,
      changed: () => undefined,
    },
    end.signal,
  );
  await goes('/agent/tickets/4711');
});

afterEach(async () => {
  end.abort();
  vi.useRealTimers();
  await made.happyDOM.close();
});

async function goes(path: string): Promise<void> {
  made.happyDOM.setURL(`https://acme.zendesk.com${path}`);
  made.dispatchEvent(new made.PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(1000);
}

function picks(holder: ShownHolder): void {
  shown = holder;
  fieldChanged();
}

describe('a ticket that the agent leaves', () => {
  it('is read once more, three seconds later, when it showed another assignee than the saved one', async () => {
    picks(LOGISTIK);
    await goes('/agent/tickets/4712');
    expect(read).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([read, told]).toEqual([['4711'], ['4711']]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual(['4711']);
  });

  it('is read once more when it was saved there, or its save succeeded after the agent had gone on', async () => {
    tab.saved('4711');
    await goes('/agent/dashboard');
    tab.saved('4711');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual(['4711']);
    tab.saved('4711');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual(['4711', '4711']);
  });

  it('is told as left settled only when nothing was changed there, and nothing saved', async () => {
    const left = async (path: string) => {
      settled = [];
      await goes(path);
      const [first, ...later] = settled;
      expect(later).not.toContain(true); // said once, of that ticket
      return first;
    };
    expect(await left('/agent/tickets/4712')).toBe(true);
    picks(LOGISTIK);
    expect(await left('/agent/tickets/4713')).toBe(false);
    picks(saved);
    tab.saved('4713');
    expect(await left('/agent/dashboard')).toBe(false);
  });

  it('is left alone when nothing was changed, or the agent put it back', async () => {
    picks(LOGISTIK);
    picks(saved);
    await goes('/agent/tickets/4712');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual([]);
  });

  it('is not read beside the visit of an agent who is back, nor when the tab has ended', async () => {
    picks(LOGISTIK);
    await goes('/agent/tickets/4712');
    picks(saved);
    await goes('/agent/tickets/4711');
    await vi.advanceTimersByTimeAsync(20_000);
    picks(LOGISTIK);
    await goes('/agent/dashboard');
    end.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual([]);
  });

  it('is one of ten at a time, a second apart', async () => {
    for (let n = 0; n < 20; n += 1) tab.saved(String(5000 + n));
    await vi.advanceTimersByTimeAsync(3000);
    expect(read).toEqual(['5000']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toEqual(['5000', '5001']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual(Array.from({ length: 10 }, (_, n) => String(5000 + n)));
    tab.saved('6000');
    await vi.advanceTimersByTimeAsync(3000);
    expect(read.at(-1)).toBe('6000');
  });

  it('waits where the helpdesk is busy, as long as it says, and is asked for once more', async () => {
    busy = 2;
    for (const ticketId of ['5000', '5001']) tab.saved(ticketId);
    await vi.advanceTimersByTimeAsync(3000);
    expect(read).toEqual(['5000']);
    await vi.advanceTimersByTimeAsync(6_900);
    expect(read).toEqual(['5000']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toEqual(['5000', '5001', '5000', '5001']);
    expect(told).toEqual(['5000', '5001']);
  });

  it('is read twice after a bulk action, which the helpdesk may carry out later: one that is open only by its visit', async () => {
    for (const ticketId of ['5000', '4711', '5001']) tab.saved(ticketId, true);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(read).toEqual(['5000', '5001']);
    await vi.advanceTimersByTimeAsync(22_000);
    expect(read).toEqual(['5000', '5001']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toEqual(['5000', '5001', '5000', '5001']);
    tab.saved('5002', true);
    await vi.advanceTimersByTimeAsync(6_000);
    end.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read.slice(4)).toEqual(['5002']);
  });

  it('is let be when the helpdesk stays busy', async () => {
    busy = 9;
    tab.saved('5000');
    await vi.advanceTimersByTimeAsync(120_000);
    expect([read, told]).toEqual([['5000', '5000'], []]);
  });

  it('is read again when it was saved while it was being read', async () => {
    tab.saved('5000');
    whileRead = () => tab.saved('5000');
    await vi.advanceTimersByTimeAsync(3000);
    whileRead = () => {};
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toEqual(['5000', '5000']);
  });
});
