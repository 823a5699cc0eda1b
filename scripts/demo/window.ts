import type { BrowserContext } from '@playwright/test';
import { endsBySignal } from './interruption';
import type { Stage } from './stage';
import { tryThis } from './try-this';

/** Leaves the window to the person in front of it: until it is closed, or Ctrl+C. */
export async function leaveToThePerson(stage: Stage, worthOpening: number[]): Promise<void> {
  for (const line of tryThis(stage.language, stage.sandbox.mainTicketId, worthOpening)) console.log(line);
  endsBySignal();
  await ended(stage.extension.context);
}

function ended(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    // Where closing the last window does not end the browser (macOS), having no page left does.
    const watch = () => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.once('close', watch);
    context.on('page', (page) => page.once('close', watch));
  });
}
