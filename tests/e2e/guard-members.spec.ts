import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import type { Account } from '../../domain/account';
import type { Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import type { Extension } from './harness/extension';
import { expect, test } from './harness/test';

// What the guard knows of the group that the agent has chosen: who is in it.

const REPLY = 'Hej, jag tar reda på det här i dag.';
const [BY_NAME = 0, TWO = 0] = carouselIds(2);

/** Karin in Logistik is away. Johan stands in; the book knows his name alone, and he has never had any of these cases. */
const absences = [
  {
    ...{ id: 'a1', from: '2020-01-01', until: '2099-12-31' },
    ...{ who: { name: 'Karin Hedman', users: [] }, standIn: { name: 'Johan Wik', users: [] } },
  },
];

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(2) });

    test('a stand-in who has never been on the case gets it, in the group that was chosen', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      await extension.makeVeteran('Maja Ek', { absences });

      await test.step('known by name among those who are in the group', async () => {
        await write(agent, BY_NAME);
        await agent.give('Logistik', 'Karin Hedman');
        await expect.poll(() => membersKnown(extension, desk, 'Logistik')).toMatchObject({ standIns: 1 });
        const before = agent.saves().length;
        await agent.submit();
        await agent.answer(/^Send to Johan Wik/);
        await expect.poll(() => desk.agentOf(BY_NAME)).toBe('Johan Wik');
        expect(desk.groupOf(BY_NAME)).toBe('Logistik');
        expect(desk.subjectOf(BY_NAME)).toBe(renamed(BY_NAME));
        expect(agent.saves()).toHaveLength(before + 1);
        await replyIsNotLost(desk, agent, BY_NAME);
        expect(groupsAskedAbout(desk)).toEqual([]);
      });

      await test.step('two of that name are nobody', async () => {
        desk.rename('Ingrid Moberg', 'Johan Wik');
        await agent.reopen(TWO);
        await write(agent, TWO);
        await agent.give('Logistik', 'Karin Hedman');
        await expect.poll(() => membersKnown(extension, desk, 'Logistik')).toMatchObject({ standIns: 2 });
        await agent.submit();
        const dialog = await agent.dialog();
        await expect(dialog.getByText(/Johan Wik stands in/)).toBeVisible();
        await expect(dialog.getByRole('button', { name: /Johan Wik/ })).toHaveCount(0);
        await agent.answerByKey('Escape');
        expect(desk.groupOf(TWO)).toBe('Faktura');
      });
    });

    test('a group without members is a stop that says so', async ({ desk, extension }) => {
      desk.liftLimits();
      desk.emptyGroup('Retur');
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      await write(agent, desk.plainTicketId);
      await agent.give('Retur');
      await expect.poll(() => membersKnown(extension, desk, 'Retur')).toEqual({ count: 0, standIns: 0 });
      await agent.submit();
      const dialog = await agent.dialog();
      await expect(dialog.getByText('Retur is a group without members.')).toBeVisible();
      await agent.answerByKey('Escape');
      expect(agent.saves()).toHaveLength(0);
      expect(await agent.draft()).toBe(REPLY);
      expect([desk.groupOf(desk.plainTicketId), desk.agentOf(desk.plainTicketId)]).not.toContain('Retur');
      // One group was asked about, the one that was chosen.
      expect([...new Set(groupsAskedAbout(desk))]).toEqual([desk.groupId('Retur')]);
    });
  });
}

/** The ticket is open, the reply is written, the subject is another. */
async function write(agent: Agent, id: number): Promise<void> {
  await agent.goTo(id);
  await agent.tab.evaluate((subject) => window.sandbox?.setSubject(subject), renamed(id));
  await agent.reply(REPLY);
}

/** It went along with the save, or is in the composer still, where a save does not carry it. */
async function replyIsNotLost(desk: Desk, agent: Agent, id: number): Promise<void> {
  if (desk.sendsReply) expect(desk.messages(id).map(({ text }) => text)).toContain(REPLY);
  else expect(await agent.draft()).toBe(REPLY);
}

/** What Stafett has been told of who is in this group: read while the agent looks for the button. */
async function membersKnown(extension: Extension, desk: Desk, groupName: string) {
  const accounts = ((await extension.stored())['accounts'] ?? []) as Account[];
  const known = accounts.flatMap(({ members }) => members ?? []);
  const found = known.find(({ groupId }) => groupId === String(desk.groupId(groupName)));
  return found && { count: found.count, standIns: found.standIns.length };
}

/** Ids of groups whose members Stafett has asked for by a request of its own: the page never does in these stories. */
function groupsAskedAbout(desk: Desk): number[] {
  const asked = desk.sandbox.requests.map(({ path }) => /\/groups\/(\d+)(\/memberships)?(\?|$)/.exec(path)?.[1]);
  return asked.flatMap((id) => (id === undefined ? [] : Number(id)));
}

const renamed = (id: number) => `Paket ${id}, nytt ämne`;
