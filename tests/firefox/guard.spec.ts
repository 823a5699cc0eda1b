import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carouselIds, carousels } from '../e2e/harness/carousel';
import { saves, stafettNotes, type Desk } from '../e2e/harness/desk';
import { DESK_NAMES, DESKS } from '../e2e/harness/desks';
import { awayAndHinted } from '../e2e/harness/lead';
import { keepBodies, keptBodies } from '../e2e/harness/sent-bodies';
import { veteran, writeVeteran } from '../e2e/harness/veteran';
import { startSandbox } from '../sandbox/server';
import { agentIn, wordsOf, type Agent } from './harness/agent';
import { badge, catchReminders, complaints, pressIcon, reminders, stopBackground } from './harness/background';
import { press, typeInto } from './harness/buttons';
import { launchFirefox, type Firefox } from './harness/launch';

const [BRIEF = 0, SECOND = 0, HINTED = 0, STAND_IN = 0] = carouselIds(4);
const WANTS = 'Pengarna åter i dag.';

describe.each(DESK_NAMES)("the guard's ways out and promises in Firefox, on %s", (name) => {
  let desk: Desk;
  let firefox: Firefox;
  let tab: Page;
  let panel: Page;
  let agent: Agent;

  beforeAll(async () => {
    const sandbox = await startSandbox(carousels(4));
    desk = DESKS[name](sandbox);
    desk.liftLimits();
    firefox = await launchFirefox(sandbox.port);
    tab = await firefox.open(desk.ticketUrl(desk.plainTicketId));
    agent = agentIn(tab, desk);
    await agent.drawn(desk.plainTicketId);
    await pressIcon(firefox.window);
    panel = await firefox.sidebar();
  });

  afterAll(async () => {
    await firefox.close();
    await desk.sandbox.close();
  });

  const panelText = () => wordsOf(panel);

  it('hands over with a brief that was begun from the case: the save as it was, then the note', async () => {
    await agent.goTo(BRIEF, panel);
    await tab.evaluate(keepBodies);
    await agent.give('Logistik');
    await agent.submit();
    const frame = await agent.dialog();
    const fields = await openBrief();
    expect(fields['Asked']).toContain(`paket ${BRIEF}`);
    await typeInto(frame, 'Wants', WANTS);
    expect(saves(desk)).toEqual([]);
    await agent.answer('Hand over');
    await expect.poll(() => desk.groupOf(BRIEF)).toBe('Logistik');
    expect(saves(desk).map(({ body }) => body)).toEqual(await tab.evaluate(keptBodies));
    // The background is stopped while the note waits for undo: it has to start again by itself.
    await expect.poll(panelText).toContain('Handed over to Logistik');
    await stopBackground(firefox.window);
    await expect.poll(() => stafettNotes(desk, BRIEF, 'brief').length, { timeout: 60_000 }).toBe(1);
    expect(stafettNotes(desk, BRIEF, 'brief')[0]).toContain(WANTS);
    await expect.poll(panelText).toContain('Not yet accepted');
  }, 90_000);

  it('says by the button what a new agent has no stop left for, and lets it go', async () => {
    await agent.goTo(SECOND, panel);
    await agent.give('Logistik');
    await expect.poll(() => firefox.window.wordsIn(tab)).toContain('no brief goes with it');
    await agent.submit();
    await expect.poll(() => desk.groupOf(SECOND)).toBe('Logistik');
    await agent.noDialog();
  });

  it("sends the save to the hint's group, or to whoever stands in, when the lead has said so", async () => {
    const options = await firefox.page('options.html');
    await options.evaluate(writeVeteran, veteran('Maja Ek', awayAndHinted(desk)));
    await options.close();

    await agent.goTo(HINTED, panel);
    await agent.give('Logistik');
    await agent.submit();
    await agent.answer(/^(Change|Send) to Te/);
    await expect.poll(() => desk.groupOf(HINTED)).toBe('Teknik');
    await expect.poll(panelText).toContain('Handed over to Teknik, as the hint says');

    await agent.goTo(STAND_IN, panel);
    await agent.give('Logistik', 'Karin Hedman');
    await agent.submit();
    await agent.answer(/^Send to Johan Wik/);
    await expect.poll(() => desk.agentOf(STAND_IN)).toBe('Johan Wik');
    expect(desk.groupOf(STAND_IN)).toBe('Logistik');
  });

  it('counts on the icon what is promised for today, and reminds of it once that is allowed', async () => {
    await catchReminders(firefox.window);
    await promise('ring Kund today 00:00'); // overdue since midnight, whenever this runs
    await expect.poll(() => badge(firefox.window)).toEqual({ text: '1', title: 'Stafett: 1 commitment for today' });
    await stopBackground(firefox.window);
    expect(await badge(firefox.window)).toMatchObject({ text: '1' });
    expect(await reminders(firefox.window)).toEqual([]); // nobody has allowed it

    await press(panel, '1 today');
    await press(panel, 'Remind me in the browser');
    await expect.poll(panelText).toContain('The browser reminds you');
    await promise('skriv till Kund today 00:00');
    await expect.poll(() => reminders(firefox.window)).toEqual(['Promised: skriv till Kund']);
    await expect.poll(() => badge(firefox.window)).toMatchObject({ text: '2' });

    await press(panel, 'Done: ring Kund');
    await press(panel, 'Done: skriv till Kund');
    await expect.poll(() => badge(firefox.window)).toEqual({ text: '', title: 'Open Stafett' });
  });

  it('has complained about nothing, and nobody has asked for another host', async () => {
    expect(await complaints(firefox.window)).toEqual([]);
    expect(firefox.proxy.refused).toEqual([]);
  });

  /** Opens the brief in the dialog. @returns what its fields begin with, by their labels */
  async function openBrief(): Promise<Record<string, string>> {
    const frame = await agent.dialog();
    await expect
      .poll(async () => {
        await press(frame, 'Hand over with this brief', 500).catch(() => undefined);
        return frame.evaluate(() => document.querySelector('textarea') !== null);
      })
      .toBe(true);
    const fields = await frame.evaluate(() =>
      [...document.querySelectorAll('textarea')].map((field) => [field.labels[0]?.innerText.trim() ?? '', field.value]),
    );
    return Object.fromEntries(fields) as Record<string, string>;
  }

  /** Writes this line into the panel's own field, and adds it. */
  async function promise(line: string): Promise<void> {
    await typeInto(panel, 'What was promised, and for when', line);
    await press(panel, 'Add');
    await expect.poll(panelText).toContain(line.replace(/ today.*/, ''));
  }
});
