import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/server';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { zendeskDesk } from './harness/zendesk-desk';
import { storedCase } from './harness/stored-case';
import { expect, test } from './harness/test';

const IDS = carouselIds(4);
test.use({ helpdesk: { seed: carousel(IDS.length) } });

const BUTTON = '[data-test-id="submit_button-button"]:visible';

/** Ways to ask for the same save more than once. */
const TWICE: Record<string, (tab: Page) => Promise<unknown>> = {
  'a double click': (tab) => tab.locator(BUTTON).dblclick(),
  'Enter held down on the button': async (tab) => {
    await tab.locator(BUTTON).focus();
    for (let n = 0; n < 10; n += 1) await tab.keyboard.down('Enter');
    await tab.keyboard.up('Enter');
  },
  'the shortcut pressed twice': async (tab) => {
    await tab.keyboard.press('Control+Alt+KeyO');
    await tab.keyboard.press('Control+Alt+KeyO');
  },
  'a click and a request of the page': async (tab) => {
    await tab.locator(BUTTON).click();
    await tab.evaluate(() => void window.sandbox?.submit());
  },
};

const savesOf = (sandbox: Sandbox, id: number) =>
  sandbox.requests.filter(({ body }) => body.includes('UpdateTicketMutation') && body.includes(`"id":"${id}"`));
const dialogsOf = (tab: Page) => tab.frames().filter((frame) => frame.url().includes('/dialog.html')).length;

test('asked for more than once, a save is one question and one request', async ({ extension, sandbox }) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
  for (const [n, [what, twice]] of Object.entries(TWICE).entries()) {
    await test.step(what, async () => {
      const id = IDS[n] ?? 0;
      await agent.goTo(id);
      await agent.give('Logistik');
      await twice(agent.tab);
      await agent.dialog();
      expect(dialogsOf(agent.tab)).toBe(1);
      expect(savesOf(sandbox, id)).toHaveLength(0);
      await agent.answer('other');
      await expect.poll(() => sandbox.db.tickets.get(id)?.groupId).toBe(agent.groupId('Logistik'));
      await agent.noDialog();
      expect(savesOf(sandbox, id)).toHaveLength(1);
    });
  }
});

/** A save of this ticket by the page's code, not waited for. */
async function transfer(agent: Agent, id: number, groupName: string): Promise<void> {
  await agent.tab.evaluate(
    ({ ticketId, groupId }) => {
      const variables = { id: String(ticketId), ticket: { groupId: String(groupId), assigneeId: null } };
      const body = { operationName: 'UpdateTicketMutation', variables, query: '' };
      void window.sandbox?.api.save({ method: 'POST', path: '/api/graphql', body }, new AbortController().signal);
    },
    { ticketId: id, groupId: agent.groupId(groupName) },
  );
}

test('while one save waits for its answer, others go out: of other tickets, and of the same one to another group', async ({
  extension,
  sandbox,
}) => {
  const [held = 0, other = 0] = IDS;
  sandbox.settings.openTickets = [other];
  const agent = await agentAt(extension, zendeskDesk(sandbox), held);
  await transfer(agent, held, 'Logistik');
  await agent.dialog();
  await transfer(agent, held, 'Logistik'); // the same: waits for the same answer
  await transfer(agent, other, 'Teknik');
  await expect.poll(() => sandbox.db.tickets.get(other)?.groupId).toBe(agent.groupId('Teknik'));
  await transfer(agent, held, 'Retur');
  await expect.poll(() => sandbox.db.tickets.get(held)?.groupId).toBe(agent.groupId('Retur'));
  expect(dialogsOf(agent.tab)).toBe(1);
  expect(savesOf(sandbox, held)).toHaveLength(1);
  await agent.answer('other');
  await expect.poll(() => savesOf(sandbox, held).length).toBe(3);
  await agent.noDialog();
});

test('tabs ask apart: what is held in one concerns no other', async ({ extension, sandbox }) => {
  const [first = 0, second = 0] = IDS;
  const one = await agentAt(extension, zendeskDesk(sandbox), first);
  const two = await agentAt(extension, zendeskDesk(sandbox), second);
  await one.give('Logistik');
  await two.give('Logistik');
  await one.tab.bringToFront();
  await one.submit();
  await one.dialog();
  await two.tab.bringToFront();
  await two.submit();
  await two.answer('other');
  await expect.poll(() => sandbox.db.tickets.get(second)?.groupId).toBe(two.groupId('Logistik'));
  expect(savesOf(sandbox, first)).toHaveLength(0);
  await one.tab.bringToFront();
  await one.answer('other');
  await expect.poll(() => sandbox.db.tickets.get(first)?.groupId).toBe(one.groupId('Logistik'));
  expect([savesOf(sandbox, first).length, savesOf(sandbox, second).length]).toEqual([1, 1]);
});

test('a ticket that does not exist yet is never held; nor is one that takes no changes', async ({
  extension,
  sandbox,
}) => {
  const desk = zendeskDesk(sandbox);
  const agent = await agentAt(extension, desk, 4720);
  const { tab } = agent;
  const requester = sandbox.db.tickets.get(4720)?.requesterId;
  await tab.evaluate((path) => window.sandbox?.navigate(path), `/agent/tickets/new/1?requester_id=${requester}`);
  await tab.waitForFunction(() => window.sandbox?.shown?.id === null && window.sandbox.shown.phase === 'ready');
  await tab.evaluate(() => window.sandbox?.setSubject('Nytt ärende'));
  await agent.reply('Vi ringer upp dig.');
  await agent.give('Logistik');
  const known = sandbox.db.tickets.size;
  await agent.submit();
  await expect.poll(() => sandbox.db.tickets.size).toBe(known + 1);
  await agent.noDialog();

  // A closed and a deleted ticket: the helpdesk itself says no, at once. The closed one can be read, so Stafett knows it.
  const [closed, deleted] = [4502, 4723];
  for (const id of [closed, deleted]) {
    await tab.evaluate((to) => window.sandbox?.openTicket(to), id);
    if (id === closed) await expect.poll(async () => (await storedCase(extension, desk, id))?.depth).toBe('whole');
    await transfer(agent, id, 'Logistik');
    await expect.poll(() => savesOf(sandbox, id).length).toBe(1);
    await agent.noDialog();
  }
});

test.describe('a page that wraps everything after the guard has', () => {
  test.use({ helpdesk: { hostile: true, seed: carousel(IDS.length) } });

  test('is guarded as any other, and learns nothing', async ({ extension, sandbox }) => {
    const [id = 0] = IDS;
    const agent = await agentAt(extension, zendeskDesk(sandbox), id);
    const { tab } = agent;
    await tab.evaluate(spy);
    await agent.give('Logistik');
    await agent.submit();
    await agent.open('Hand over with this brief', '');
    const dialog = await agent.dialog();
    await dialog.getByRole('textbox', { name: 'Asked' }).pressSequentially('ZQX hemligt');
    const learned = await tab.evaluate(() => ({
      frames: window.length,
      roots: [...document.querySelectorAll('*')].filter((each) => each.shadowRoot).length,
      iframes: document.querySelectorAll('iframe').length,
      keys: (window as unknown as { hostile: { seen: string[] } }).hostile.seen.filter((each) =>
        /^key.*:[ZQX]$/.test(each),
      ),
      spied: (window as unknown as { spied: string[] }).spied.filter((each) =>
        /stafett|[0-9a-f]{8}-[0-9a-f]{4}/i.test(each),
      ),
      text:
        document.documentElement.outerHTML.includes('ZQX') || document.documentElement.innerText.includes('Kund får'),
      names: Object.getOwnPropertyNames(window).filter((name) => /stafett/i.test(name)),
    }));
    expect(learned).toEqual({ frames: 0, roots: 0, iframes: 0, keys: [], spied: [], text: false, names: [] });
    await agent.answer(/^Hand over/);
    await expect.poll(() => sandbox.db.tickets.get(id)?.groupId).toBe(agent.groupId('Logistik'));
    expect(savesOf(sandbox, id)).toHaveLength(1);
    await expect.poll(() => sandbox.db.commentsOf(id).some(({ body }) => body.includes('ZQX hemligt'))).toBe(true);
  });
});

for (const transport of ['fetch', 'request', 'xhr'] as const) {
  test.describe(`by ${transport}`, () => {
    test.use({ helpdesk: { transport, seed: carousel(IDS.length) } });

    test('a page that has broken its own platform since: held, then sent byte for byte', async ({
      extension,
      sandbox,
    }) => {
      const [id = 0] = IDS;
      const agent = await agentAt(extension, zendeskDesk(sandbox), id);
      const bodies = await agent.recordBodies();
      await agent.tab.evaluate(breakPlatform);
      await transfer(agent, id, 'Logistik');
      await agent.dialog();
      expect(savesOf(sandbox, id)).toHaveLength(0);
      await agent.answer('other');
      await expect.poll(() => savesOf(sandbox, id).map(({ body }) => body)).toEqual(await bodies());
      expect(await bodies()).toHaveLength(1);
    });
  });
}

/** What no page should do, and the guard must not need. Listeners of the page's own requests stay as they are. */
function breakPlatform(): void {
  const broken = () => {
    throw new Error('broken');
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof addEventListener>) {
    const byPage = new Error().stack?.split('\n')[2]?.includes('/sandbox/');
    if (!byPage && (this instanceof AbortSignal || this instanceof XMLHttpRequest)) broken();
    addEventListener.apply(this, args);
  };
  Object.assign(document, { dispatchEvent: broken, addEventListener: broken });
  Object.assign(window, { CustomEvent: broken });
}

/** Writes down every event name and every text that goes through the functions that a page can wrap. */
function spy(): void {
  const spied: string[] = ((window as unknown as { spied: string[] }).spied = []);
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    spied.push(event.type, String((event as CustomEvent<unknown>).detail));
    return dispatchEvent.call(this, event);
  };
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof addEventListener>) {
    spied.push(args[0]);
    addEventListener.apply(this, args);
  };
  const Own = window.CustomEvent;
  window.CustomEvent = class<T> extends Own<T> {
    constructor(type: string, init?: CustomEventInit<T>) {
      spied.push(type, String(init?.detail));
      super(type, init);
    }
  };
  for (const name of ['parse', 'stringify'] as const) {
    const own = JSON[name] as (...args: unknown[]) => unknown;
    Object.assign(JSON, { [name]: (...args: unknown[]) => (spied.push(String(args[0])), own(...args)) });
  }
  const post = window.postMessage;
  window.postMessage = (...args: unknown[]) => {
    spied.push(JSON.stringify(args[0]));
    Reflect.apply(post, window, args);
  };
  window.addEventListener('message', ({ data }) => spied.push(JSON.stringify(data)));
}
