import type { Sandbox } from '../sandbox/server';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

/** What a page may do to the guard's question while the agent is thinking. */
const BEFALLS: Record<string, (agent: Agent) => Promise<unknown>> = {
  'the page removes everything that is not its own': ({ tab }) =>
    tab.evaluate(() => document.querySelectorAll('html > div').forEach((each) => each.remove())),
  'the page hides it': ({ tab }) =>
    tab.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>('html > div')
        .forEach((each) => each.style.setProperty('display', 'none', 'important')),
    ),
  'the page moves it somewhere else': ({ tab }) =>
    tab.evaluate(() => document.body.append(...document.querySelectorAll('html > div'))),
  'the page puts everything into another element': ({ tab }) =>
    tab.evaluate(() => {
      const around = document.createElement('div');
      around.hidden = true;
      around.append(...document.querySelectorAll('html > div'));
      document.body.append(around);
    }),
};

const STOPS: Record<string, (agent: Agent) => Promise<unknown>> = {
  button: (agent) => agent.submit(),
  request: ({ tab }) => tab.evaluate(() => void window.sandbox?.submit()),
};

const IDS = carouselIds(Object.keys(BEFALLS).length);

test.use({ helpdesk: { seed: carousel(IDS.length) } });

for (const [where, save] of Object.entries(STOPS)) {
  test(`the page takes the question away, stopped at the ${where}: the save goes out as it was, once`, async ({
    extension,
    sandbox,
  }) => {
    const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
    const bodies = await agent.recordBodies();
    for (const [n, [what, befall]] of Object.entries(BEFALLS).entries()) {
      await test.step(what, async () => {
        const id = IDS[n] ?? 0;
        await stopped(agent, id, save);
        expect(savesOf(sandbox, id)).toHaveLength(0);
        await befall(agent);
        await expect.poll(() => savesOf(sandbox, id).length).toBe(1);
        await agent.noDialog();
        await expect.poll(() => agent.draft()).toBe('');
      });
    }
    expect(agent.saves().map(({ body }) => body)).toEqual(await bodies());
  });
}

test('the question’s frame crashes: the save goes out as it was, once', async ({ extension, sandbox }) => {
  const [id = 0] = IDS;
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
  const bodies = await agent.recordBodies();
  await stopped(agent, id, STOPS['request'] ?? agent.submit);
  const sent = await bodies();
  const session = await agent.tab.context().newCDPSession(await agent.dialog());
  // From here on Playwright takes the whole tab for crashed; the page itself is well.
  session.send('Page.crash').catch(() => undefined);
  await expect.poll(() => savesOf(sandbox, id).map(({ body }) => body)).toEqual(sent);
  expect(sent).toHaveLength(1);
});

async function stopped(agent: Agent, id: number, save: (agent: Agent) => Promise<unknown>): Promise<void> {
  await agent.goTo(id);
  await agent.reply(`Svar om ${id}`);
  await agent.give('Logistik');
  await save(agent);
  await agent.dialog();
}

const savesOf = (sandbox: Sandbox, id: number) =>
  sandbox.requests.filter(({ body }) => body.includes('UpdateTicketMutation') && body.includes(`Svar om ${id}`));
