import type { Page } from '@playwright/test';
import { NAMES } from './names';
import type { Bench } from './row';

/** A reply as long as agents' replies with quoted history get. */
const REPLY_BYTES = 20 * 1024;

declare global {
  interface Window {
    bench: {
      /** the browser's own fetch, or what plays the network, from before the guard was there */
      before: typeof fetch;
      /** Saves a ticket's reply, with nothing that would hand it over. Resolves to ms until the answer has been read. */
      save(by: 'guarded' | 'before', ticketId: number): Promise<number>;
    };
  }
}

/**
 * A helpdesk page with the real guard in it, in which saves can be timed with and without the guard.
 * @param network `played`: every answer is there at once, so that what is left is the guard's own time
 */
export async function savingPage(bench: Bench, network: 'sandbox' | 'played'): Promise<Page> {
  const page = await bench.extension.context.newPage();
  bench.afterwards(() => page.close());
  await page.addInitScript(NAMES);
  await page.addInitScript(prepare, [REPLY_BYTES, network === 'played'] as const);
  await page.goto(`https://acme.zendesk.com/agent/tickets/${bench.sandbox.mainTicketId}`);
  await page.waitForFunction(() => window.sandbox !== undefined);
  await page.waitForTimeout(2_000); // the page and Stafett have read the ticket: nothing else runs now
  if (await page.evaluate(() => window.fetch === window.bench.before)) throw new Error('the guard is not in the page');
  return page;
}

/** Runs in the page, before the guard: what is put in place of `fetch` here is what the guard takes for the platform's. */
function prepare([bytes, played]: readonly [number, boolean]): void {
  const platform = window.fetch.bind(window);
  const ANSWER = JSON.stringify({ data: { updateTicket: { __typename: 'UpdateTicketSuccess' } } });
  const isBench = (input: RequestInfo | URL) => typeof input === 'string' && input.endsWith('/api/graphql');
  // As from a network: text at hand would be read in a way that no real answer ever is.
  const arriving = () =>
    new ReadableStream<Uint8Array>({
      start(answer) {
        answer.enqueue(new TextEncoder().encode(ANSWER));
        answer.close();
      },
    });
  const network: typeof fetch = (input, init) =>
    played && isBench(input) ? Promise.resolve(new Response(arriving())) : platform(input, init);
  window.fetch = network;
  const text = 'Hej! Jag har tittat på ärendet och "paketet" är på väg. '.repeat(Math.ceil(bytes / 56)).slice(0, bytes);
  let token: Promise<string> | null = null;
  const csrf = async () => {
    const answer = await platform('/api/v2/users/me.json');
    return ((await answer.json()) as { user: { authenticity_token: string } }).user.authenticity_token;
  };
  window.bench = {
    before: network,
    async save(by, ticketId) {
      const ticket = { status: 'PENDING', comment: { body: { value: text, format: 'HTML' }, isPublic: true } };
      const request = { operationName: 'UpdateTicketMutation', variables: { id: String(ticketId), ticket }, query: '' };
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': await (token ??= csrf()) },
        body: JSON.stringify(request),
      };
      const send = by === 'guarded' ? window.fetch : network;
      const began = performance.now();
      const answer = await (await send('/api/graphql', init)).text();
      const took = performance.now() - began;
      if (!answer.includes('UpdateTicketSuccess')) throw new Error('the save did not go through');
      return took;
    },
  };
}
