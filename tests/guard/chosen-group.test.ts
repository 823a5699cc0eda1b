import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { helpdeskNamed } from '@/adapters';
import type { HelpdeskApi, HelpdeskPage } from '@/adapters/helpdesk';
import { startTab, type Tab } from '@/adapters/tab/tab';
import type { Holder } from '@/domain/holder';
import { BJORN, group } from '../domain/a-ticket';

const LOGISTIK = group('Logistik', BJORN);
const URL_OF_TICKET = 'https://acme.zendesk.com/agent/tickets/4711';

let made: Window;
let end: AbortController;
let tab: Tab;
/** groups whose members were asked for */
let asked: string[];
let told: unknown[];
/** how long the helpdesk takes to say who is in a group, in ms */
let takes: number;
/** tickets of which what was said no longer holds */
let changed: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  made = new Window({ url: URL_OF_TICKET });
  end = new AbortController();
  [asked, told, changed, takes] = [[], [], [], 0];
  const helpdesk = helpdeskNamed('zendesk');
  if (!helpdesk) throw new Error('no helpdesk');
  const saved = group('Support');
  const named: Record<string, Holder> = { Support: group('Support', BJORN), Logistik: LOGISTIK };
  const api: Partial<HelpdeskApi> = {
    me: async () => ({ id: '1', name: 'Eva Lind', role: 'agent', locale: null }),
    groups: async () => [],
    identify: async ({ groupName }) => named[groupName ?? ''] ?? null,
    members: async (groupId) => {
      asked.push(groupId);
      await new Promise((done) => setTimeout(done, takes));
      return [];
    },
    holder: async () => ({ holder: saved, stamp: 'known', customerId: '700' }),
    customerTickets: async () => [],
  };
  const page: Partial<HelpdeskPage> = { shownHolder: () => saved, onHolderShown: () => undefined, health: () => [] };
  const answers: Record<string, unknown> = { here: { stamp: 'known' }, customerTickets: { wanted: [] } };
  const ask = async (name: string, body: unknown) => {
    if (name === 'members') told.push(body);
    return answers[name] ?? { entry: null, nextAt: null };
  };
  const own = { guarded: () => true, moved: () => undefined, changed: (id: string) => void changed.push(id) };
  tab = startTab(
    {
      ...{ ...own, helpdesk, host: 'acme.zendesk.com', ask: ask as never },
      ...{ window: made as unknown as globalThis.Window, api: api as HelpdeskApi, page: page as HelpdeskPage },
    },
    end.signal,
  );
  await vi.advanceTimersByTimeAsync(1000);
});

afterEach(async () => {
  end.abort();
  vi.useRealTimers();
  await made.happyDOM.close();
});

it('has its members told once its names are known, before anything is said of the choice', async () => {
  const named = tab.identify({ groupName: 'Logistik', agentName: BJORN.name });
  await vi.advanceTimersByTimeAsync(0);
  expect(await named).toEqual(LOGISTIK);
  expect(told).toEqual([{ helpdesk: 'zendesk', host: 'acme.zendesk.com', groupId: LOGISTIK.groupId, members: [] }]);
});

it('is the only one to be asked about: not the ticket’s own, and none before one is chosen', async () => {
  expect(asked).toEqual([]);
  await tab.identify({ groupName: 'Support', agentName: BJORN.name });
  await tab.identify({ groupName: 'Nobody', agentName: null });
  expect(asked).toEqual([]);
});

it('is known before a save that nobody had looked at is judged, unless that takes long; then all is said anew', async () => {
  takes = 400;
  changed = [];
  const quick = tab.lookInto(LOGISTIK).then(() => told.length);
  await vi.advanceTimersByTimeAsync(400);
  expect(await quick).toBe(1);
  expect(changed).toEqual([]);
  takes = 3000;
  const slow = tab.lookInto(group('Retur', BJORN)).then(() => told.length);
  await vi.advanceTimersByTimeAsync(500);
  expect(await slow).toBe(1);
  await vi.advanceTimersByTimeAsync(2500);
  expect([told.length, changed]).toEqual([2, ['4711']]);
});
