import type { Book } from '../../domain/book';
import { expect, test } from './harness/test';

test('customers are not kept for a shorter time before the lead has seen how many would go, and that can be undone', async ({
  extension,
  openCase,
}) => {
  const { panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const desk = await extension.page('desk.html#settings');
  const kept = async () => ((await extension.stored())['book']?.[0] as Book | undefined)?.retentionDays;
  await desk.getByRole('checkbox', { name: 'Decide how long customers are kept' }).check();
  await expect.poll(kept).toBe(400);
  const days = desk.getByLabel('Days after the last contact');
  await days.fill('1');
  await days.press('Enter');
  const asks = desk.getByRole('alert').filter({ hasText: 'Forget customers after a day without contact?' });
  await expect(asks).toContainText('1 of 1 customers in this browser would be forgotten.');
  expect(await kept()).toBe(400);
  // By the keyboard alone: the answer comes next after the field.
  await days.press('Tab');
  await expect(desk.getByRole('button', { name: 'Forget after a day' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect.poll(kept).toBe(1);
  await expect(days).toBeFocused();
  expect((await extension.stored())['customers']).toHaveLength(1);
  await desk.getByRole('button', { name: 'Undo the last change' }).click();
  await expect.poll(kept).toBe(400);
  await expect(days).toHaveValue('400');
});
