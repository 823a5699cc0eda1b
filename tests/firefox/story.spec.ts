import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBodies, keptBodies } from '../e2e/harness/sent-bodies';
import { complaints, pressIcon, stopBackground } from './harness/background';
import { button, press } from './harness/buttons';
import { launchFirefox, type Firefox } from './harness/launch';
import type { Stage } from './helpdesks/stage';
import { zendesk } from './helpdesks/zendesk';

const LOGISTICS = 'stafett_logistics';

describe.each([['Zendesk', zendesk]])('the story in Firefox, on %s', (_, start) => {
  let stage: Stage;
  let firefox: Firefox;
  let tab: Page;
  let panel: Page;

  beforeAll(async () => {
    stage = await start();
    firefox = await launchFirefox(stage.port);
    tab = await firefox.open(stage.url);
    await stage.drawn(tab);
  });

  afterAll(async () => {
    await firefox.close();
    await stage.close();
  });

  const panelText = () => panel.evaluate(() => document.body.innerText);

  async function dialog(): Promise<Frame> {
    await expect.poll(() => tab.frames().length, { message: 'the guard asks' }).toBe(2);
    const frame = tab.frames()[1] as Frame;
    await frame.waitForFunction(() => document.querySelector('[role="dialog"]') !== null);
    return frame;
  }

  it('shows the customer, the owner and the history in the real sidebar, opened by the toolbar icon', async () => {
    await pressIcon(firefox.window);
    panel = await firefox.sidebar();
    await panel.waitForFunction((name) => document.querySelector('h1')?.innerText === name, {}, stage.customer);
    await expect.poll(panelText).toContain(stage.owner);
    await expect.poll(panelText).toContain(stage.written);
  });

  it('flags by one click, also when Firefox has stopped the background: the tag is on the ticket', async () => {
    const before = stage.tags();
    await stopBackground(firefox.window);
    await press(panel, 'Logistics');
    await button(panel, 'Logistics: on the ticket');
    expect(stage.tags().sort()).toEqual([...before, LOGISTICS].sort());
    await press(panel, 'Undo');
    await expect.poll(() => stage.tags().sort()).toEqual(before.sort());
  });

  it('holds a transfer until the agent has answered, and then sends it byte for byte', async () => {
    const from = stage.holder();
    await tab.evaluate(keepBodies);
    await stage.give(tab, 'Logistik');
    await tab.locator(stage.saveButton).click();
    const frame = await dialog();
    expect(await frame.evaluate(() => document.body.innerText)).toContain('no brief goes with it');
    expect(stage.saves()).toEqual([]);
    expect(stage.holder()).toBe(from);
    await press(frame, 'needs skill');
    await expect.poll(() => stage.holder()).toBe('Logistik');
    expect(tab.frames()).toHaveLength(1);
    expect(stage.saves()).toEqual(await tab.evaluate(keptBodies));
  });

  it('has complained about nothing, and nobody has asked for another host', async () => {
    expect(await complaints(firefox.window)).toEqual([]);
    expect(firefox.proxy.refused).toEqual([]);
  });
});
