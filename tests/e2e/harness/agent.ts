import type { Frame, Locator, Page } from '@playwright/test';
import type { CaseRecord } from '../../../domain/case';
import type { TabRecord } from '../../../domain/tab';
import { caseKeyOf, saves, type Desk } from './desk';
import { expect } from './expect';
import type { Extension } from './launch';
import { recordBodies } from './sent-bodies';

/** What an agent does on a ticket page of the sandbox, and what they see of Stafett there. */
export interface Agent {
  tab: Page;
  groupId(name: string): number;
  reply(text: string): Promise<void>;
  /** Chooses a group, and nobody in it unless told, in the assignee field; not saved. */
  give(groupName: string, agentName?: string): Promise<void>;
  /** Presses the main submit button. */
  submit(): Promise<void>;
  /** The composer's text. */
  draft(): Promise<string>;
  /** The guard's dialog, once it is there. */
  dialog(): Promise<Frame>;
  /** Answers in the dialog by a click on this button, and sees it go. */
  answer(button: string | RegExp): Promise<void>;
  /** The same where the dialog may have gone by itself. */
  answerIfAsked(button: string | RegExp): Promise<void>;
  /** Answers by this key, wherever the keyboard is, and sees the dialog go. */
  answerByKey(key: string): Promise<void>;
  /** Opens a way out that needs words, and puts these there; what is prefilled when none are given. */
  open(way: string | RegExp, words?: string): Promise<void>;
  /** No dialog is there. */
  noDialog(): Promise<void>;
  /** The page's save error. */
  saveError: Locator;
  /** Saves by the page itself that reached the server. */
  saves(): { body: string }[];
  /** From now on, the bodies of saves as the page hands them over, before Stafett sees them. */
  recordBodies(): Promise<() => Promise<string[]>>;
  /** Loads the page anew, at this ticket. */
  reopen(ticketId: number): Promise<void>;
  /** Opens another ticket in the same tab. */
  goTo(ticketId: number): Promise<void>;
}

/** How long the agent looks at the dialog before they do anything, in ms: what comes sooner was meant for something else. */
const READING = 350;

/** @param veteran false: one who has just begun, whose interruptions the budget counts from the first on */
export async function agentAt(extension: Extension, desk: Desk, ticketId: number, veteran = true): Promise<Agent> {
  const tab = await extension.open(desk.ticketUrl(ticketId));
  await ready(extension, desk, tab, ticketId);
  const tabs = ((await extension.stored())['tabs'] ?? []) as TabRecord[];
  const me = tabs.find(({ host }) => host === desk.host)?.me;
  if (me && veteran) await extension.makeVeteran(me.name);
  const frames = () => tab.frames().filter((frame) => frame.url().includes('/dialog.html'));
  const read = new WeakSet<Frame>();
  async function dialog(): Promise<Frame> {
    await expect.poll(() => frames().length, { message: 'the guard asks' }).toBe(1);
    const [frame] = frames();
    if (!frame) throw new Error('no dialog');
    await expect(frame.getByRole('dialog')).toBeVisible();
    if (!read.has(frame)) await tab.waitForTimeout(READING);
    read.add(frame);
    return frame;
  }
  async function answerIfAsked(name: string | RegExp): Promise<void> {
    // On a machine that is busy the dialog's first moments, when no click counts, may last longer.
    await expect(async () => {
      await frames()[0]?.getByRole('button', { name }).click({ timeout: 500 });
      await expect.poll(() => frames().length, { timeout: 500 }).toBe(0);
    }).toPass({ intervals: [100], timeout: 20_000 });
  }

  return {
    tab,
    saveError: tab.locator(desk.saveError),
    dialog,
    async answer(name) {
      await dialog();
      await answerIfAsked(name);
    },
    answerIfAsked,
    async answerByKey(key) {
      await dialog();
      await expect(async () => {
        if (frames().length > 0) await tab.keyboard.press(key);
        await expect.poll(() => frames().length, { timeout: 4_000 }).toBe(0);
      }).toPass({ intervals: [250], timeout: 20_000 });
    },
    groupId: desk.groupId,
    reply: (text) => tab.evaluate((words) => window.sandbox?.typeReply(words, true), text),
    async give(groupName, agentName) {
      const to = [desk.groupId(groupName), agentName === undefined ? null : desk.agentId(agentName)] as const;
      await tab.evaluate(([groupId, agentId]) => window.sandbox?.setAssignee(groupId, agentId), to);
    },
    submit: () => tab.locator(desk.saveButton).click(),
    draft: () => tab.evaluate(() => window.sandbox?.shown?.draft.text ?? ''),
    async open(way, words) {
      const frame = await dialog();
      // A brief has several, and its first says what was asked.
      const field = frame.locator('textarea').first();
      await expect(async () => {
        if (!(await field.isVisible())) await frame.getByRole('button', { name: way }).click({ timeout: 500 });
        await expect(field).toBeVisible({ timeout: 500 });
      }).toPass({ intervals: [250], timeout: 20_000 });
      if (words !== undefined) await field.fill(words);
    },
    async noDialog() {
      await expect.poll(() => frames().length, { message: 'no dialog is left' }).toBe(0);
    },
    saves: () => saves(desk),
    recordBodies: () => recordBodies(tab),
    async reopen(id) {
      await tab.goto(desk.ticketUrl(id));
      await ready(extension, desk, tab, id);
    },
    async goTo(id) {
      await tab.evaluate((to) => window.sandbox?.openTicket(to), id);
      await ready(extension, desk, tab, id);
    },
  };
}

/** The page shows this ticket whole, and Stafett has read it: only then does its guard know who holds it. */
async function ready(extension: Extension, desk: Desk, tab: Page, ticketId: number): Promise<void> {
  await tab.waitForFunction(
    (id) => window.sandbox?.shown?.id === id && window.sandbox.shown.phase === 'ready',
    ticketId,
  );
  const depth = async () => {
    const cases = ((await extension.stored())['cases'] ?? []) as CaseRecord[];
    return cases.find(({ key }) => key === caseKeyOf(desk, ticketId))?.depth ?? 'not read';
  };
  await expect.poll(depth, { message: `ticket ${ticketId} is read` }).toMatch(/whole|cut/);
}
