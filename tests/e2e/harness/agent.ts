import type { Frame, Locator, Page } from '@playwright/test';
import type { CaseRecord } from '../../../domain/case';
import type { Sandbox } from '../../sandbox/server';
import { expect } from './expect';
import type { Extension } from './launch';
import { recordBodies } from './sent-bodies';

/** What an agent does on the sandbox's ticket page, and what they see of Stafett there. */
export interface Agent {
  tab: Page;
  groupId(name: string): number;
  reply(text: string): Promise<void>;
  /** Chooses a group (and nobody in it) in the assignee field; not saved. */
  give(groupName: string): Promise<void>;
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
  /** Saves by the page itself that reached the server. Stafett's own writes say `updated_stamp`. */
  saves(): { body: string }[];
  /** From now on, the bodies of saves as the page hands them over, before Stafett sees them. */
  recordBodies(): Promise<() => Promise<string[]>>;
  /** Opens another ticket in the same tab. */
  goTo(ticketId: number): Promise<void>;
}

/** How long the agent looks at the dialog before they do anything, in ms: what comes sooner was meant for something else. */
const READING = 350;

const SAVES = /\/api\/graphql$|\/api\/v2\/tickets\/\d+(\.json)?$/;

export async function agentAt(extension: Extension, sandbox: Sandbox, ticketId: number): Promise<Agent> {
  const tab = await extension.open(`https://acme.zendesk.com/agent/tickets/${ticketId}`);
  await ready(extension, tab, ticketId);
  const frames = () => tab.frames().filter((frame) => frame.url().includes('/dialog.html'));
  const groupId = (name: string) => {
    const group = [...sandbox.db.groups.values()].find((each) => each.name === name);
    if (!group) throw new Error(`no group ${name}`);
    return group.id;
  };
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
    }).toPass({ intervals: [100] });
  }

  return {
    tab,
    saveError: tab.locator('[data-test-id="ticket_saving_error_notification"]:visible'),
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
      }).toPass({ intervals: [250] });
    },
    groupId,
    reply: (text) => tab.evaluate((words) => window.sandbox?.typeReply(words, true), text),
    give: (name) => tab.evaluate((id) => window.sandbox?.setAssignee(id, null), groupId(name)),
    submit: () => tab.locator('[data-test-id="submit_button-button"]:visible').click(),
    draft: () => tab.evaluate(() => window.sandbox?.shown?.draft.text ?? ''),
    async open(way, words) {
      const frame = await dialog();
      const field = frame.getByRole('textbox');
      await expect(async () => {
        if (!(await field.isVisible())) await frame.getByRole('button', { name: way }).click({ timeout: 500 });
        await expect(field).toBeVisible({ timeout: 500 });
      }).toPass({ intervals: [250] });
      if (words !== undefined) await field.fill(words);
    },
    async noDialog() {
      await expect.poll(() => frames().length, { message: 'no dialog is left' }).toBe(0);
    },
    saves: () =>
      sandbox.requests.filter(
        ({ method, path, body }) =>
          SAVES.test(path) &&
          (method === 'POST' ? body.includes('UpdateTicketMutation') : method === 'PUT') &&
          !body.includes('updated_stamp'),
      ),
    recordBodies: () => recordBodies(tab),
    async goTo(id) {
      await tab.evaluate((to) => window.sandbox?.openTicket(to), id);
      await ready(extension, tab, id);
    },
  };
}

/** The page shows this ticket whole, and Stafett has read it. */
async function ready(extension: Extension, tab: Page, ticketId: number): Promise<void> {
  await tab.waitForFunction(
    (id) => window.sandbox?.shown?.id === id && window.sandbox.shown.phase === 'ready',
    ticketId,
  );
  await readByStafett(extension, ticketId);
}

/** Stafett has read this ticket: only then does its guard know who holds it. */
async function readByStafett(extension: Extension, ticketId: number): Promise<void> {
  const depth = async () => {
    const cases = ((await extension.stored())['cases'] ?? []) as CaseRecord[];
    return cases.find((one) => one.ticketId === String(ticketId))?.depth ?? 'not read';
  };
  await expect.poll(depth, { message: `ticket ${ticketId} is read` }).toMatch(/whole|cut/);
}
