import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api as freshdesk } from '@/adapters/freshdesk/api';
import type { HelpdeskApiOn } from '@/adapters/helpdesk';
import { api as zendesk } from '@/adapters/zendesk/api';
import { TicketReading } from '@/domain/reading';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

interface Account {
  name: string;
  on: HelpdeskApiOn;
  host: string;
  ticketId: string;
  /** what tells of the ticket's past */
  past: RegExp;
  ticket(sandbox: Sandbox): { updatedAt: number } | undefined;
}

const ACCOUNTS: Account[] = [
  {
    ...{ name: 'zendesk', on: zendesk, host: 'acme.zendesk.com', ticketId: '4720', past: /audits/ },
    ticket: ({ db }) => db.tickets.get(4720),
  },
  {
    ...{ name: 'freshdesk', on: freshdesk, host: 'acme.freshdesk.com', ticketId: '9041', past: /activities/ },
    ticket: ({ freshdesk: { db } }) => db.tickets.get(9041),
  },
];

const SECOND = 1000;

describe.each(ACCOUNTS)('a reading of a ticket in $name', ({ on, host, ticketId, past, ticket }) => {
  /** The helpdesk's clock stands still, at so many ms after the ticket's last change; one answer may be older. */
  async function readAfter(ms: number, pastAfter = ms): Promise<boolean | undefined> {
    const changed = Math.floor(Date.now() / SECOND) * SECOND;
    const record = ticket(sandbox);
    if (record) record.updatedAt = changed;
    const real = sandboxFetch(sandbox, undefined, host);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await real(input, init);
      const url = input instanceof Request ? input.url : String(input);
      const headers = new Headers(response.headers);
      headers.set('date', new Date(changed + (past.test(url) ? pastAfter : ms)).toUTCString());
      return new Response(await response.text(), { status: response.status, headers });
    };
    const reading = await on({ origin: `https://${host}`, host, fetch }).ticket(ticketId);
    return TicketReading.parse(reading).unsettled;
  }

  it.each([
    ['of the second after its last change is settled', SECOND, SECOND, undefined],
    ['of much later is settled', 3600 * SECOND, 3600 * SECOND, undefined],
    ['of the very second is not: more may happen in it, and have the same time', 0, 0, true],
    ['by a clock that is behind is not', -3 * SECOND, -3 * SECOND, true],
    ['whose past was read in the very second is not, whatever was read later', 2 * SECOND, 0, true],
  ])('%s', async (_, at, pastAt, expected) => {
    expect(await readAfter(at, pastAt)).toBe(expected);
  });

  it('is settled where the helpdesk does not tell its time', async () => {
    const record = ticket(sandbox);
    if (record) record.updatedAt = Date.now();
    const real = sandboxFetch(sandbox, undefined, host);
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await real(input, init);
      const headers = new Headers(response.headers);
      headers.delete('date');
      return new Response(await response.text(), { status: response.status, headers });
    };
    const reading = await on({ origin: `https://${host}`, host, fetch }).ticket(ticketId);
    expect(Object.keys(reading)).not.toContain('unsettled');
  });
});
