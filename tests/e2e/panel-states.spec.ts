import { rm } from 'node:fs/promises';
import { launch } from './harness/launch';
import { expect, test, ticketUrl } from './harness/test';

const PLACES: [what: string, path: string, heading: string][] = [
  ['the dashboard', '/agent/dashboard', 'No ticket is open in this tab'],
  ['a list', '/agent/filters/360001', 'No ticket is open in this tab'],
  ['a new ticket', '/agent/tickets/new/1', 'This ticket has not been saved yet'],
  ['a suspended message', '/agent/filters/suspended', 'This message is suspended'],
];

test('where no ticket is open the panel says what is so, and what to do', async ({ extension }) => {
  const tab = await extension.open('https://acme.zendesk.com/agent/dashboard');
  const panel = await extension.panel(tab);
  for (const [what, path, heading] of PLACES) {
    await tab.evaluate((to) => window.sandbox?.navigate(to), path);
    await expect(panel.getByRole('heading', { level: 1 }), what).toHaveText(heading);
    await expect(panel.getByRole('button'), what).toHaveCount(0);
  }
});

test('beside a page that is no helpdesk the panel says what it is for', async ({ extension, openCase }) => {
  const { tab, panel } = await openCase(4720);
  await expect(panel.getByRole('heading', { name: 'Björn Sandell' })).toBeVisible();
  const other = await extension.open('about:blank?other');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Open a ticket to see the customer');
  await other.close();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await tab.goto('about:blank');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Open a ticket to see the customer');
});

test('a tab that goes from the helpdesk to its public pages shows no customer any more', async ({ openCase }) => {
  const { tab, panel } = await openCase(4720);
  await expect(panel.getByRole('heading', { name: 'Björn Sandell' })).toBeVisible();
  await tab.goto('https://acme.zendesk.com/hc/sv');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Open a ticket to see the customer');
});

test('closed and merged tickets show what is known, and say that they take no changes', async ({ openCase }) => {
  const { tab, panel } = await openCase(4502);
  await expect(panel.getByRole('heading', { name: 'Anna Lindqvist' })).toBeVisible();
  await expect(panel.getByText('This ticket is closed and takes no changes.')).toBeVisible();
  await tab.evaluate(() => window.sandbox?.navigate('/agent/tickets/4714'));
  await expect(panel.getByText('Zendesk 4714')).toBeVisible();
  await expect(panel.getByText('This ticket has been merged into another.')).toBeVisible();
});

test('a deleted ticket is said not to be there, and one that was known keeps what was read', async ({
  openCase,
  sandbox,
}) => {
  const { tab, panel } = await openCase(4723);
  await expect(panel.getByText('The helpdesk does not find this ticket.')).toBeVisible();
  await tab.evaluate(() => window.sandbox?.navigate('/agent/tickets/4720'));
  await expect(panel.getByRole('heading', { name: 'Björn Sandell' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const ticket = sandbox.db.tickets.get(4720);
  if (ticket) ticket.deletedAt = Date.now();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByText('The helpdesk does not find this ticket.')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Björn Sandell' })).toBeVisible();
});

test('signed out and signed in again', async ({ openCase, sandbox }) => {
  const { tab, panel } = await openCase(4720);
  await expect(panel.getByRole('heading', { name: 'Björn Sandell' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  sandbox.signInAs(null);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('You are signed out of the helpdesk');
  sandbox.signInAs(sandbox.meId);
  // Signing in leads back to the page, which is loaded anew.
  await tab.reload();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
});

const FAULTS: [what: string, fault: object, sentence: string][] = [
  ['500', { status: 500 }, 'The helpdesk is not answering properly.'],
  ['503 with a page', { status: 503, body: '<html>busy</html>' }, 'The helpdesk is not answering properly.'],
  ['403', { status: 403, body: { error: 'Forbidden' } }, 'The helpdesk does not let you read this ticket.'],
  ['429', { status: 429, headers: { 'retry-after': '60' } }, 'The helpdesk asks us to wait.'],
  ['no connection', { drop: true }, 'No connection.'],
];

test('what goes wrong while reading is said, and what was read before stays', async ({ openCase, sandbox }) => {
  const { panel } = await openCase(4720);
  const again = panel.getByRole('button', { name: 'Read again' });
  const status = panel.getByRole('region', { name: 'Customer' }).getByRole('status').first();
  for (const [what, fault, sentence] of FAULTS) {
    await expect(again, what).toBeEnabled();
    const mend = sandbox.faults.add({ path: /^\/api\/v2\/tickets\/4720\b/ }, fault);
    await again.click();
    await expect(status, what).toContainText(sentence);
    await expect(panel.getByRole('heading', { level: 1 }), what).toHaveText('Björn Sandell');
    await expect(panel.getByRole('region', { name: 'Owner' }), what).toContainText('Maja Ek, Support');
    mend();
    await again.click();
    await expect(status, what).not.toContainText(sentence);
  }
});

test('a ticket that could not be read at all shows the page’s own name for the customer, and can be flagged', async ({
  openCase,
  sandbox,
}) => {
  sandbox.faults.add({ path: /^\/api\/v2\/tickets\/4720\/(audits|comments)/ }, { status: 500 });
  const { panel } = await openCase(4720);
  await expect(panel.getByText('The helpdesk is not answering properly.')).toBeVisible();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await panel.getByRole('button', { name: 'Logistics' }).click();
  await expect.poll(() => sandbox.db.tickets.get(4720)?.tags).toContain('stafett_logistics');
});

test('a tab that was open before Stafett was reloaded is joined, and says that transfers are not watched', async ({
  extension,
  openCase,
}) => {
  const { tab, panel } = await openCase(4720);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  const closed = panel.waitForEvent('close');
  await extension.reload();
  await closed;
  const after = await extension.panel(tab);
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await expect(after.getByRole('list', { name: 'What happened' })).toContainText(
    'This tab was open before Stafett was updated',
  );
  await after.getByRole('button', { name: 'Reload the tab' }).click();
  await expect(after.getByRole('list', { name: 'What happened' })).toHaveCount(0);
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
});

test('after a crash of the browser the panel starts anew beside the ticket', async ({ sandbox }) => {
  const first = await launch({ port: sandbox.port });
  const tab = await first.open(ticketUrl(4720));
  await expect((await first.panel(tab)).getByRole('heading', { level: 1 })).toHaveText('Björn Sandell');
  await first.kill();
  const second = await launch({ port: sandbox.port, profile: first.profile });
  try {
    const again = await second.open(ticketUrl(4711));
    const panel = await second.panel(again);
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Anna Lindqvist');
    await expect(panel.getByRole('list', { name: 'What happened' })).toHaveCount(0);
  } finally {
    await second.close();
    await rm(first.profile, { recursive: true, force: true });
  }
});
