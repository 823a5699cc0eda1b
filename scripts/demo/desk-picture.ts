import type { Album } from './pictures';
import type { Stage } from './stage';

const LETTER = 'Hi! The parcel came today, but two screws are missing again. Where do I turn?';

/**
 * The Routing desk as a lead has it after two minutes: departments from the helpdesk's groups, a first hint, and a customer's
 * words that it speaks at. In English, as the README is.
 */
export async function takeDesk({ extension }: Stage, album: Album): Promise<void> {
  const desk = await extension.page('desk.html#start');
  await desk.setViewportSize({ width: 1280, height: 900 });
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
  await desk.getByRole('link', { name: /screws/ }).first().click();
  const letter = desk.getByLabel('A customer’s words');
  await letter.fill(LETTER);
  await desk.locator('mark').first().waitFor();
  await letter.blur();
  // The hint above, what was tried on it below.
  await desk.locator('.hint-test').evaluate((test) => test.scrollIntoView({ block: 'end' }));
  await album.take(desk, 'desk');
}
