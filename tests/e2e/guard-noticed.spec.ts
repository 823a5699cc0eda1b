import type { CaseRecord } from '../../domain/case';
import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { caseKeyOf, type Desk } from './harness/desk';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

/** Ways in which a Freshdesk ticket is handed over where no guard can look before it happens. */
const ELSEWHERE: Record<
  string,
  { ids: number; go(agent: Agent, ids: number[], desk: Desk): Promise<void>; says: RegExp }
> = {
  'in its row of a list': {
    ids: 1,
    async go({ tab }, [id]) {
      await tab.getByRole('link', { name: 'All tickets' }).first().click();
      await tab.locator(`[data-test-ticket-content="${id}"]`).getByRole('combobox').click();
      await tab.getByRole('option', { name: 'Logistik / --' }).click();
    },
    says: /to Logistik from a list\. Stafett did not see it before it happened/,
  },
  'with others in a list': {
    ids: 2,
    async go({ tab }, ids) {
      await tab.getByRole('link', { name: 'All tickets' }).first().click();
      for (const id of ids) await tab.locator(`input[data-test-checkbox="ticket-${id}"]`).check();
      await tab.getByRole('toolbar').getByRole('button', { name: 'Assign' }).click();
      await tab.getByRole('menuitem', { name: 'Logistik / --' }).click();
    },
    says: /to Logistik from a list\. Stafett did not see it before it happened/,
  },
  'by a scenario that was made a moment ago': {
    ids: 1,
    async go({ tab, groupId }, _ids, { sandbox }) {
      const { db } = sandbox.freshdesk;
      const id = db.nextId('scenario');
      const actions = [{ name: 'group_id', value: groupId('Logistik') }];
      db.scenarios.set(id, { id, name: 'Till lagret', description: '', actions });
      await tab.evaluate((scenarioId) => void window.freshdesk?.executeScenario(scenarioId), id);
    },
    says: /to Logistik by a scenario\. Stafett did not see it before it happened/,
  },
};

const IDS = carouselIds(4);

test.use({ at: 'freshdesk', helpdesk: carousels(IDS.length) });

test('what no guard can see before it happens goes out untouched, and is said and counted afterwards', async ({
  desk,
  extension,
}) => {
  desk.liftLimits();
  const agent = await agentAt(extension, desk, desk.plainTicketId);
  const panel = await extension.panel(agent.tab);
  const bodies = await agent.recordBodies();
  const left = [...IDS];
  for (const [what, { ids, go, says }] of Object.entries(ELSEWHERE)) {
    await test.step(what, async () => {
      const own = left.splice(0, ids);
      // Stafett knows the cases from before: what is new in them is new.
      for (const id of own) await agent.goTo(id);
      await nextSecond();
      await go(agent, own, desk);
      for (const id of own) {
        await expect.poll(() => desk.groupOf(id), { message: `${id} is handed over` }).toBe('Logistik');
        await agent.noDialog();
        await agent.goTo(id);
        await expect(panel.getByRole('list', { name: 'What happened' })).toContainText(says);
      }
    });
  }
  await test.step('in another browser, a case that is known here and that nobody here has opened', async () => {
    // Both are of one customer: whoever opens one has the other read too.
    const [opened, other] = [9049, 9046];
    await agent.goTo(opened);
    await expect.poll(() => depthOf(extension, desk, other)).toBe('whole');
    await nextSecond();
    desk.actAs('Maja Ek', { ticketId: other, group: 'Logistik' });
    await agent.goTo(other);
    const says = /to Logistik\. Stafett did not see it before it happened/;
    await expect(panel.getByRole('list', { name: 'What happened' })).toContainText(says);
  });
  await expectCounted(extension, IDS.length + 1);
  expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
});

async function expectCounted(extension: Extension, times: number): Promise<void> {
  const options = await extension.page('options.html');
  await expect(options.locator('pre')).toContainText(new RegExp(`not seen before they happened +${times}`));
}

async function depthOf(extension: Extension, desk: Desk, ticketId: number): Promise<string | undefined> {
  const cases = ((await extension.stored())['cases'] ?? []) as CaseRecord[];
  return cases.find(({ key }) => key === caseKeyOf(desk, ticketId))?.depth;
}
