import { expect, test } from './harness/test';

test('the small button at the right edge of the page opens the panel', async ({ extension, sandbox }) => {
  const tab = await extension.open(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
  // In a closed shadow root: a hand can reach it there, a script of the page cannot.
  await expect.poll(() => tab.evaluate(() => [...document.documentElement.children].at(-1)?.tagName)).toBe('DIV');
  const press = async () => {
    const { width, height } = await tab.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
    await tab.mouse.click(width - 8, height * 0.42 + 20);
  };
  const panel = await extension.panel(tab, press);
  await expect(panel.getByRole('heading', { name: 'Anna Lindqvist' })).toBeVisible();
});

test('the icon closes the panel that it opened', async ({ openCase, extension }) => {
  const { tab, panel } = await openCase();
  // A press in the panel's first moments is the one that opened it.
  await panel.waitForFunction(() => performance.now() > 1_000);
  await extension.pressIcon(tab);
  await expect.poll(() => panel.isClosed()).toBe(true);
});
