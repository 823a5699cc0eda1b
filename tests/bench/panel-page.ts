import { NAMES } from './names';
import type { Bench } from './row';

/** Milliseconds from the moment at which the agent goes to another ticket. */
export interface Arrival {
  /** until the real side panel has this ticket's customer, owner and chain in its document */
  panel: number;
  /** until the page itself shows the ticket */
  page: number;
}

/** Two customers' tickets, open beside the real side panel; each has been shown before. */
export async function arrivals(bench: Bench): Promise<() => Promise<Arrival>> {
  const { extension, sandbox } = bench;
  const tickets = [sandbox.mainTicketId, 4720];
  const tab = await extension.open(`https://acme.zendesk.com/agent/tickets/${tickets[0]}`);
  const panel = await extension.panel(tab);
  bench.afterwards(async () => {
    await panel.close();
    await tab.close();
  });
  await tab.waitForFunction(() => window.sandbox !== undefined);
  await panel.evaluate(NAMES);
  let turn = 0;

  async function go(): Promise<Arrival> {
    turn += 1;
    const ticketId = tickets[turn % tickets.length] ?? sandbox.mainTicketId;
    await tab.bringToFront();
    const seen = panel.evaluate(whenShown, ticketId);
    seen.catch(() => undefined); // it is awaited below
    await panel.evaluate(() => undefined); // the line above has been heard: it is looking
    const { began, shown } = await tab.evaluate(async (id) => {
      const began = performance.timeOrigin + performance.now();
      await window.sandbox?.navigate(`/agent/tickets/${id}`);
      return { began, shown: performance.timeOrigin + performance.now() };
    }, ticketId);
    const arrived = await seen;
    await tab.waitForTimeout(400); // what was set off by this must not fall into the next one
    return { panel: arrived - began, page: shown - began };
  }

  await go(); // the second customer is known from here on
  await tab.waitForTimeout(1_500);
  return go;
}

/** Runs in the panel. Resolves to the moment, ms since 1970, at which the ticket's data is in the document. */
function whenShown(ticketId: number): Promise<number> {
  return new Promise((done, fail) => {
    const look = () => {
      const number = document.querySelector('.customer:not(.skeleton-customer) .case-number');
      if (!number?.textContent.includes(String(ticketId)) || !document.querySelector('.customer-name')) return;
      observer.disconnect();
      done(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => fail(new Error(`the panel did not show ${ticketId}`)), 10_000);
    look();
  });
}
