import { expect, test } from './harness/test';

test('the panel shows the customer, the owner, the chain and the history of the open ticket', async ({ extension, sandbox }) => {
  const tab = await extension.open(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
  const panel = await extension.panel(tab);
  await panel.waitForTimeout(3000);
  await panel.screenshot({ path: '/tmp/w/panel.png' });
  await tab.screenshot({ path: '/tmp/w/tab.png' });
  await expect(panel.getByText('Anna Lindqvist').first()).toBeVisible();
});
