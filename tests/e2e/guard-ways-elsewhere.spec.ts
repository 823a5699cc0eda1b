import type { CaseRecord } from '../../domain/case';
import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { caseKeyOf } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { awayAndHinted } from './harness/lead';
import { expect, test } from './harness/test';

const REPLY = 'Hej, jag tar reda på det här i dag.';
const [STAND_IN = 0, HINTED = 0, DUTY = 0, UNCERTAIN = 0] = carouselIds(4);

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(4) });

    test('to the stand-in, to the hinted department, and to the manager on duty', async ({ desk, extension }) => {
      desk.liftLimits();
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      await extension.makeVeteran('Maja Ek', awayAndHinted(desk));
      const panel = await extension.panel(agent.tab);

      await test.step('hinted: the save goes to the group that the hint names, whole and once', async () => {
        await about(agent, HINTED);
        const before = agent.saves().length;
        await agent.submit();
        await agent.answer(/^(Change|Send) to Te/);
        await expect.poll(() => desk.groupOf(HINTED)).toBe('Teknik');
        expect(desk.subjectOf(HINTED)).toBe(renamed(HINTED));
        expect(agent.saves()).toHaveLength(before + 1);
        await expect(panel.getByText(/Handed over to Teknik, as the hint says/)).toBeVisible();
      });

      await test.step('stand-in: the save goes to whoever stands in', async () => {
        await about(agent, STAND_IN, 'Karin Hedman');
        await agent.submit();
        await agent.answer(/^Send to Johan Wik/);
        await expect.poll(() => desk.agentOf(STAND_IN)).toBe('Johan Wik');
        expect(desk.groupOf(STAND_IN)).toBe('Logistik');
        expect(desk.subjectOf(STAND_IN)).toBe(renamed(STAND_IN));
      });

      await test.step('duty: the case stays, everything else is saved, the call stands on the case', async () => {
        await about(agent, DUTY, 'Karin Hedman');
        await agent.submit();
        await agent.answer(/^(Ask Ulla Fors|Call taken)/);
        await expect.poll(() => desk.subjectOf(DUTY)).toBe(renamed(DUTY));
        expect([desk.groupOf(DUTY), desk.agentOf(DUTY)]).toEqual(['Faktura', 'Maja Ek']);
        const cases = ((await extension.stored())['cases'] ?? []) as CaseRecord[];
        const asks = cases.find(({ key }) => key === caseKeyOf(desk, DUTY))?.managerAsks;
        expect(asks).toMatchObject([{ calls: [{ taken: true, manager: 'Ulla Fors' }], closed: null }]);
      });

      await test.step('not certain: nothing is sent, the draft stays, and the agent is told whom to choose', async () => {
        const before = agent.saves().length;
        await agent.tab.evaluate(desk.uncertainSaves);
        await about(agent, UNCERTAIN);
        await agent.submit();
        await agent.answer(/^(Change|Send) to Te/);
        await expect(agent.saveError).toBeVisible();
        expect(agent.saves()).toHaveLength(before);
        expect(await agent.draft()).toBe(REPLY);
        await expect(panel.getByText(/Choose Teknik as the assignee and save/)).toBeVisible();
      });
    });
  });
}

/** The reply is written, the subject is another, Logistik is chosen; Maja holds the case in Faktura. */
async function about(agent: Agent, id: number, agentName?: string): Promise<void> {
  await agent.goTo(id);
  await agent.tab.evaluate((subject) => window.sandbox?.setSubject(subject), renamed(id));
  await agent.reply(REPLY);
  await agent.give('Logistik', agentName);
}

const renamed = (id: number) => `Paket ${id}, nytt ämne`;
