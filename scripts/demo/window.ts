import type { BrowserContext } from '@playwright/test';
import type { Stage } from './stage';
import { tryThis } from './try-this';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Leaves the window to the person in front of it: until it is closed, or Ctrl+C. */
export async function leaveToThePerson(stage: Stage, worthOpening: number[]): Promise<void> {
  for (const line of tryThis(stage.language, stage.sandbox.mainTicketId, worthOpening)) console.log(line);
  await ended(stage.extension.context);
}

function ended(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
    context.once('close', () => resolve());
    // Where closing the last window does not end the browser (macOS), having no page left does.
    const watch = () => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.once('close', watch);
    context.on('page', (page) => page.once('close', watch));
  });
}
