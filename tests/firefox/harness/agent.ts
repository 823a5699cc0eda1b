import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Desk } from '../../e2e/harness/desk';
import { press, type Called } from './buttons';

/** What an agent does on a ticket page of the sandbox in Firefox. */
export interface Agent {
  /** The page shows this ticket whole. */
  drawn(ticketId: number, where?: Page): Promise<void>;
  /** Opens another ticket in the same tab, and waits until Stafett has read it: only then does its guard know it. */
  goTo(ticketId: number, panel: Page): Promise<void>;
  /** Chooses a group, and nobody in it unless told, in the assignee field; not saved. */
  give(groupName: string, agentName?: string): Promise<void>;
  /** Presses the main submit button. */
  submit(): Promise<void>;
  /** The guard's dialog, once it is there. */
  dialog(): Promise<Frame>;
  /** Presses this in the dialog, and what it asks next that is called the same, until the dialog has gone. */
  answer(name: Called): Promise<void>;
  noDialog(): Promise<void>;
}

/** Between two presses, in ms: longer than two that are one double click. */
const READING = 700;

export function agentIn(tab: Page, desk: Desk): Agent {
  const drawn: Agent['drawn'] = async (ticketId, where = tab) => {
    await where.waitForFunction(
      (id) => window.sandbox?.shown?.id === id && window.sandbox.shown.phase === 'ready',
      {},
      ticketId,
    );
  };
  const frames = () => tab.frames().length;
  async function dialog(): Promise<Frame> {
    await expect.poll(frames, { message: 'the guard asks' }).toBe(2);
    const frame = tab.frames()[1] as Frame;
    await frame.waitForFunction(() => document.querySelector('[role="dialog"]') !== null);
    return frame;
  }
  return {
    drawn,
    async goTo(ticketId, panel) {
      await tab.evaluate((id) => void window.sandbox?.openTicket(id), ticketId);
      await drawn(ticketId);
      await panel.waitForFunction(
        (name) => {
          const again = [...document.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === 'Read again');
          return document.querySelector('h1')?.innerText === name && again?.disabled === false;
        },
        {},
        desk.customerOf(ticketId),
      );
    },
    async give(groupName, agentName) {
      const to = [desk.groupId(groupName), agentName === undefined ? null : desk.agentId(agentName)] as const;
      await tab.evaluate(([groupId, agentId]) => window.sandbox?.setAssignee(groupId, agentId), to);
    },
    // Playwright's own word goes; there is one button in view.
    submit: () => tab.locator(desk.saveButton.replace(':visible', '')).click(),
    dialog,
    async answer(name) {
      await dialog();
      // In its first moments no click counts, nor the second of two: they may have been meant for what was there before.
      await expect
        .poll(
          async () => {
            const [, frame] = tab.frames();
            if (frame) await press(frame, name, 500).catch(() => undefined);
            return frames();
          },
          { interval: READING },
        )
        .toBe(1);
    },
    async noDialog() {
      await expect.poll(frames, { message: 'no dialog is left' }).toBe(1);
    },
  };
}

/** A click that answers nothing. @returns what the dialog says then */
export async function clickHeading(frame: Frame): Promise<string> {
  await frame.locator('h1').click();
  return wordsOf(frame);
}

/** What a page says. */
export function wordsOf(page: Page | Frame): Promise<string> {
  return page.evaluate(() => document.body?.innerText ?? '');
}
