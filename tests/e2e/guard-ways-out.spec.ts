import { agentAt, type Agent } from './harness/agent';
import { expect, test } from './harness/test';
import type { Sandbox } from '../sandbox/server';

const REPLY = 'Hej Anna, jag tar reda på det här i dag.';

/** The reply is written, Logistik is chosen; Maja holds the case in Faktura. */
async function aboutToTransfer(agent: Agent): Promise<void> {
  await agent.reply(REPLY);
  await agent.give('Logistik');
}

const ticket = (sandbox: Sandbox) => {
  const found = sandbox.db.tickets.get(4711);
  if (!found) throw new Error('no ticket 4711');
  return found;
};
const comments = (sandbox: Sandbox) => sandbox.db.commentsOf(4711);
const notes = (sandbox: Sandbox, kind: string) =>
  comments(sandbox).filter((one) => !one.public && new RegExp(`\\nstafett/1 ${kind} [0-9a-f]{32}$`).test(one.body));
const replies = (sandbox: Sandbox) => comments(sandbox).filter((one) => one.public && one.body.includes(REPLY));

/** Stopped when the button is pressed, or when the request goes out (a macro key, another script, a keyboard pick). */
const STOPS: Record<string, (agent: Agent) => Promise<unknown>> = {
  'at the button': (agent) => agent.submit(),
  'at the request': ({ tab }) => tab.evaluate(() => void window.sandbox?.submit()),
};

for (const [where, save] of Object.entries(STOPS)) {
  test.describe(`stopped ${where}`, () => {
    test('keep the customer: the reply is saved, the case stays, the question follows as an internal note', async ({
      extension,
      sandbox,
    }) => {
      const agent = await agentAt(extension, sandbox, 4711);
      const panel = await extension.panel(agent.tab);
      const { groupId } = ticket(sandbox);
      await aboutToTransfer(agent);
      await save(agent);
      await agent.open('Keep Anna, ask Logistik', 'Var är routern med order 88213?');
      await agent.answer('Keep and send the question');
      await expect.poll(() => replies(sandbox).length).toBe(1);
      await expect.poll(() => notes(sandbox, 'question').length).toBe(1);
      expect(ticket(sandbox).groupId).toBe(groupId);
      expect(notes(sandbox, 'question')[0]?.body).toContain('Var är routern med order 88213?');
      await expect(panel.getByText(/Maja Ek/).first()).toBeVisible();
    });

    test('hand over with brief: the transfer goes out as it was, the brief follows', async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, sandbox, 4711);
      const bodies = await agent.recordBodies();
      await aboutToTransfer(agent);
      await save(agent);
      await agent.open('Hand over with this brief');
      await expect((await agent.dialog()).getByRole('textbox')).toHaveValue(/88213/);
      await agent.answer(/^Hand over/);
      await expect.poll(() => notes(sandbox, 'brief').length).toBe(1);
      expect(ticket(sandbox).groupId).toBe(agent.groupId('Logistik'));
      expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
      expect(replies(sandbox)).toHaveLength(1);
    });

    test('transfer anyway: byte for byte, once, and one question only', async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, sandbox, 4711);
      const bodies = await agent.recordBodies();
      await aboutToTransfer(agent);
      await save(agent);
      await agent.answer('asked for');
      await expect.poll(() => ticket(sandbox).groupId).toBe(agent.groupId('Logistik'));
      await agent.noDialog();
      expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
      expect(notes(sandbox, 'brief')).toHaveLength(0);
    });

    test('Esc: nothing is sent and the reply is still in the composer', async ({ extension, sandbox }) => {
      const agent = await agentAt(extension, sandbox, 4711);
      await aboutToTransfer(agent);
      await save(agent);
      await agent.answerByKey('Escape');
      expect(agent.saves()).toHaveLength(0);
      expect(await agent.draft()).toBe(REPLY);
      expect(ticket(sandbox).groupId).toBe(agent.groupId('Faktura'));
    });

    test('the save fails after the answer: the reply stays, nothing is noted, and the next save lets the note go', async ({
      extension,
      sandbox,
    }) => {
      const agent = await agentAt(extension, sandbox, 4711);
      const broken = sandbox.faults.add({ path: /graphql/, body: /UpdateTicketMutation/ }, { status: 500, times: 1 });
      await aboutToTransfer(agent);
      await save(agent);
      await agent.open('Hand over with this brief');
      await agent.answer(/^Hand over/);
      await expect(agent.saveError).toBeVisible();
      expect(await agent.draft()).toBe(REPLY);
      expect(notes(sandbox, 'brief')).toHaveLength(0);
      broken();
      await agent.submit();
      await expect.poll(() => ticket(sandbox).groupId).toBe(agent.groupId('Logistik'));
      await expect.poll(() => notes(sandbox, 'brief').length).toBe(1);
    });
  });
}

test('an answer is remembered: the same rule does not stop this case again', async ({ extension, sandbox }) => {
  const agent = await agentAt(extension, sandbox, 4711);
  await agent.give('Logistik');
  await agent.submit();
  await agent.answer('other');
  await expect.poll(() => ticket(sandbox).groupId).toBe(agent.groupId('Logistik'));
  await agent.give('Teknik');
  await agent.submit();
  await expect.poll(() => ticket(sandbox).groupId).toBe(agent.groupId('Teknik'));
  await agent.noDialog();
});

test.describe('a save whose shape is not known for certain', () => {
  test.use({ helpdesk: { ticketShape: 'nested' } });

  test('keep the customer: refused as the network would, the draft stays, the panel says what to do, the question waits', async ({
    extension,
    sandbox,
  }) => {
    const agent = await agentAt(extension, sandbox, 4711);
    const panel = await extension.panel(agent.tab);
    await aboutToTransfer(agent);
    await agent.submit();
    await agent.open('Keep Anna, ask Logistik');
    await agent.answer('Keep and send the question');
    await expect(agent.saveError).toBeVisible();
    expect(agent.saves()).toHaveLength(0);
    expect(await agent.draft()).toBe(REPLY);
    await expect(panel.getByText(/Nothing was saved, since the transfer could not be taken out/)).toBeVisible();
    expect(notes(sandbox, 'question')).toHaveLength(0);
    await agent.give('Faktura');
    await agent.tab.evaluate(() => window.sandbox?.takeIt());
    await agent.submit();
    await expect.poll(() => replies(sandbox).length).toBe(1);
    await expect.poll(() => notes(sandbox, 'question').length).toBe(1);
  });
});

test.describe('the page gives the save up', () => {
  test.use({ helpdesk: { saveTimeout: 2500 } });

  test('the question goes away with it, and nothing is sent', async ({ extension, sandbox }) => {
    const agent = await agentAt(extension, sandbox, 4711);
    await aboutToTransfer(agent);
    await agent.tab.evaluate(() => void window.sandbox?.submit());
    await agent.dialog();
    await agent.noDialog();
    await expect(agent.saveError).toBeVisible();
    expect(agent.saves()).toHaveLength(0);
    expect(await agent.draft()).toBe(REPLY);
  });
});
