import '../services/fresh-database';
import { speak } from '../fakes/locale-files';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addCommitment } from '@/services/add-commitment';
import { keepCommitment } from '@/services/keep-commitment';
import { recordReading } from '@/services/record-reading';
import { ANNA, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { KEY, ME, openTab } from '../services/setting';

/** As much of a browser as this needs: the icon, alarms, tabs, and notifications once they are allowed. */
const shown = vi.hoisted(() => ({
  badge: '',
  alarm: 0,
  allowed: true,
  notes: [] as { name: string; title: string; message: string }[],
  opened: [] as string[],
  alarms: [] as ((alarm: { name: string }) => void)[],
  clicks: [] as ((name: string) => void)[],
  added: [] as (() => void)[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    action: {
      setBadgeText: async ({ text }: { text: string }) => void (shown.badge = text),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    alarms: {
      create: async (_: string, { when }: { when: number }) => void (shown.alarm = when),
      onAlarm: { addListener: (hear: (alarm: { name: string }) => void) => shown.alarms.push(hear) },
    },
    permissions: {
      contains: async () => shown.allowed,
      onAdded: { addListener: (hear: () => void) => shown.added.push(hear) },
    },
    runtime: { getURL: (path: string) => `chrome-extension://stafett${path}` },
    tabs: { create: async ({ url }: { url: string }) => void shown.opened.push(url) },
    get notifications() {
      if (!shown.allowed) return undefined;
      return {
        create: async (name: string, note: { title: string; message: string }) =>
          void shown.notes.push({ name, ...note }),
        clear: async () => true,
        onClicked: { addListener: (hear: (name: string) => void) => shown.clicks.push(hear) },
      };
    },
  },
}));

const by = { id: ME.id, name: ME.name };
const promise = (dueAt: number, id = 'p1', text = 'Ring tillbaka') =>
  addCommitment({ caseKey: KEY, text, dueAt, by }, id, MONDAY);

/** A background that has just been started. */
async function started() {
  vi.resetModules();
  return import('@/entrypoints/background/promised');
}

beforeEach(async () => {
  Object.assign(shown, {
    badge: '',
    alarm: 0,
    allowed: true,
    notes: [],
    opened: [],
    alarms: [],
    clicks: [],
    added: [],
  });
  vi.setSystemTime(MONDAY);
  speak('sv');
  await openTab(MONDAY);
  await recordReading(new Ticket().to(group('Support'), EVA).says(ANNA).reading(), MONDAY);
});
let stop = (): void => undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('what is due', () => {
  it('is counted on the icon, again after a restart, and no longer when it is done', async () => {
    await promise(MONDAY - HOUR);
    await promise(MONDAY + HOUR, 'p2');
    await (await started()).lookAtPromises();
    expect(shown.badge).toBe('2');
    shown.badge = '';
    await (await started()).lookAtPromises();
    expect(shown.badge).toBe('2');
    await keepCommitment('p1', by, MONDAY);
    await keepCommitment('p2', by, MONDAY);
    await (await started()).lookAtPromises();
    expect(shown.badge).toBe('');
  });

  it('is looked at again when the next falls due, and by itself when something is promised or done', async () => {
    await promise(MONDAY + HOUR);
    stop = (await started()).watchPromises();
    await vi.waitFor(() => expect(shown.alarm).toBe(MONDAY + HOUR + 1));
    vi.setSystemTime(MONDAY + HOUR + 1);
    for (const hear of shown.alarms) hear({ name: 'promised' });
    await vi.waitFor(() => expect(shown.notes).toHaveLength(1));
  });
});

describe('a reminder', () => {
  it('comes once, without a ticket being open, and a click on it opens the case', async () => {
    await promise(MONDAY);
    stop = (await started()).watchPromises();
    await vi.waitFor(() => expect(shown.notes).toMatchObject([{ title: 'Lovat: Ring tillbaka', message: 'Anna' }]));
    await (await started()).lookAtPromises();
    expect(shown.notes).toHaveLength(1);
    for (const hear of shown.clicks) hear(shown.notes[0]?.name ?? '');
    expect(shown.opened).toEqual([expect.stringContaining('acme.zendesk.com/agent/tickets/4711')]);
  });

  it('is not shown to an agent who has not asked for it, and what was due before they did is no news', async () => {
    shown.allowed = false;
    await promise(MONDAY);
    const background = await started();
    stop = background.watchPromises();
    await vi.waitFor(() => expect(shown.badge).toBe('1'));
    expect([shown.notes, shown.clicks]).toEqual([[], []]);
    shown.allowed = true;
    for (const hear of shown.added) hear();
    expect(shown.clicks).toHaveLength(1);
    await background.lookAtPromises();
    expect(shown.notes).toEqual([]);
  });

  it('of many at once is one', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await promise(MONDAY, id);
    await (await started()).lookAtPromises();
    expect(shown.notes.map((note) => note.title)).toEqual(['4 löften ska hållas nu']);
  });
});
