import type { Page } from '@playwright/test';

/** More than a part of the desk has; where opening one thing closes another, there is no end to it. */
const MOST = 60;

/** Opens everything that can be opened in the part of the desk that is shown. */
export async function unfold(desk: Page): Promise<void> {
  const closed = desk.locator('main').locator('details:not([open]) > summary, [aria-expanded="false"]');
  for (let times = 0; times < MOST && (await closed.count()) > 0; times += 1) await closed.first().click();
}
