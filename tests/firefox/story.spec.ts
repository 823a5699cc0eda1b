import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpdeskNamed } from '@/adapters';
import { saves, type Desk } from '../e2e/harness/desk';
import { DESK_NAMES, DESKS } from '../e2e/harness/desks';
import { keepBodies, keptBodies } from '../e2e/harness/sent-bodies';
import { startSandbox } from '../sandbox/server';
import { agentIn, clickHeading, wordsOf, type Agent } from './harness/agent';
import { complaints, pressIcon, stopBackground, takeAccessBack } from './harness/background';
import { button, press } from './harness/buttons';
import { launchFirefox, type Firefox } from './harness/launch';

const LOGISTICS = 'stafett_logistics';
const OWN_DOMAINS = { zendesk: 'https://support.exempel.se', freshdesk: 'https://kundtjanst.exempel.se' };

describe.each(DESK_NAMES)('the story in Firefox, on %s', (name) => {
  let desk: Desk;
  let ticketId: number;
  let firefox: Firefox;
  let tab: Page;
  let panel: Page;
  let agent: Agent;

  beforeAll(async () => {
    const sandbox = await startSandbox();
    desk = DESKS[name](sandbox);
    ticketId = desk.mainTicketId;
    firefox = await launchFirefox(sandbox.port);
    tab = await firefox.open(desk.ticketUrl(ticketId));
    agent = agentIn(tab, desk);
    await agent.drawn(ticketId);
  });

  afterAll(async () => {
    await firefox.close();
    await desk.sandbox.close();
  });

  const panelText = () => wordsOf(panel);

  it('shows the customer, the owner and the history in the real sidebar, opened by the toolbar icon', async () => {
    await pressIcon(firefox.window);
    panel = await firefox.sidebar();
    await panel.waitForFunction(
      (name) => document.querySelector('h1')?.innerText === name,
      {},
      desk.customerOf(ticketId),
    );
    await expect.poll(panelText).toContain(desk.agentOf(ticketId));
    const said = desk.messages(ticketId).findLast((message) => message.public)?.text ?? '';
    await expect.poll(panelText).toContain(said.slice(0, 40));
  });

  it('flags by one click, also when Firefox has stopped the background: the tag is on the ticket', async () => {
    const before = desk.tags(ticketId);
    await stopBackground(firefox.window);
    await press(panel, 'Logistics');
    await button(panel, 'Logistics: on the ticket');
    expect(desk.tags(ticketId).sort()).toEqual([...before, LOGISTICS].sort());
    await press(panel, 'Undo');
    await expect.poll(() => desk.tags(ticketId).sort()).toEqual(before.sort());
  });

  it('holds a transfer until the agent has answered, and then sends it byte for byte', async () => {
    const from = desk.groupOf(ticketId);
    await tab.evaluate(keepBodies);
    await agent.give('Logistik');
    await agent.submit();
    const frame = await agent.dialog();
    expect(await wordsOf(frame)).toContain('no brief goes with it');
    expect(saves(desk)).toEqual([]);
    expect(desk.groupOf(ticketId)).toBe(from);
    await tab.evaluate(cover);
    // The page's side looks now and then; until it has seen the cover, a click on the heading answers nothing.
    await expect.poll(() => clickHeading(frame)).toContain('lies over this box');
    for (let time = 0; time < 3; time += 1) await press(frame, 'needs skill');
    expect(await clickHeading(frame)).toContain('lies over this box'); // it is still there: none of these counted
    expect(saves(desk)).toEqual([]);
    await tab.evaluate(uncover);
    await agent.answer('needs skill');
    await expect.poll(() => desk.groupOf(ticketId)).toBe('Logistik');
    expect(saves(desk).map(({ body }) => body)).toEqual(await tab.evaluate(keptBodies));
  });

  it('says so calmly when access was taken back, and goes on when it is allowed again', async () => {
    const origin = helpdeskNamed(name)?.hosts ?? '';
    await takeAccessBack(firefox.window, origin);
    await expect.poll(panelText).toContain(`Stafett may not read ${desk.host}`);
    await press(panel, 'Allow');
    await expect.poll(panelText).toContain(desk.customerOf(ticketId));
    expect(await panelText()).not.toContain('may not read');

    // Also in a tab that was loaded while it was not allowed.
    await takeAccessBack(firefox.window, origin);
    await tab.reload();
    await agent.drawn(ticketId);
    await press(panel, 'Allow');
    await expect.poll(panelText).toContain(desk.customerOf(ticketId));
  });

  it('says which key opens the panel where the button in the page cannot', async () => {
    const { width, height } = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await tab.mouse.click(width - 8, height * 0.42 + 20);
    await expect.poll(() => firefox.window.wordsIn(tab)).toContain('Alt+Shift+S');
  });

  it('follows the agent to another case in the same tab', async () => {
    const other = desk.plainTicketId;
    await tab.evaluate((id) => void window.sandbox?.openTicket(id), other);
    await expect.poll(panelText).toContain(desk.customerOf(other));
    expect(await panelText()).not.toContain(desk.customerOf(ticketId));
    await tab.evaluate((id) => void window.sandbox?.openTicket(id), ticketId);
    await expect.poll(panelText).toContain(desk.customerOf(ticketId));
  });

  it("goes on an own domain, offered when Stafett's icon is pressed there", async () => {
    const { hostname: own } = new URL(OWN_DOMAINS[name]);
    await pressIcon(firefox.window);
    const there = await firefox.open(desk.ticketUrl(ticketId).replace(desk.host, own));
    await agent.drawn(ticketId, there);
    await pressIcon(firefox.window);
    panel = await firefox.sidebar();
    await press(panel, `Use Stafett on ${own}`);
    await expect.poll(panelText).toContain(desk.customerOf(ticketId));
    expect(await panelText()).toContain(`${desk.title} ${ticketId}`);
    await there.close();
  });

  it('has its settings in a tab of their own, with what is so in Firefox', async () => {
    const options = await firefox.page('options.html');
    const words = () => wordsOf(options);
    await expect.poll(words).toContain('about:addons');
    await expect.poll(words).toContain(new URL(OWN_DOMAINS[name]).hostname);
    expect(await words()).not.toContain('sidePanel');
    await options.close();
  });

  it('has complained about nothing, and nobody has asked for another host', async () => {
    expect(await complaints(firefox.window)).toEqual([]);
    expect(firefox.proxy.refused).toEqual([]);
  });
});

/** What a page can do that wants the agent's click without the agent knowing what for. Runs in the page. */
function cover(): void {
  const sheet = document.createElement('div');
  sheet.id = 'cover';
  sheet.popover = 'manual';
  sheet.style.cssText =
    'position: fixed; inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
  sheet.textContent = 'Press here';
  const inner = document.createElement('div').attachShadow({ mode: 'closed' });
  inner.append(sheet);
  document.body.append(inner.host);
  sheet.showPopover();
}

function uncover(): void {
  document.body.lastElementChild?.remove();
}
