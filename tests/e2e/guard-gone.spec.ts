import { count } from '../counts';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import type { Extension } from './harness/launch';
import { planSaves, sendSaves } from './harness/many-saves';
import { disable, remove } from './harness/take-away';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

/** How the extension may go away under an open page. */
const GOES: Record<
  string,
  { before?: (extension: Extension) => Promise<void>; go(extension: Extension): Promise<void> }
> = {
  reloaded: { go: (extension) => extension.reload() },
  disabled: { go: disable },
  removed: { before: (extension) => extension.reload(), go: remove },
};

const IDS = carouselIds(3);
const REPLY = 'Hej, jag ser till att du får pengarna i dag.';

test.use({ helpdesk: { seed: carousel(IDS.length) } });

/** Nothing was lost, doubled or changed on its way to the server. */
async function expectAsSent(agent: Agent, bodies: () => Promise<string[]>, howMany: number): Promise<void> {
  const sent = await bodies();
  expect(sent).toHaveLength(howMany);
  expect(
    agent
      .saves()
      .map(({ body }) => body)
      .sort(),
  ).toEqual(sent.sort());
}

for (const [how, { before, go }] of Object.entries(GOES)) {
  test(`${how} under the page: ${count('submitsWithoutExtension')} saves reach the server unchanged, once`, async ({
    extension,
    sandbox,
  }) => {
    sandbox.limits.lift();
    await before?.(extension);
    const [first = 0] = IDS;
    const agent = await agentAt(extension, zendeskDesk(sandbox), first);
    const bodies = await agent.recordBodies();
    const groupIds = ['Logistik', 'Teknik', 'Retur'].map((name) => agent.groupId(name));
    const saves = planSaves(count('submitsWithoutExtension') - 1, { ticketIds: IDS, groupIds });
    // The first ones are sent while the extension is there: it holds one of them until it goes away.
    const sending = sendSaves(agent.tab, saves);
    await agent.dialog();
    await go(extension);
    const statuses = await sending;
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    await agent.noDialog();
    // And one by hand.
    await agent.tab.evaluate((id) => window.sandbox?.reload(id), first);
    await agent.reply(REPLY);
    await agent.give('Sälj');
    await agent.submit();
    await expect.poll(() => sandbox.db.tickets.get(first)?.groupId).toBe(agent.groupId('Sälj'));
    expect(sandbox.db.commentsOf(first).at(-1)?.body).toBe(REPLY);
    await expectAsSent(agent, bodies, count('submitsWithoutExtension'));
  });

  test(`${how} while the agent is being asked, its background asleep: the save goes out as it was`, async ({
    extension,
    sandbox,
  }) => {
    await before?.(extension);
    const [atButton = 0, atRequest = 0] = IDS;
    const agent = await agentAt(extension, zendeskDesk(sandbox), atButton);
    const bodies = await agent.recordBodies();
    await agent.reply(REPLY);
    await agent.give('Logistik');
    await agent.submit();
    await agent.dialog();
    await extension.stopWorker();
    await go(extension);
    await agent.noDialog();
    await expect.poll(() => sandbox.db.tickets.get(atButton)?.groupId).toBe(agent.groupId('Logistik'));
    expect(sandbox.db.commentsOf(atButton).at(-1)?.body).toBe(REPLY);
    // The next one is not even looked at.
    await agent.tab.evaluate((id) => window.sandbox?.openTicket(id), atRequest);
    await agent.tab.waitForFunction(
      (id) => window.sandbox?.shown?.id === id && window.sandbox.shown.phase === 'ready',
      atRequest,
    );
    await agent.give('Logistik');
    await agent.submit();
    await expect.poll(() => sandbox.db.tickets.get(atRequest)?.groupId).toBe(agent.groupId('Logistik'));
    await expectAsSent(agent, bodies, 2);
  });
}
