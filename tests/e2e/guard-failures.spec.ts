import type { Fault } from '../sandbox/faults';
import type { Sandbox } from '../sandbox/server';
import { spread } from '../counts';
import { agentAt, type Agent } from './harness/agent';
import { carousel, carouselIds } from './harness/carousel';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test } from './harness/test';

/** How a save may fail at the helpdesk, as the facts and recordings say. */
const FAILURES: Record<string, Fault> = {
  'a failure with HTTP 200': {
    status: 200,
    body: { data: { updateTicket: { __typename: 'UpdateTicketFailure', errors: [{ message: 'Nej' }] } } },
  },
  'an errors array with HTTP 200': { status: 200, body: { data: null, errors: [{ message: 'Nej' }] } },
  'a server error': { status: 500, body: { error: 'InternalServerError' } },
  'too many requests': { status: 429, headers: { 'retry-after': '1' }, body: { error: 'TooManyRequests' } },
  'the network': { drop: true },
  'an answer that is lost after the save': { afterApply: true, drop: true },
};

const STOPS: Record<string, (agent: Agent) => Promise<unknown>> = {
  button: (agent) => agent.submit(),
  request: ({ tab }) => tab.evaluate(() => void window.sandbox?.submit()),
};

/** The ways out that send something, and whether the transfer goes with it. */
const WAYS: Record<string, { take(agent: Agent): Promise<void>; moves: boolean }> = {
  'keep the customer': {
    async take(agent) {
      await agent.open(/^Keep Kund/, 'Var är paketet?');
      await agent.answer('Keep and send the question');
    },
    moves: false,
  },
  'hand over with brief': {
    async take(agent) {
      await agent.open('Hand over with this brief', 'Paketet är borta.');
      await agent.answer(/^Hand over/);
    },
    moves: true,
  },
  'transfer anyway': { take: (agent) => agent.answer('needs skill'), moves: true },
};

const CASES = Object.keys(WAYS).flatMap((way) =>
  Object.keys(FAILURES).flatMap((failure) => Object.keys(STOPS).map((stop) => ({ way, failure, stop }))),
);
/** Every so many cases a browser of their own, so that they share the machine's cores. */
const TOGETHER = 9;
const CHOSEN = spread('failedSaves', CASES);

test.use({ helpdesk: { seed: carousel(TOGETHER) } });

for (let from = 0; from < CHOSEN.length; from += TOGETHER) {
  const some = CHOSEN.slice(from, from + TOGETHER);
  test(`the reply outlives every way out and every failure of its save: ${from + 1} to ${from + some.length} of ${CHOSEN.length}`, async ({
    extension,
    sandbox,
  }) => {
    sandbox.limits.lift();
    const agent = await agentAt(extension, zendeskDesk(sandbox), 4720);
    const ids = carouselIds(TOGETHER);
    for (const [n, { way, failure, stop }] of some.entries()) {
      await test.step(`${way}, stopped at the ${stop}, ${failure}`, async () => {
        const id = ids[n] ?? 0;
        const reply = `Hej, svar om ${id}.`;
        const before = sandbox.db.tickets.get(id)?.groupId;
        const applied = FAILURES[failure]?.afterApply === true;
        const moved = WAYS[way]?.moves ? agent.groupId('Logistik') : before;
        await agent.goTo(id);
        await agent.reply(reply);
        await agent.give('Logistik');
        const faults = { path: /graphql/, body: new RegExp(`UpdateTicketMutation.*svar om ${id}`) };
        sandbox.faults.add(faults, { ...FAILURES[failure], times: 1 });
        await STOPS[stop]?.(agent);
        await WAYS[way]?.take(agent);
        await expect(agent.saveError).toBeVisible();
        expect(await agent.draft()).toBe(reply);
        expect(saves(sandbox, id)).toHaveLength(1);
        expect(sandbox.db.tickets.get(id)?.groupId).toBe(applied ? moved : before);
        // The agent tries again, as anybody would; a question that comes again is answered the same way.
        await agent.submit();
        if (way === 'keep the customer') await WAYS[way]?.take(agent);
        await expect.poll(() => agent.draft()).toBe('');
        expect(saves(sandbox, id)).toHaveLength(2);
        expect(sandbox.db.tickets.get(id)?.groupId).toBe(moved);
        const said = sandbox.db.commentsOf(id).filter(({ body }) => body === reply);
        expect(said).toHaveLength(applied ? 2 : 1);
      });
    }
  });
}

const saves = (sandbox: Sandbox, id: number) =>
  sandbox.requests.filter(({ body }) => body.includes('UpdateTicketMutation') && body.includes(`svar om ${id}`));
