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

beforeEach(async () => {
  vi.useFakeTimers();
  made = new Window({ url: URL_OF_TICKET });
  end = new AbortController();
  [asked, told] = [[], []];
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
  const own = { guarded: () => true, moved: () => undefined, changed: () => undefined };
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
  expect(await tab.identify({ groupName: 'Logistik', agentName: BJORN.name })).toEqual(LOGISTIK);
  expect(told).toEqual([{ helpdesk: 'zendesk', host: 'acme.zendesk.com', groupId: LOGISTIK.groupId, members: [] }]);
});

it('is the only one to be asked about: not the ticket’s own, and none before one is chosen', async () => {
  expect(asked).toEqual([]);
  await tab.identify({ groupName: 'Support', agentName: BJORN.name });
  await tab.identify({ groupName: 'Nobody', agentName: null });
  expect(asked).toEqual([]);
});
