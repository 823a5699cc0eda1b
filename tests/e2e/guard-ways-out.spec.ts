import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { stafettNotes, type Desk } from './harness/desk';
import { DESK_NAMES } from './harness/desks';
import { expect, test } from './harness/test';

const REPLY = 'Hej, jag tar reda på det här i dag.';
const QUESTION = 'Var är paketet?';

/** Stopped when the button is pressed, or when the request goes out (a macro key, another script, a keyboard pick). */
const STOPS: Record<string, (agent: Agent) => Promise<unknown>> = {
  'at the button': (agent) => agent.submit(),
  'at the request': ({ tab }) => tab.evaluate(() => void window.sandbox?.submit()),
};

/** The reply is written, the subject is another, Logistik is chosen; Maja holds the case in Faktura. */
async function aboutToTransfer(agent: Agent, id: number): Promise<void> {
  await agent.goTo(id);
  await agent.tab.evaluate((subject) => window.sandbox?.setSubject(subject), renamed(id));
  await agent.reply(REPLY);
  await agent.give('Logistik');
}

const renamed = (id: number) => `Paket ${id}, nytt ämne`;
const replies = (desk: Desk, id: number) => desk.messages(id).filter((one) => one.public && one.text.includes(REPLY));

/** The reply has gone out with the save, once; or, where a save carries none, stands in the editor as it was. */
async function expectReplyKept(agent: Agent, desk: Desk, id: number): Promise<void> {
  await expect.poll(() => replies(desk, id).length).toBe(desk.sendsReply ? 1 : 0);
  await expect.poll(() => agent.draft()).toBe(desk.sendsReply ? '' : REPLY);
}

const IDS = carouselIds(7);

for (const at of DESK_NAMES) {
  for (const [where, save] of Object.entries(STOPS)) {
    test.describe(`${at}, stopped ${where}`, () => {
      test.use({ at, helpdesk: carousels(IDS.length) });

      test('every way out does what it says, and the reply is never lost', async ({ desk, extension, sandbox }) => {
        desk.liftLimits();
        const [keep = 0, brief = 0, anyway = 0, stay = 0, fails = 0] = IDS;
        const agent = await agentAt(extension, desk, desk.plainTicketId);
        const panel = await extension.panel(agent.tab);
        const bodies = await agent.recordBodies();
        const sent = async () => (await bodies()).at(-1);
        const saved = () => agent.saves().at(-1)?.body;

        await test.step('keep the customer: all but the transfer is saved, the question follows as an internal note', async () => {
          await aboutToTransfer(agent, keep);
          await save(agent);
          await agent.open(/^Keep Kund/, QUESTION);
          await agent.answer('Keep and send the question');
          await expect.poll(() => stafettNotes(desk, keep, 'question').length).toBe(1);
          await expectReplyKept(agent, desk, keep);
          expect([desk.groupOf(keep), desk.agentOf(keep)]).toEqual(['Faktura', 'Maja Ek']);
          expect(desk.subjectOf(keep)).toBe(renamed(keep));
          expect(stafettNotes(desk, keep, 'question')[0]).toContain(QUESTION);
          await expect.poll(() => desk.tags(keep)).toContain('stafett_fraga_logistics');
          await expect(panel.getByRole('region', { name: 'Owner' })).toContainText(/Maja Ek/);
        });

        await test.step('hand over with brief: the transfer goes out as it was, the brief follows', async () => {
          await aboutToTransfer(agent, brief);
          await save(agent);
          await agent.open('Hand over with this brief');
          await expect((await agent.dialog()).getByLabel('Asked')).toHaveValue(new RegExp(`paket ${brief}`));
          await agent.answer(/^Hand over/);
          await expect.poll(() => stafettNotes(desk, brief, 'brief').length).toBe(1);
          expect(desk.groupOf(brief)).toBe('Logistik');
          expect(saved()).toBe(await sent());
          await expectReplyKept(agent, desk, brief);
        });

        await test.step('transfer anyway: byte for byte, once, and one question only', async () => {
          await aboutToTransfer(agent, anyway);
          const before = agent.saves().length;
          await save(agent);
          await agent.answer('asked for');
          await expect.poll(() => desk.groupOf(anyway)).toBe('Logistik');
          await agent.noDialog();
          expect(saved()).toBe(await sent());
          expect(agent.saves()).toHaveLength(before + 1);
          expect(stafettNotes(desk, anyway, 'brief')).toHaveLength(0);
          await expectReplyKept(agent, desk, anyway);
        });

        await test.step('the answer is remembered: the same rule does not stop this case again', async () => {
          await agent.give('Teknik');
          await agent.submit();
          await expect.poll(() => desk.groupOf(anyway)).toBe('Teknik');
          await agent.noDialog();
        });

        await test.step('Esc: nothing is sent and the reply is still in the composer', async () => {
          await aboutToTransfer(agent, stay);
          const before = agent.saves().length;
          await save(agent);
          await agent.answerByKey('Escape');
          expect(agent.saves()).toHaveLength(before);
          expect(await agent.draft()).toBe(REPLY);
          expect(desk.groupOf(stay)).toBe('Faktura');
        });

        await test.step('the save fails: nothing is noted, and the next save lets the note go', async () => {
          await aboutToTransfer(agent, fails);
          const mend = sandbox.faults.add(desk.savesOf(fails), { status: 500, times: 1 });
          await save(agent);
          await agent.open('Hand over with this brief');
          await agent.answer(/^Hand over/);
          await expect(agent.saveError).toBeVisible();
          expect(await agent.draft()).toBe(REPLY);
          expect(stafettNotes(desk, fails, 'brief')).toHaveLength(0);
          mend();
          await agent.submit();
          await expect.poll(() => desk.groupOf(fails)).toBe('Logistik');
          await expect.poll(() => stafettNotes(desk, fails, 'brief').length).toBe(1);
          await expectReplyKept(agent, desk, fails);
        });
      });
    });
  }

  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(IDS.length) });

    test('a save whose shape is not known for certain, and one that the page gives up', async ({ desk, extension }) => {
      desk.liftLimits();
      const [keep = 0, given = 0, group = 0, refused = 0] = IDS;
      const agent = await agentAt(extension, desk, keep);
      const panel = await extension.panel(agent.tab);

      /** The group alone is another, Logistik; Maja keeps the customer and asks. */
      async function keepsOver(id: number): Promise<void> {
        desk.actAs('Maja Ek', { ticketId: id, group: 'Faktura' }); // nobody in it, so that nobody has to go
        await agent.goTo(id);
        await agent.give('Logistik');
        await agent.submit();
        await agent.open(/^Keep Kund/, QUESTION);
        await agent.answer('Keep and send the question');
        await expect.poll(() => stafettNotes(desk, id, 'question').length).toBe(1);
        expect(desk.groupOf(id)).toBe('Faktura');
      }

      if (!desk.sendsReply)
        await test.step('keep, with only the group to save: the old one is named, since a save of nothing is refused', async () => {
          const errors: string[] = [];
          agent.tab.on('pageerror', (error) => errors.push(error.message));
          await keepsOver(group);
          expect(agent.saves().at(-1)?.body).toBe(`{"group_id":${desk.groupId('Faktura')}}`);
          await expect(agent.saveError).toBeHidden();
          const fields = agent.tab.locator('.ticket-properties-wrapper');
          await expect(fields).toContainText('Faktura');
          await expect(fields).not.toContainText('Logistik');
          await expect(panel.getByRole('region', { name: 'Owner' })).toContainText('Maja Ek');
          expect(errors).toEqual([]);
        });

      await test.step('keep: refused as the network would, the draft stays, the panel says what to do, the question waits', async () => {
        const before = agent.saves().length;
        await agent.tab.evaluate(desk.uncertainSaves);
        await aboutToTransfer(agent, keep);
        await agent.submit();
        await agent.open(/^Keep Kund/, QUESTION);
        await agent.answer('Keep and send the question');
        await expect(agent.saveError).toBeVisible();
        expect(agent.saves()).toHaveLength(before);
        expect(await agent.draft()).toBe(REPLY);
        await expect(panel.getByText(/Nothing was saved, since the transfer could not be taken out/)).toBeVisible();
        expect(stafettNotes(desk, keep, 'question')).toHaveLength(0);
        await agent.give('Faktura', 'Maja Ek');
        await agent.submit();
        await expect.poll(() => desk.subjectOf(keep)).toBe(renamed(keep));
        await expect.poll(() => stafettNotes(desk, keep, 'question').length).toBe(1);
        await expectReplyKept(agent, desk, keep);
      });

      if (!desk.sendsReply)
        await test.step('keep, refused with only the group to save: no save need follow, so the question goes at once', async () => {
          const before = agent.saves().length;
          await keepsOver(refused);
          expect(agent.saves()).toHaveLength(before);
          await expect(panel.getByText(/question to Logistik is on the ticket. If the page still shows/)).toBeVisible();
        });

      await test.step('given up: the question goes away with it, and nothing is sent', async () => {
        await aboutToTransfer(agent, given);
        const before = agent.saves().length;
        await agent.tab.evaluate(() => window.sandbox?.configure({ saveTimeout: 1500 }));
        await agent.tab.evaluate(() => void window.sandbox?.submit());
        await agent.dialog();
        await agent.noDialog();
        await expect(agent.saveError).toBeVisible();
        expect(agent.saves()).toHaveLength(before);
        expect(await agent.draft()).toBe(REPLY);
      });
    });
  });
}
