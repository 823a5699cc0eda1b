import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToGuard } from '@/adapters/tab/guard-messages';
import { answering, held, pause } from './gate-answers';
import { guardedPage, Helpdesk, type Guarded } from './guarded-page';
import { ZENDESK } from './save-requests';

let helpdesk: Helpdesk;
let page: Guarded | null = null;

beforeAll(async () => void (helpdesk = await Helpdesk.start()));
afterAll(() => helpdesk.stop());
beforeEach(() => void (helpdesk.arrived.length = 0));
afterEach(async () => {
  await page?.close();
  page = null;
});

const save = () =>
  [
    `${helpdesk.origin}${ZENDESK.path}`,
    { method: ZENDESK.method, body: ZENDESK.transfer(), headers: { 'content-type': 'application/json' } },
  ] as const;

const outcomes = () => page?.heard.filter((message) => message.is !== 'there?').map((message) => message.is);
const told = async (message: object) =>
  vi.waitFor(() => expect(page?.heard).toContainEqual(expect.objectContaining(message)));

describe('the guard fails open', () => {
  const unchanged = () => expect(helpdesk.arrived.map((each) => each.body)).toEqual([ZENDESK.transfer()]);

  it('when there is no content script', async () => {
    page = guardedPage(helpdesk, ZENDESK, null);
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the content script is there but says nothing at all', async () => {
    page = guardedPage(helpdesk, ZENDESK, () => {});
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the content script throws', async () => {
    page = guardedPage(helpdesk, ZENDESK, () => {
      throw new Error('broken');
    });
    page.window.addEventListener('error', (event) => event.preventDefault());
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the answer does not come in time, and says so', async () => {
    page = guardedPage(helpdesk, ZENDESK, answering('wait'));
    await page.window.fetch(...save());
    unchanged();
    await told({ is: 'outcome' });
    expect(outcomes()).toEqual(['save', 'failed-open', 'outcome']);
  });

  it('when whoever holds the save goes away', async () => {
    let there = true;
    page = guardedPage(helpdesk, ZENDESK, (message, send) => {
      if (there) answering('hold')(message, send);
    });
    const response = page.window.fetch(...save());
    await pause(1_200);
    expect(helpdesk.arrived).toEqual([]);
    there = false;
    await response;
    unchanged();
  });

  it('when the page has run scripts before the guard: it does not install itself', async () => {
    page = guardedPage(helpdesk, ZENDESK, answering('refuse'));
    const { document } = page.window;
    document.documentElement.prepend(document.createElement('head'));
    const before = page.window.fetch;
    const { installGuard } = await import('@/adapters/tab/page-guard');
    installGuard(page.window, ZENDESK.saves);
    expect(page.window.fetch).toBe(before);
  });

  it('a late answer changes nothing: it is never sent twice', async () => {
    const gate = held('wait');
    page = guardedPage(helpdesk, ZENDESK, gate.play);
    await page.window.fetch(...save());
    gate.answer('pass');
    gate.answer('refuse');
    await pause(50);
    unchanged();
  });

  it('does not take messages that are none', async () => {
    page = guardedPage(helpdesk, ZENDESK, (message, send) => {
      if (message.is !== 'save') return;
      for (const junk of [7, 'pass', {}, { save: 99, answer: 'refuse' }, { save: message.save, answer: 'erase' }])
        send(junk as ToGuard);
    });
    await page.window.fetch(...save());
    unchanged();
  });
});
