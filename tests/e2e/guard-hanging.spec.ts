import { count } from '../counts';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { hang } from './harness/hang';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

const HANGING = count('submitsWithHangingBackground');
const IDS = carouselIds(HANGING);
/** Tabs that the agent works in while the background hangs. */
const TABS = 5;
/** How long the guard waits for the background, in ms. */
const PATIENCE = 1_500;

type Save = (agent: Agent) => Promise<void>;

/** Where the save is when the background is found to hang. */
const WHEN: Record<string, { before?: Save; save: Save }> = {
  'stopped at the button, the assessment at hand': { before: give, save: (agent) => agent.submit() },
  'held as a request, the assessment at hand': { before: give, save: atOnce },
  'held as a request, nothing prepared': {
    save: async (agent) => {
      await give(agent);
      await atOnce(agent);
    },
  },
};

test.use({ helpdesk: { seed: carousel(IDS.length) } });

test(`${HANGING} saves with a background that hangs: each goes out unchanged, once, when the guard’s patience is over`, async ({
  extension,
  sandbox,
}) => {
  const agents: Agent[] = [];
  for (let from = 0; from < IDS.length; from += TABS) {
    const round = IDS.slice(from, from + TABS).map((id, n) => ({ id, how: Object.entries(WHEN)[(from + n) % 3] }));
    if (from > 0) {
      await extension.stopWorker();
      // A thread in an endless loop keeps what it had begun to write locked for a while after it was stopped.
      await extension.writable();
    }
    for (const [n, { id, how }] of round.entries()) {
      const agent = agents[n] ?? (agents[n] = await agentAt(extension, zendeskDesk(sandbox), id));
      await agent.goTo(id);
      await agent.reply(`Svar om ${id}`);
      await how?.[1].before?.(agent);
    }
    const recorded = await Promise.all(agents.map((agent) => agent.recordBodies()));
    const hangs = await hang(extension);
    for (const [n, { id, how }] of round.entries()) {
      const agent = agents[n];
      if (!agent) continue;
      await test.step(`${id}: ${how?.[0]}`, async () => {
        await agent.tab.bringToFront();
        await agent.tab.evaluate(countTime);
        await how?.[1].save(agent);
        await expect.poll(() => sandbox.db.tickets.get(id)?.groupId).toBe(agent.groupId('Logistik'));
        // Nobody answered: what let it go was the guard itself, and not before its time.
        expect(hangs()).toBe(true);
        expect(await agent.tab.evaluate(() => window.waitedFor?.() ?? 0)).toBeGreaterThan(PATIENCE - 100);
        await agent.noDialog();
        await expect.poll(() => agent.draft()).toBe('');
        const sent = (await recorded[n]?.()) ?? [];
        expect(sent).toHaveLength(1);
        expect(
          agent
            .saves()
            .filter(({ body }) => body.includes(`Svar om ${id}`))
            .map(({ body }) => body),
        ).toEqual(sent);
      });
    }
    expect(hangs()).toBe(true);
  }
  expect(agents[0]?.saves()).toHaveLength(HANGING);
});

async function give(agent: Agent): Promise<void> {
  await agent.give('Logistik');
}

async function atOnce({ tab }: Agent): Promise<void> {
  await tab.evaluate(() => void window.sandbox?.submit());
}

declare global {
  interface Window {
    /** ms from the agent's save to the moment when it had left the page */
    waitedFor?: () => number;
  }
}

/** The page's own clock, from the press of the button or the request to the browser's record of the request. */
function countTime(): void {
  performance.clearResourceTimings();
  const begun = performance.now();
  window.waitedFor = () => {
    const saves = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/api/graphql'));
    return (saves[0]?.startTime ?? Number.POSITIVE_INFINITY) - begun;
  };
}
