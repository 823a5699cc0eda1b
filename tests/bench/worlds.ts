import type { Page } from '@playwright/test';

/** Evaluates code in the isolated world of an extension's content script, where its runtime's messages are. */
export interface Worlds {
  /** @param expression of a promise or a value @param extension id */
  evaluate<Answer>(extension: string, expression: string): Promise<Answer>;
}

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string };
}

/** The content scripts' worlds of a page's top frame. To be called before the page is opened. */
export async function worldsOf(page: Page): Promise<Worlds> {
  const session = await page.context().newCDPSession(page);
  let contexts: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    contexts.push(context);
  });
  session.on('Runtime.executionContextsCleared', () => {
    contexts = [];
  });
  await session.send('Runtime.enable');

  async function evaluate<Answer>(extension: string, expression: string): Promise<Answer> {
    const world = contexts.find(({ origin }) => origin === `chrome-extension://${extension}`);
    if (!world) throw new Error(`${extension} has no content script in ${page.url()}`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  }

  return { evaluate };
}
