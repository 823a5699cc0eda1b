import type { Frame, Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { see } from './see';

/** So long nobody answers a question that has just appeared; the dialog takes no key before that either. */
const READING_MS = 600;

/** The guard's dialog, once the agent sees it. */
export interface GuardDialog {
  /** what it says about the transfer, strongest first */
  facts: string[];
  /** what its buttons say */
  offers: string[];
  /** how long it has been read, in ms */
  readingMs: number;
  /** Presses a key: it goes where the keyboard is, as an agent's would. */
  press(key: string): Promise<void>;
  choose(label: string): Promise<void>;
  /** What a way out has written beforehand, once it has been read. */
  prepared(): Promise<string>;
}

/** Waits until the dialog is over the ticket and has been read. */
export async function guardDialog(tab: Page): Promise<GuardDialog> {
  const visible = async () => {
    const found = frameOf(tab);
    return found && (await found.getByRole('dialog').isVisible()) ? found : null;
  };
  const frame = (await see("the guard's dialog over the ticket", visible, (found) => found !== null)) as Frame;
  const facts = (await frame.locator('#facts li').allInnerTexts()).map((fact) => fact.trim());
  const offers = (await frame.getByRole('button').allInnerTexts()).map((offer) => offer.trim());
  await wait(READING_MS);
  return {
    facts,
    offers,
    readingMs: READING_MS,
    press: (key) => tab.keyboard.press(key),
    choose: (label) => frame.getByRole('button', { name: label }).click(),
    prepared: async () => {
      const fields = await frame.locator('textarea').all();
      const texts = await Promise.all(fields.map((field) => field.inputValue()));
      await wait(READING_MS);
      return texts.filter((text) => text.trim() !== '').join('\n');
    },
  };
}

export async function dialogGone(tab: Page): Promise<void> {
  await see(
    'the dialog to go away',
    () => frameOf(tab)?.url() ?? null,
    (frame) => frame === null,
  );
}

function frameOf(tab: Page): Frame | null {
  return tab.frames().find((each) => each.url().endsWith('/dialog.html')) ?? null;
}
