import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinTabs } from '@/entrypoints/background/open-tabs';

/** Tabs that show a helpdesk's pages, those of them that are going from page to page, and those that were joined. */
const there = vi.hoisted(() => ({ shown: [] as number[], moving: new Set<number>(), joined: [] as number[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { query: async () => there.shown.map((id) => ({ id })) },
    scripting: {
      async executeScript({ target: { tabId } }: { target: { tabId: number } }) {
        if (there.moving.has(tabId)) throw new Error('Cannot access contents of the page.');
        there.joined.push(tabId);
      },
    },
  },
}));
vi.mock('@/entrypoints/background/site-scripts', () => ({}));

const PAGES = 'https://*.zendesk.com/agent*';

describe('tabs that were open before Stafett', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(there, { shown: [1, 2, 3], moving: new Set<number>(), joined: [] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('one that is just going to another page is joined when it has got there, and keeps no other waiting', async () => {
    there.moving.add(2);
    await joinTabs(PAGES, 'zendesk');
    expect(there.joined).toEqual([1, 3]);
    there.moving.clear();
    await vi.runAllTimersAsync();
    expect(there.joined).toEqual([1, 3, 2]);
  });

  it('one that was closed, or has gone elsewhere, is left alone', async () => {
    const warn = vi.spyOn(console, 'warn');
    there.moving.add(2);
    await joinTabs(PAGES, 'zendesk');
    there.shown = [1, 3];
    await vi.runAllTimersAsync();
    expect(there.joined).toEqual([1, 3]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('one that goes on refusing is told of', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    there.moving.add(2);
    await joinTabs(PAGES, 'zendesk');
    await vi.runAllTimersAsync();
    expect(warn).toHaveBeenCalledWith('stafett: open tab:', 'Error: Cannot access contents of the page.');
  });
});
