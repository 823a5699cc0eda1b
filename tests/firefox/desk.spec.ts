import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { causeTag } from '@/domain/tag';
import { carouselIds, carousels } from '../e2e/harness/carousel';
import type { Desk } from '../e2e/harness/desk';
import { DESK_NAMES, DESKS } from '../e2e/harness/desks';
import { aMandate, NO_WORDS } from '../fakes/book-parts';
import { startSandbox } from '../sandbox/server';
import { agentIn, wordsOf, type Agent } from './harness/agent';
import { complaints, pressIcon } from './harness/background';
import { button, choose, press, typeInto } from './harness/buttons';
import { launchFirefox, type Firefox } from './harness/launch';

const [FIRST = 0, SECOND = 0] = carouselIds(2);

describe.each(DESK_NAMES)('the Routing desk in Firefox, on %s', (name) => {
  let helpdesk: Desk;
  let firefox: Firefox;
  let tab: Page;
  let desk: Page;
  let panel: Page;
  let agent: Agent;

  beforeAll(async () => {
    const sandbox = await startSandbox(carousels(2));
    helpdesk = DESKS[name](sandbox);
    helpdesk.liftLimits();
    firefox = await launchFirefox(sandbox.port);
    desk = await firefox.page('desk.html');
    tab = await firefox.open(helpdesk.ticketUrl(FIRST));
    agent = agentIn(tab, helpdesk);
    await agent.drawn(FIRST);
    await pressIcon(firefox.window);
    panel = await firefox.sidebar();
  });

  afterAll(async () => {
    await firefox.close();
    await helpdesk.sandbox.close();
  });

  const panelText = () => wordsOf(panel);
  const deskText = () => wordsOf(desk);
  const goTo = (part: string) => desk.evaluate((to) => void (location.hash = to), part);

  it("reads the helpdesk's groups, makes a first hint of words, and tries it on a letter", async () => {
    await desk.bringToFront();
    await press(desk, /^Use \d+ departments$/);
    await typeInto(desk, 'Words that customers write', 'paket');
    await choose(desk, 'Belongs to', 'Tech');
    await press(desk, 'Keep the hint');
    await expect.poll(deskText).toContain('When a customer writes “paket”, the panel suggests Tech.');
    await typeInto(desk, 'A customer’s words', 'Var är mina paket?');
    await desk.waitForFunction(() => document.querySelector('mark')?.textContent === 'paket');
  });

  it('lets that hint speak in the panel, and before a transfer', async () => {
    await tab.bringToFront();
    await expect.poll(panelText).toContain('This belongs to Tech, says the routing hint.');
    await agent.give('Logistik');
    await agent.submit();
    await agent.answer(/^(Change|Send) to Te/);
    await expect.poll(() => helpdesk.groupOf(FIRST)).toBe('Teknik');
  });

  it('runs the hint on the transfers that it has seen', async () => {
    await desk.bringToFront();
    await goTo('hints');
    await (await desk.waitForSelector('.hint-open'))?.click();
    await press(desk, 'Run on the captured cases');
    await expect.poll(deskText).toMatch(/It would have spoken at \d+ of \d+ transfers\./);
  });

  it('offers a cause of the desk after a flag, and puts it on the ticket as a second tag', async () => {
    await goTo('causes/logistics');
    await typeInto(desk, 'New cause', 'Lost parcel');
    await press(desk, 'Add');
    await expect.poll(deskText).toContain('“Lost parcel” has been added.');
    await tab.bringToFront();
    await agent.goTo(SECOND, panel);
    const before = helpdesk.tags(SECOND);
    await press(panel, 'Logistics');
    await press(panel, 'Lost parcel');
    await button(panel, 'Logistics: Lost parcel, on the ticket');
    const tags = [...before, 'stafett_logistics', causeTag('lost_parcel')];
    await expect.poll(() => helpdesk.tags(SECOND).sort()).toEqual(tags.sort());
  });

  it('takes over a file item by item, and what it allows stands in the panel', async () => {
    const home = await mkdtemp(join(tmpdir(), 'stafett-file-'));
    const file = join(home, 'book.json');
    const mandate = aMandate({ sentence: 'Skicka ett nytt paket', when: { ...NO_WORDS, any: ['paket'] } });
    await writeFile(file, bookText({ ...starterBook(), mandates: [mandate], updatedBy: 'Sara Holm' }));
    await desk.bringToFront();
    await goTo('sharing');
    const input = (await desk.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await expect.poll(deskText).toContain('Nothing has changed yet.');
    await press(desk, 'None');
    await tick('Skicka ett nytt paket');
    await press(desk, 'Take over 1 change');
    await expect.poll(deskText).toContain('1 change has been taken over from the file.');
    await tab.bringToFront();
    await expect.poll(panelText).toContain('Skicka ett nytt paket');
    // What was not ticked is as it was.
    await desk.bringToFront();
    await goTo('hints');
    await desk.waitForSelector('.hint-open');
    await rm(home, { recursive: true });
  });

  it('has complained about nothing, and nobody has asked for another host', async () => {
    expect(await complaints(firefox.window)).toEqual([]);
    expect(firefox.proxy.refused).toEqual([]);
  });

  /** Ticks the difference that is called so. */
  async function tick(called: string): Promise<void> {
    const box = await desk.waitForFunction(
      (words) => {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('li label.tick')];
        return labels.find(({ innerText }) => innerText.includes(words))?.control ?? null;
      },
      {},
      called,
    );
    await (box as ElementHandle<HTMLInputElement>).click();
  }
});
