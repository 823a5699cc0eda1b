import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Sandbox } from '../sandbox/server';
import { agentAt } from './harness/agent';
import { hang } from './harness/hang';
import { zendeskDesk } from './harness/zendesk-desk';
import { expect, test, ticketUrl } from './harness/test';

/** The late part of the content script, in the built extension. */
const LATE_PART = 'content-scripts/zendesk-late.js';

/** One way of the page to send this text as a transfer of 4711 that would be stopped if the guard could read it. */
type Send = (text: string) => Promise<unknown>;

/** Run in the page. The guard reads none of these bodies, or could not wait for an answer. */
const UNREADABLE: Record<string, Send> = {
  'a Blob': (text) => window.fetch('/api/graphql', { method: 'POST', body: new Blob([text]) }),
  'an ArrayBuffer': (text) =>
    window.fetch('/api/graphql', { method: 'POST', body: new TextEncoder().encode(text).buffer }),
  'a typed array': (text) => window.fetch('/api/graphql', { method: 'POST', body: new TextEncoder().encode(text) }),
  FormData: (text) => {
    const form = new FormData();
    form.set('query', text);
    return window.fetch('/api/graphql', { method: 'POST', body: form });
  },
  URLSearchParams: (text) =>
    window.fetch('/api/graphql', { method: 'POST', body: new URLSearchParams({ query: text }) }),
  'an XHR with a Blob': (text) =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', '/api/graphql');
      xhr.onloadend = resolve;
      xhr.send(new Blob([text]));
    }),
  'a synchronous XHR': async (text) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '/api/graphql', false);
    xhr.send(text);
  },
  'JSON that ends too early': (text) => window.fetch('/api/graphql', { method: 'POST', body: text.slice(0, -1) }),
  'JSON that ends too early, in a Request': (text) =>
    window.fetch(new Request('/api/graphql', { method: 'POST', body: text.slice(0, -1) })),
  'a path that is not known': (text) => window.fetch('/api/graphql/v2', { method: 'POST', body: text }),
};

function transferOf(groupId: number, mark: string): string {
  const ticket = { groupId: String(groupId), comment: { body: { value: mark, format: 'HTML' }, isPublic: false } };
  return JSON.stringify({ operationName: 'UpdateTicketMutation', variables: { id: '4711', ticket }, query: 'å "ö"' });
}

const arrived = (sandbox: Sandbox, mark: string) => sandbox.requests.filter(({ body }) => body.includes(mark));

test('what the guard cannot read goes out at once, byte for byte, once', async ({ extension, sandbox }) => {
  sandbox.limits.lift();
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4711);
  for (const [n, [what, send]] of Object.entries(UNREADABLE).entries()) {
    await test.step(what, async () => {
      const mark = `omark${n}x`;
      const text = transferOf(agent.groupId('Logistik'), mark);
      await agent.tab.evaluate(`(${send.toString()})(${JSON.stringify(text)})`);
      const bodies = arrived(sandbox, mark).map(({ body }) => body);
      expect(bodies).toHaveLength(1);
      if (what === 'FormData') expect(bodies[0]).toContain(text);
      else if (what === 'URLSearchParams') expect(bodies).toEqual([new URLSearchParams({ query: text }).toString()]);
      else expect(bodies).toEqual([what.startsWith('JSON') ? text.slice(0, -1) : text]);
      await agent.noDialog();
    });
  }
});

test('a stream is the platform’s: the page gets what it would get without Stafett', async ({ extension, sandbox }) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4711);
  const outcomes = await agent.tab.evaluate(
    async (text) => {
      const stream = () => new Blob([text]).stream();
      const untouched = document.body.appendChild(document.createElement('iframe')).contentWindow as Window &
        typeof globalThis;
      const outcomes: string[] = [];
      for (const fetch of [window.fetch, untouched.fetch]) {
        const init = { method: 'POST', body: stream(), duplex: 'half' } as RequestInit;
        outcomes.push(await fetch('/api/graphql', init).then(({ status }) => `${status}`, String));
      }
      return outcomes;
    },
    transferOf(agent.groupId('Logistik'), 'ström'),
  );
  expect(outcomes[0]).toBe(outcomes[1]);
  await agent.noDialog();
});

test('five megabytes: untouched without a transfer, held and then sent byte for byte with one', async ({
  extension,
  sandbox,
}) => {
  const agent = await agentAt(extension, zendeskDesk(sandbox), 4711);
  const bodies = await agent.recordBodies();
  const send = (change: object) =>
    agent.tab.evaluate((given) => {
      const comment = { body: { value: 'åäö "<&>" '.repeat(500_000), format: 'HTML' }, isPublic: false };
      const variables = { id: '4711', ticket: { ...given, comment } };
      void window.fetch('/api/graphql', {
        method: 'POST',
        body: JSON.stringify({ operationName: 'UpdateTicketMutation', variables, query: '' }),
      });
    }, change);
  await send({ status: 'PENDING' });
  await expect.poll(() => agent.saves().length).toBe(1);
  await agent.noDialog();
  await send({ groupId: String(agent.groupId('Logistik')) });
  await agent.answer('other');
  await expect.poll(() => agent.saves().length).toBe(2);
  const [arrivedBodies, sentBodies] = [agent.saves().map(({ body }) => body), await bodies()];
  // Compared apart from the expectation: nobody wants to read a difference of this size.
  expect(arrivedBodies.every((body, n) => body === sentBodies[n])).toBe(true);
  expect(sentBodies).toHaveLength(2);
});

const WITHOUT_LATE_PART: Record<string, (folder: string) => Promise<void>> = {
  missing: (folder) => rm(join(folder, LATE_PART)),
  broken: (folder) => writeFile(join(folder, LATE_PART), 'throw new Error("broken");'),
  'no JavaScript at all': (folder) => writeFile(join(folder, LATE_PART), '{{'),
};

for (const [how, breakIt] of Object.entries(WITHOUT_LATE_PART)) {
  test.describe(`with its late part ${how}`, () => {
    test.use({ broken: { breakIt } });

    test('the guard lets every save pass', async ({ extension, sandbox }) => {
      await transfersUnasked(await extension.open(ticketUrl(4711)), sandbox, 'Logistik');
    });
  });
}

test('while the late part is not there yet, every save passes', async ({ extension, sandbox }) => {
  await extension.open(ticketUrl(4720));
  const hangs = await hang(extension);
  const tab = await extension.context.newPage();
  await tab.goto(ticketUrl(4711));
  await transfersUnasked(tab, sandbox, 'Logistik');
  expect(hangs()).toBe(true);
});

/** Transfers 4711, which would be a stop, by the button. */
async function transfersUnasked(tab: Page, sandbox: Sandbox, groupName: string): Promise<void> {
  await tab.waitForFunction(() => window.sandbox?.shown?.phase === 'ready');
  const groupId = [...sandbox.db.groups.values()].find(({ name }) => name === groupName)?.id ?? 0;
  const reply = `Över till ${groupName}.`;
  await tab.evaluate((text) => window.sandbox?.typeReply(text, false), reply);
  await tab.evaluate((id) => window.sandbox?.setAssignee(id, null), groupId);
  await tab.locator('[data-test-id="submit_button-button"]:visible').click();
  await expect.poll(() => sandbox.db.tickets.get(4711)?.groupId).toBe(groupId);
  expect(arrived(sandbox, reply)).toHaveLength(1);
  expect(tab.frames()).toHaveLength(1);
}
