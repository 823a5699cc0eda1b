import { DESK_NAMES, type DeskName } from './harness/desks';
import { expect, test } from './harness/test';

interface Told {
  email: string;
  cases: string;
  told: string;
  waiting: string;
  last: string;
}

const STORY: Record<DeskName, Told> = {
  zendesk: {
    email: 'anna@exempel.se',
    cases: '5 cases',
    told: 'Told 3 times · 9 days on the way',
    waiting: '2 unanswered messages, 3 days',
    last: 'Jag vill prata med en chef.',
  },
  freshdesk: {
    email: 'rickard@exempel.se',
    cases: '3 cases',
    told: 'Told 3 times · 8 days on the way',
    waiting: '2 unanswered messages, 4 days',
    last: 'Hör någon mig?',
  },
};

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('the panel shows customer, chain, told, owner, attention and history of the open ticket', async ({
      desk,
      openCase,
    }) => {
      const { panel } = await openCase();
      const story = STORY[at];
      const customer = panel.getByRole('region', { name: 'Customer' });
      await expect(customer.getByRole('heading', { name: desk.customerOf(desk.mainTicketId) })).toBeVisible();
      await expect(customer).toContainText(story.email);
      await expect(customer).toContainText(story.cases);
      await expect(customer).toContainText('known here since');
      const way = panel.getByRole('region', { name: 'The way so far' });
      await expect(way.getByRole('toolbar')).toHaveAccessibleName('4 stations, in order');
      expect(await way.getByRole('toolbar').getByRole('button').allInnerTexts()).toEqual([
        'Support',
        'Logistik',
        'Support',
        'Faktura',
      ]);
      await expect(way.getByRole('button', { name: /came back/ })).toHaveText('Support');
      await expect(way).toContainText(story.told);
      const owner = panel.getByRole('region', { name: 'Owner' });
      await expect(owner).toContainText('Maja Ek, Faktura');
      await expect(panel.getByRole('region', { name: 'Needs attention' })).toContainText(story.waiting);
      const history = panel.getByRole('region', { name: 'History' });
      await expect(history.getByRole('article').first()).toContainText(story.last);
    });

    test('what another agent does shows when the agent comes back, and when the tab comes to the front again', async ({
      desk,
      openCase,
    }) => {
      const ticketId = desk.plainTicketId;
      const { tab, panel } = await openCase(ticketId);
      const owner = panel.getByRole('region', { name: 'Owner' });
      const history = panel.getByRole('region', { name: 'History' });
      await expect(owner).toContainText('Maja Ek, Support');
      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      await tab.evaluate((path) => window.sandbox?.navigate(path), desk.elsewhere);
      await expect(panel.getByRole('heading', { name: 'No ticket is open in this tab' })).toBeVisible();
      desk.actAs('Amir Rezai', { ticketId, group: 'Teknik', agent: 'Amir Rezai' });
      desk.actAs('Amir Rezai', { ticketId, reply: 'Hej, jag ringer dig i dag.' });
      await tab.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
      await expect(owner).toContainText('Amir Rezai, Teknik');
      await expect(panel.getByRole('region', { name: 'The way so far' })).toContainText('Teknik');
      await expect(history).toContainText('Hej, jag ringer dig i dag.');

      await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
      desk.actAs('Amir Rezai', { ticketId, reply: 'Skrivet i en annan flik.' });
      // Under automation every tab says that it is visible, so the browser's own event has to be sent by hand.
      await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(history).toContainText('Skrivet i en annan flik.');
    });
  });
}

test('one that was handed over and has not answered is not the owner yet', async ({ openCase, sandbox }) => {
  const { db } = sandbox;
  const named = (name: string) => [...db.groups.values()].find((group) => group.name === name)?.id ?? 0;
  const karin = [...db.users.values()].find((user) => user.name === 'Karin Hedman');
  sandbox.actAs(sandbox.meId, { ticketId: 4720, groupId: named('Logistik'), assigneeId: karin?.id ?? 0 });
  const { panel } = await openCase(4720);
  const owner = panel.getByRole('region', { name: 'Owner' });
  await expect(owner).toContainText('Not yet accepted');
  await expect(owner).toContainText('Maja Ek, Support');
  await expect(owner).toContainText(/Karin Hedman, Logistik has it since/);
});

test('the second visit paints at once from what is kept, with its age, and is then refreshed', async ({
  openCase,
  sandbox,
}) => {
  const { tab, panel } = await openCase();
  const name = panel.getByRole('heading', { name: 'Anna Lindqvist' });
  await expect(name).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await tab.evaluate(() => window.sandbox?.navigate('/agent/dashboard'));
  await expect(name).toHaveCount(0);
  sandbox.actAs(sandbox.meId, { ticketId: 4711, comment: { body: 'Fakturan är struken.', public: true } });
  // Every read of the ticket is held: what the panel shows now can only come from this browser's own store.
  const held = sandbox.pauseAt({ method: 'GET', path: /^\/api\/v2\/tickets\/4711\b/ });
  await tab.evaluate(() => window.sandbox?.navigate('/agent/tickets/4711'));
  const request = await held;
  await expect(name).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Owner' })).toContainText('Maja Ek, Faktura');
  const status = panel.getByRole('region', { name: 'Customer' }).getByRole('status').first();
  await expect(status).toHaveText(/^Read (now|1 minute ago) · reading again$/);
  await expect(panel.getByRole('region', { name: 'History' })).not.toContainText('Fakturan är struken.');
  request.release();
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('Fakturan är struken.');
  await expect(status).toHaveText(/^Read (now|1 minute ago)$/);
});
