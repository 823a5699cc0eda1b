import type { Locator, Page } from '@playwright/test';
import type { Album } from './pictures';
import type { Stage } from './stage';

const WIDTH = 1280;
const LETTER = 'Hi! The parcel came today, but two screws are missing again. Where do I turn?';

/**
 * The Routing desk as a lead has it after two minutes: departments from the helpdesk's groups, a first hint, and a customer's
 * words that it speaks at. In English, as the README is.
 */
export async function takeDesk({ extension }: Stage, album: Album): Promise<void> {
  const desk = await extension.page('desk.html#start');
  await desk.setViewportSize({ width: WIDTH, height: 900 });
  await desk.getByRole('button', { name: /^Use \d+ departments/ }).click();
  const words = desk.getByLabel('Words that customers write');
  for (const word of ['screws', 'missing parts']) {
    await words.fill(word);
    await words.press('Enter');
  }
  await desk.getByLabel('Belongs to').selectOption({ label: 'Product' });
  await desk.getByLabel('Advice to the agent (optional)').fill('Ask for the article number first.');
  await desk.getByRole('button', { name: 'Keep the hint' }).click();
  await desk.getByRole('heading', { name: 'The hint is in force' }).waitFor();
  await desk.getByRole('navigation').getByRole('link', { name: 'Routing hints' }).click();
  await desk
    .getByRole('link', { name: /screws/ })
    .first()
    .click();
  const letter = desk.getByLabel('A customer’s words');
  await letter.fill(LETTER);
  await desk.locator('mark').first().waitFor();
  await letter.blur();
  await upTo(desk, desk.getByText(/^This hint speaks/));
  await album.take(desk, 'desk');
}

/** The window is as high as is needed to see the page from its heading to this, the last thing in the picture. */
async function upTo(desk: Page, last: Locator): Promise<void> {
  await desk.setViewportSize({ width: WIDTH, height: 2000 });
  await last.waitFor();
  const { y = 0, height = 0 } = (await last.boundingBox()) ?? {};
  await desk.setViewportSize({ width: WIDTH, height: Math.ceil(y + height) + 24 });
  await desk.evaluate(() => window.scrollTo(0, 0));
}
