import { startSandbox } from '../../sandbox/server';
import type { Stage } from './stage';

const TICKET = 4711;

/** The demo account's case of an invoice for a router that never came. */
export async function zendesk(): Promise<Stage> {
  const sandbox = await startSandbox();
  const { db } = sandbox;
  const ticket = () => {
    const found = db.tickets.get(TICKET);
    if (!found) throw new Error(`no ticket ${TICKET}`);
    return found;
  };
  return {
    port: sandbox.port,
    url: `https://acme.zendesk.com/agent/tickets/${TICKET}`,
    origin: 'https://*.zendesk.com/*',
    customer: 'Anna Lindqvist',
    owner: 'Maja Ek',
    written: 'Jag vill prata med en chef.',
    tags: () => [...ticket().tags],
    holder: () => db.groups.get(ticket().groupId ?? 0)?.name ?? 'nobody',
    async drawn(tab) {
      await tab.waitForFunction(
        (id) => window.sandbox?.shown?.id === id && window.sandbox.shown.phase === 'ready',
        {},
        TICKET,
      );
    },
    async give(tab, department) {
      const group = [...db.groups.values()].find(({ name }) => name === department);
      await tab.evaluate((id) => window.sandbox?.setAssignee(id, null), group?.id ?? 0);
    },
    saveButton: '[data-test-id="submit_button-button"]',
    saves: () =>
      sandbox.requests
        .filter(({ path, body }) => path === '/api/graphql' && body.includes('UpdateTicketMutation'))
        .map(({ body }) => body),
    close: () => sandbox.close(),
  };
}
