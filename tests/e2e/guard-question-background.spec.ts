import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { hang } from './harness/hang';
import type { Extension } from './harness/extension';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

const IDS = carouselIds(4);
const REPLY = 'Hej, du får pengarna i dag.';

test.use({ helpdesk: { seed: carousel(IDS.length) } });

/** The agent is being asked about a request of this ticket. */
async function asked(agent: Agent, id: number): Promise<void> {
  await agent.goTo(id);
  await agent.reply(REPLY);
  await agent.give('Logistik');
  await agent.tab.evaluate(() => void window.sandbox?.submit());
  await agent.dialog();
}

test('the background is stopped while the agent thinks: every answer counts all the same', async ({
  extension,
  sandbox,
}) => {
  const [anyway = 0, stay = 0, keep = 0, brief = 0] = IDS;
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
  const groupOf = (id: number) => sandbox.db.tickets.get(id)?.groupId;
  const noteOf = (id: number) => sandbox.db.commentsOf(id).filter(({ body }) => /\nstafett\/1 /.test(body));

  await asked(agent, anyway);
  await extension.stopWorker();
  await agent.answer('needs skill');
  await expect.poll(() => groupOf(anyway)).toBe(agent.groupId('Logistik'));

  await asked(agent, stay);
  await extension.stopWorker();
  await agent.answerByKey('Escape');
  expect(await agent.draft()).toBe(REPLY);

  await asked(agent, keep);
  await agent.open(/^Keep Kund/, 'Har ni fått tillbaka paketet?');
  await extension.stopWorker();
  await agent.answer('Keep and send the question');
  await expect.poll(() => noteOf(keep).length).toBe(1);

  await asked(agent, brief);
  await agent.open('Hand over with this brief', 'Paketet kom tillbaka hit. Återbetala.');
  await extension.stopWorker();
  await agent.answer(/^Hand over/);
  await expect.poll(() => noteOf(brief).length).toBe(1);

  expect([groupOf(stay), groupOf(keep)]).toEqual([agent.groupId('Faktura'), agent.groupId('Faktura')]);
  expect(groupOf(brief)).toBe(agent.groupId('Logistik'));
  expect(agent.saves()).toHaveLength(3);
  const holds = (await extension.stored())['holds'] as { answer: { kind: string } | null }[];
  expect(holds.map(({ answer }) => answer?.kind).sort()).toEqual(['anyway', 'brief', 'keep', 'stay']);
});

test('the background is stopped when it has kept the answer and not yet said so: it counts, once', async ({
  extension,
  sandbox,
}) => {
  const [id = 0] = IDS;
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
  await asked(agent, id);
  await agent.open('Hand over with this brief', 'Paketet kom tillbaka hit. Återbetala.');
  await hangsOnceAnswerIsKept(extension);
  const dialog = await agent.dialog();
  await dialog.getByRole('button', { name: /^Hand over/ }).click();
  const answers = async () =>
    ((await extension.stored())['holds'] as { answer: unknown }[]).map(({ answer }) => answer);
  await expect.poll(answers).toEqual([expect.objectContaining({ kind: 'brief' })]);
  expect(agent.saves()).toHaveLength(0);
  await extension.stopWorker();
  // Asked once more over a new line if it was quick, by the agent if not.
  await agent.answerIfAsked(/^Hand over/);
  await expect.poll(() => sandbox.db.tickets.get(id)?.groupId).toBe(agent.groupId('Logistik'));
  const notes = () => sandbox.db.commentsOf(id).filter(({ body }) => /\nstafett\/1 brief /.test(body));
  await expect.poll(() => notes().length).toBe(1);
  expect(agent.saves()).toHaveLength(1);
});

/** From here on the background hangs at the moment when an answer is in the database, before anybody hears of it. */
async function hangsOnceAnswerIsKept({ context }: Extension): Promise<void> {
  await context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (
        this: IDBObjectStore,
        value: { answer?: unknown },
        ...more: IDBValidKey[]
      ) {
        const { transaction } = this;
        const hang = ({ target }: Event) => {
          while (target === transaction);
        };
        // On the way down to the transaction, before anybody who waits for it.
        if (this.name === 'holds' && value.answer) transaction.db.addEventListener('complete', hang, { capture: true });
        return put.call(this, value, ...more);
      };
    });
}

test('the background hangs while the agent thinks: what needs nothing from it counts, what does stays in the dialog', async ({
  extension,
  sandbox,
}) => {
  const [first = 0, second = 0] = IDS;
  const one = await agentAt(extension, zendeskDesk(sandbox), 4720);
  const two = await agentAt(extension, zendeskDesk(sandbox), 4720);
  const bodies = await two.recordBodies();
  await one.tab.bringToFront();
  await asked(one, first);
  await two.tab.bringToFront();
  await asked(two, second);
  const hangs = await hang(extension);

  await two.open(/^Keep Kund/, 'Har ni fått tillbaka paketet?');
  const dialog = await two.dialog();
  await dialog.getByRole('button', { name: 'Keep and send the question' }).click();
  await expect(dialog.getByText('The answer could not be kept, so nothing was sent. Try again.')).toBeVisible();
  await expect(dialog.locator('textarea')).toHaveValue('Har ni fått tillbaka paketet?');
  expect(two.saves()).toHaveLength(0);
  await dialog.locator('textarea').press('Escape');
  await two.answer('asked for');
  await expect.poll(() => sandbox.db.tickets.get(second)?.groupId).toBe(two.groupId('Logistik'));
  expect(two.saves().map(({ body }) => body)).toEqual(await bodies());

  await one.tab.bringToFront();
  await one.answerByKey('Escape');
  await expect(one.saveError).toBeVisible();
  expect(await one.draft()).toBe(REPLY);
  expect(sandbox.db.tickets.get(first)?.groupId).toBe(one.groupId('Faktura'));
  expect(one.saves()).toHaveLength(1);
  expect(hangs()).toBe(true);
});

/** Why the question may never appear. */
const BROKEN: Record<string, (folder: string) => Promise<void>> = {
  'its page is missing': (folder) => rm(join(folder, 'dialog.html')),
  'its page never says anything': (folder) => writeFile(join(folder, 'dialog.html'), '<!doctype html><p>'),
};

for (const [why, breakIt] of Object.entries(BROKEN)) {
  test.describe(`the question does not appear since ${why}`, () => {
    test.use({ broken: { breakIt } });

    test('the save goes out as it was, once', async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
      const bodies = await agent.recordBodies();
      for (const id of IDS.slice(0, 2)) {
        await agent.goTo(id);
        await agent.reply(REPLY);
        await agent.give('Logistik');
        await (id === IDS[0] ? agent.submit() : agent.tab.evaluate(() => void window.sandbox?.submit()));
        await expect.poll(() => sandbox.db.tickets.get(id)?.groupId).toBe(agent.groupId('Logistik'));
        await agent.noDialog();
        await expect.poll(() => agent.draft()).toBe('');
      }
      expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
      expect(agent.saves()).toHaveLength(2);
    });
  });
}
