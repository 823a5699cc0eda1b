import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api as freshdesk } from '@/adapters/freshdesk/api';
import type { HelpdeskApi, HelpdeskApiOn } from '@/adapters/helpdesk';
import { api as zendesk } from '@/adapters/zendesk/api';
import { TicketReading, TicketSummary } from '@/domain/reading';
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
  /** of a customer with an organisation, and the organisation's name */
  ticketId: string;
  organisation: string;
  /** of one without */
  alone: string;
  /** what is asked for the names alone */
  names: RegExp;
}

const ACCOUNTS: Account[] = [
  {
    ...{ name: 'zendesk', on: zendesk, host: 'acme.zendesk.com', ticketId: '4720', alone: '4711' },
    ...{ organisation: 'Sandells Skog AB', names: /ticket_forms/ },
  },
  {
    ...{ name: 'freshdesk', on: freshdesk, host: 'acme.freshdesk.com', ticketId: '9041', alone: '9031' },
    ...{ organisation: 'Holms Redovisning AB', names: /companies/ },
  },
];

describe.each(ACCOUNTS)(
  'the organisation of a customer in $name',
  ({ on, host, ticketId, alone, organisation, names }) => {
    let api: HelpdeskApi;
    const asked = () => sandbox.requests.filter(({ path }) => names.test(path)).length;
    const fresh = () => on({ origin: `https://${host}`, host, fetch: sandboxFetch(sandbox, undefined, host) });

    beforeEach(() => {
      sandbox.faults.clear();
      sandbox.freshdesk.limits.lift();
      sandbox.limits.reset();
      sandbox.requests.length = 0;
      api = fresh();
    });

    it('is named, with the ticket and in the customer’s list; null where there is none', async () => {
      const reading = TicketReading.parse(await api.ticket(ticketId));
      expect(reading.organisation).toBe(organisation);
      const list = (await api.customerTickets(reading.customer.id, 100)).map((one) => TicketSummary.parse(one));
      expect(list.find((one) => one.ticketId === ticketId)?.organisation).toBe(organisation);
      expect((await api.ticket(alone)).organisation).toBeNull();
    });

    it('costs one request for names in a day, however many tickets are read', async () => {
      const { customer } = await api.ticket(ticketId);
      await Promise.all([api.ticket(ticketId), api.ticket(alone), api.customerTickets(customer.id, 100)]);
      expect(asked()).toBe(1);
    });

    it('is not asked for at each look at who holds the ticket', async () => {
      await api.holder(ticketId);
      expect(asked()).toBe(0);
    });

    it.each([
      ['this agent may not see it', { status: 403, body: {} }, 1],
      ['there is no such thing', { status: 404, body: {} }, 1],
      ['the answer is another', { status: 200, body: { name: 7, ticket_forms: 'x' } }, 1],
      ['the helpdesk is busy', { status: 429, body: {} }, 2],
      ['the helpdesk is broken', { status: 500, body: 'x' }, 2],
      ['the connection is cut', { drop: true }, 2],
    ])(
      'where %s, the ticket is read all the same, and only what may change is asked again',
      async (_, fault, times) => {
        sandbox.faults.add({ path: names }, fault);
        const first = TicketReading.parse(await api.ticket(ticketId));
        await api.ticket(ticketId);
        expect(first).toMatchObject({ ticketId, complete: true });
        expect(asked()).toBe(times);
      },
    );
  },
);

describe('the form of a ticket', () => {
  const zendeskApi = () =>
    zendesk({ origin: 'https://acme.zendesk.com', host: 'acme.zendesk.com', fetch: sandboxFetch(sandbox) });
  const formId = (name: string) =>
    String([...sandbox.db.forms.values()].find((form) => form.name === name)?.id ?? 'none');

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.limits.reset();
    sandbox.requests.length = 0;
  });

  it('is told by id and name in Zendesk, in lists too', async () => {
    const { form, customer } = await zendeskApi().ticket('4720');
    expect(form).toEqual({ id: formId('Företag'), name: 'Företag' });
    expect((await zendeskApi().ticket('4711')).form?.name).toBe('Kontakta oss');
    const [listed] = await zendeskApi().customerTickets(customer.id, 1);
    expect(listed?.form?.name).toBe('Företag');
  });

  it('keeps its id where this agent may not see forms', async () => {
    sandbox.faults.add({ path: /ticket_forms/ }, { status: 403, body: {} });
    expect((await zendeskApi().ticket('4720')).form).toEqual({ id: formId('Företag'), name: '' });
  });

  it('is none, and nobody is asked, for tickets that were made without', async () => {
    const ticket = sandbox.db.tickets.get(4720);
    if (!ticket) throw new Error('no ticket');
    const before = ticket.formId;
    ticket.formId = null;
    try {
      expect((await zendeskApi().ticket('4720')).form).toBeNull();
      expect(sandbox.requests.filter(({ path }) => path.includes('ticket_forms'))).toEqual([]);
    } finally {
      ticket.formId = before;
    }
  });

  it('is not told in Freshdesk', async () => {
    const host = 'acme.freshdesk.com';
    const api = freshdesk({ origin: `https://${host}`, host, fetch: sandboxFetch(sandbox, undefined, host) });
    expect((await api.ticket('9041')).form).toBeUndefined();
  });
});
