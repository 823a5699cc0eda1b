import { spread } from '../counts';
import { agentAt, type Agent } from './harness/agent';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

/** Ways to save a ticket, as the hand does them. */
const WAYS: Record<string, (agent: Agent) => Promise<void>> = {
  'the button': (agent) => agent.submit(),
  'a menu item': async ({ tab }) => {
    await tab.locator('[data-test-id="submit_button-menu-button"]:visible').click();
    await tab
      .locator('[data-test-id="submit_button-menu-pending"], [data-action-id="submit_button-menu-pending"]')
      .first()
      .click();
  },
  'the keyboard': ({ tab }) => tab.keyboard.press('Control+Alt+KeyP'),
  'a macro, then the button': async (agent) => {
    await agent.tab.evaluate(async (title) => {
      const page = window.sandbox;
      const macro = (await page?.api.macros())?.macros.find((each) => each.title === title);
      if (macro) await page?.applyMacro(macro.id);
    }, 'Skicka till Logistik');
    await agent.submit();
  },
};

const SHAPES = ['graphql', 'graphql-array', 'rest'] as const;
const NAMES = Object.keys(WAYS);
// Turned against each other: the few of the reduced count have every way and every shape among them.
const ALL = SHAPES.flatMap((saveVia, turn) =>
  NAMES.map((_, at) => ({ saveVia, way: NAMES[(at + turn) % NAMES.length] ?? '' })),
);
const CHOSEN = spread('waysToSave', ALL);

for (const { way, saveVia } of CHOSEN) {
  test.describe(`saved by ${saveVia}`, () => {
    test.use({ helpdesk: { saveVia } });
    test(`the fourth transfer without a brief is held when saved with ${way}`, async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, zendeskDesk(sandbox), 4711);
      const before = sandbox.db.tickets.get(4711)?.groupId;
      await agent.give('Logistik');
      await WAYS[way]?.(agent);
      const dialog = await agent.dialog();
      await expect(dialog.getByText('Transfer 4, and no brief goes with it.')).toBeVisible();
      expect(agent.saves()).toHaveLength(0);
      expect(sandbox.db.tickets.get(4711)?.groupId).toBe(before);
      await agent.answer('needs skill');
      await expect.poll(() => sandbox.db.tickets.get(4711)?.groupId).toBe(agent.groupId('Logistik'));
      expect(agent.saves()).toHaveLength(1);
    });
  });
}

test('the department that has had the case twice is named, and stops', async ({ extension, sandbox }) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4725);
  await agent.give('Logistik');
  await agent.submit();
  const dialog = await agent.dialog();
  await expect(dialog.getByText('Logistik has had this case 2 times and passed it on each time.')).toBeVisible();
});

test.describe('passes without a question', () => {
  const PASSES: Record<string, [ticket: number, (agent: Agent) => Promise<unknown>]> = {
    'a first transfer': [4720, (agent) => agent.give('Logistik')],
    'taking it oneself': [4721, ({ tab }) => tab.evaluate(() => window.sandbox?.takeIt())],
    'a reply and a status': [
      4711,
      async (agent) => {
        await agent.reply('Vi återkommer i dag.');
        await agent.tab.evaluate(() => window.sandbox?.setStatus('pending'));
      },
    ],
  };
  for (const [name, [ticketId, change]] of Object.entries(PASSES)) {
    test(`${name}: byte for byte, once`, async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, zendeskDesk(sandbox), ticketId);
      const bodies = await agent.recordBodies();
      await change(agent);
      await agent.submit();
      await expect.poll(() => agent.saves().length).toBe(1);
      await agent.noDialog();
      expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
    });
  }
});

test('a transfer that was made around the guard is said in the panel and counted', async ({ extension, sandbox }) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4711);
  const panel = await extension.panel(agent.tab);
  await expect(panel.getByRole('heading', { name: 'Anna Lindqvist' })).toBeVisible();
  await nextSecond();
  sandbox.actAs(sandbox.meId, { ticketId: 4711, groupId: agent.groupId('Logistik'), assigneeId: null });
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByText(/did not see this transfer/)).toBeVisible();
  const options = await extension.page('options.html');
  await expect(options.locator('pre')).toContainText(/transfers not seen +1/);
});
