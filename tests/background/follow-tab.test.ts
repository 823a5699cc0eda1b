import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followActiveTab, type FollowedTab } from '@/entrypoints/sidepanel/follow-tab';

type Hear = (...told: unknown[]) => void;

/** A window with one active tab, which can be told to go elsewhere, and what slow questions wait for. */
const there = vi.hoisted(() => ({
  active: { id: 1, url: undefined as string | undefined },
  activated: [] as Hear[],
  updated: [] as Hear[],
  questions: [] as (() => void)[],
  /** what the organisation has decided, and who wants to know when it changes */
  policy: {},
  policyHears: [] as Hear[],
}));

vi.mock('wxt/browser', () => {
  const nothing = { addListener: () => undefined };
  return {
    browser: {
      windows: { getCurrent: async () => ({ id: 9 }) },
      tabs: {
        query: async () => [{ ...there.active }],
        onActivated: { addListener: (hear: Hear) => there.activated.push(hear) },
        onUpdated: { addListener: (hear: Hear) => there.updated.push(hear) },
        onReplaced: nothing,
        onAttached: nothing,
        onDetached: nothing,
      },
      permissions: { onAdded: nothing, onRemoved: nothing },
      storage: {
        managed: { get: async () => there.policy },
        onChanged: { addListener: (hear: Hear) => there.policyHears.push(hear) },
      },
    },
  };
});

/** What takes its time for a page of an unknown address: it asks the store and the browser. */
vi.mock('@/entrypoints/sidepanel/barred', () => ({
  barredAt: () => new Promise((resolve) => there.questions.push(() => resolve(null))),
}));

const TICKET = 'https://acme.zendesk.com/agent/tickets/4711';

async function answerAll(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const answer of there.questions.splice(0)) answer();
  }
  await new Promise((resolve) => setTimeout(resolve));
}

function goTo(url: string): void {
  there.active = { ...there.active, url };
  for (const hear of there.updated) hear(there.active.id, { url });
  for (const hear of there.updated) hear(there.active.id, { status: 'complete' });
}

describe('the panel’s tab', () => {
  beforeEach(() => {
    there.active = { id: 1, url: undefined };
    for (const list of [there.activated, there.updated, there.questions]) list.length = 0;
  });

  it('is a helpdesk’s as soon as it goes there, also while it is still being found out what a new tab is', async () => {
    const seen: FollowedTab[] = [];
    const following = followActiveTab((tab) => seen.push(tab));
    await answerAll();
    await following;
    // A link opened in a new tab: empty when it comes to the front, and where it leads a moment later.
    there.active = { id: 2, url: undefined };
    for (const hear of there.activated) hear({ tabId: 2, windowId: 9 });
    await vi.waitFor(() => expect(there.questions).toHaveLength(1));
    goTo(TICKET);
    await answerAll();
    expect(seen.at(-1)).toMatchObject({ tabId: 2, isHelpdesk: true });
  });

  it('is none of a helpdesk that the organisation does not let Stafett work on, as soon as it says so', async () => {
    const seen: FollowedTab[] = [];
    there.active = { id: 1, url: TICKET };
    const following = followActiveTab((tab) => seen.push(tab));
    await answerAll();
    await following;
    expect(seen.at(-1)).toMatchObject({ isHelpdesk: true, notAllowed: false });
    const decide = async (policy: object) => {
      there.policy = policy;
      for (const hear of there.policyHears) hear({}, 'managed');
      await answerAll();
    };
    await decide({ helpdeskHosts: ['globex.zendesk.com'] });
    expect(seen.at(-1)).toMatchObject({ isHelpdesk: false, notAllowed: true, barred: null });
    await decide({ helpdeskHosts: ['globex.zendesk.com', 'acme.zendesk.com'] });
    expect(seen.at(-1)).toMatchObject({ isHelpdesk: true, notAllowed: false });
  });

  it('is not looked at again for what another tab does', async () => {
    const seen: FollowedTab[] = [];
    const following = followActiveTab((tab) => seen.push(tab));
    await answerAll();
    await following;
    const before = seen.length;
    for (const hear of there.updated) hear(5, { url: TICKET });
    await answerAll();
    expect(seen).toHaveLength(before);
    expect(there.questions).toHaveLength(0);
  });
});
