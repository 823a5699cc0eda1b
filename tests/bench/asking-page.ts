import { bareExtension } from './bare-extension';
import type { Bench } from './row';
import { worldsOf } from './worlds';

/** Both ways of asking a background, from the content scripts of one helpdesk page; milliseconds to the answer. */
export interface AskingPage {
  /** The guard's whole question about a planned transfer, over Stafett's port: the case and its customer are read. */
  assess(): Promise<number>;
  /** A message to a worker that does nothing but answer, by `sendMessage` and over a port. */
  ping(): Promise<number>;
  portPing(): Promise<number>;
}

export async function askingPage(bench: Bench): Promise<AskingPage> {
  const { extension, sandbox } = bench;
  const bare = await bareExtension(bench);
  const page = await extension.context.newPage();
  bench.afterwards(() => page.close());
  const worlds = await worldsOf(page);
  await page.goto(`https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}`);
  await page.waitForFunction(() => window.sandbox !== undefined);
  await page.waitForTimeout(2_000); // the ticket has been read and stored: there is something to assess
  await worlds.evaluate(extension.id, `${PORT}; undefined`);
  await worlds.evaluate(bare, `${PORT}; undefined`);
  const ticket = sandbox.db.tickets.get(sandbox.mainTicketId);
  const [group] = [...sandbox.db.groups.values()].filter(({ id }) => id !== ticket?.groupId);
  const change = {
    caseKey: `zendesk:acme.zendesk.com:${sandbox.mainTicketId}`,
    from: { groupId: String(ticket?.groupId), groupName: null, agentId: null, agentName: null },
    to: { groupId: String(group?.id), groupName: group?.name ?? null, agentId: null, agentName: null },
    kind: 'transfer',
  };
  const question = JSON.stringify({ ask: 1, name: 'assess', body: change });
  return {
    assess: () =>
      worlds.evaluate<number>(extension.id, `benchAsk('helpdesk', ${question}, (a) => a.body.findings.length)`),
    portPing: () => worlds.evaluate<number>(bare, `benchAsk('ping', { ask: 1 }, (a) => a.ask)`),
    ping: () => worlds.evaluate<number>(bare, PING),
  };
}

/** Runs in a content script's world. One port, opened again when the background was stopped; ready for one question. */
const PORT = `
  var benchPorts = {};
  function benchAsk(name, question, right) {
    return new Promise((done, fail) => {
      const began = performance.now();
      const port = benchPorts[name] ??= chrome.runtime.connect({ name });
      const heard = (answer) => {
        port.onMessage.removeListener(heard);
        if (right(answer)) done(performance.now() - began);
        else fail(new Error('not the answer: ' + JSON.stringify(answer)));
      };
      port.onMessage.addListener(heard);
      port.onDisconnect.addListener(() => { delete benchPorts[name]; });
      port.postMessage(question);
    });
  }`;

const PING = `
  (async () => {
    const began = performance.now();
    if ((await chrome.runtime.sendMessage('ping')) !== 'ping') throw new Error('no answer');
    return performance.now() - began;
  })()`;
