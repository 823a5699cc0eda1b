import { describe, expect, it } from 'vitest';
import { Me, TicketReading, TicketSummary } from '@/domain/reading';
import { faultOf } from './fault-of';
import { api, fresh, idOf, main, sandbox, ticketInDb } from './freshdesk-scene';

describe('who is signed in', () => {
  it('is the agent of the session', async () => {
    const me = Me.parse(await api.me());
    expect(me).toMatchObject({ id: String(sandbox.freshdesk.meId), name: 'Maja Ek', role: 'agent' });
  });

  it('is read from the documented answer where the page’s own does not name the agent', async () => {
    sandbox.faults.add({ path: /bootstrap\/me/ }, { status: 200, body: { meta: { csrf_token: 'x' } } });
    expect(await api.me()).toMatchObject({ id: String(sandbox.freshdesk.meId), name: 'Maja Ek', locale: 'sv' });
  });

  it.each([
    ['the session has ended', null],
    ['the portal’s customer is signed in', { status: 403, body: { code: 'access_denied' } }],
    ['the answer is a way to the sign-in page', { status: 302, headers: { location: '/support/login' } }],
  ])('is nobody when %s', async (_, fault) => {
    if (fault) sandbox.faults.add({ path: /bootstrap\/me/ }, fault);
    else sandbox.freshdesk.signInAs(null);
    try {
      expect((await faultOf(api.me())).fault).toBe('signed-out');
    } finally {
      sandbox.freshdesk.signInAs(sandbox.freshdesk.meId);
    }
  });
});

describe('a ticket', () => {
  it('is read whole, in a shape that the background accepts', async () => {
    const reading = TicketReading.parse(await api.ticket(main()));
    expect(reading).toMatchObject({
      helpdesk: 'freshdesk',
      host: 'acme.freshdesk.com',
      ticketId: main(),
      subject: 'Fel router, och två fakturor',
      status: 'open',
      state: 'live',
      channel: 'email',
      complete: true,
      customer: {
        id: idOf('Rickard Holm'),
        name: 'Rickard Holm',
        emails: ['rickard@exempel.se'],
        phones: ['+46701740622'],
        locale: 'sv',
      },
      holder: { groupId: idOf('Faktura'), groupName: 'Faktura', agentId: idOf('Maja Ek'), agentName: 'Maja Ek' },
    });
    expect(reading.tags).toEqual(['router', 'Fel vara', 'faktura']);
  });

  it('tells who has held it: the same changes as really happened, out of new values alone', async () => {
    for (const ticketId of [main(), '9041', '9042', '9045', '9046', '9047', '9048', '9049', '8940']) {
      const { changes, complete } = await api.ticket(ticketId);
      const real = sandbox.freshdesk.db.holderChanges.filter((one) => one.ticketId === Number(ticketId));
      const ids = (id: number | null) => (id === null ? null : String(id));
      expect([
        ticketId,
        changes.map(({ id, at, from, to }) => [id, at, from.groupId, from.agentId, to.groupId, to.agentId]),
      ]).toEqual([
        ticketId,
        real.map(({ activityId, at, from, to }) => [
          String(activityId),
          Math.floor(at / 1000) * 1000,
          ...[ids(from.groupId), ids(from.responderId), ids(to.groupId), ids(to.responderId)],
        ]),
      ]);
      expect(complete).toBe(true);
    }
  });

  it('names who did it: people by name, rules as rules', async () => {
    const { changes } = await api.ticket('9047');
    expect(changes.map(({ by, to }) => [by.role, by.name, to.groupName, to.agentName])).toEqual([
      ['rule', 'Freshdesk', 'Sälj', null],
      ['rule', 'Round robin', 'Sälj', expect.any(String)],
    ]);
    const [, taken] = (await api.ticket(main())).changes;
    expect(taken?.by).toEqual({ id: idOf('Sofia Berglund'), name: 'Sofia Berglund', role: 'agent' });
  });

  it('is waiting for somebody where its own status stops the clock', async () => {
    const own = { id: 6, value: 6, customer_display_name: 'Something', stop_sla_timer: true };
    const fields = [{ name: 'status', choices: [{ value: 2, customer_display_name: 'In progress' }, own, null, {}] }];
    sandbox.faults.add({ path: /ticket_fields/ }, { status: 200, body: { ticket_fields: fields } });
    const ticket = ticketInDb('9041');
    const before = ticket.status;
    ticket.status = 6;
    try {
      expect(await fresh().ticket('9041')).toMatchObject({ status: 'hold' });
      sandbox.faults.clear();
      sandbox.faults.add({ path: /ticket_fields/ }, { status: 403 });
      expect(await fresh().ticket('9041')).toMatchObject({ status: 'open' });
    } finally {
      ticket.status = before;
    }
  });

  it('has its messages in order, the description first, with who wrote them, as plain text', async () => {
    const { messages } = await api.ticket(main());
    expect(messages[0]).toMatchObject({
      by: { id: idOf('Rickard Holm'), name: 'Rickard Holm', role: 'customer' },
      channel: 'email',
      public: true,
      at: ticketInDb(main()).createdAt,
    });
    expect(messages[0]?.text).toMatch(/^Hej!\n+Jag beställde Norrsken 300 \(order 55120\)\./);
    const inDb = sandbox.freshdesk.db.conversations.of(Number(main()));
    expect(messages.slice(1).map((one) => [one.id, one.public, one.by.role])).toEqual(
      inDb.map((one) => [String(one.id), !one.private, one.incoming ? 'customer' : 'agent']),
    );
    expect(messages.find((one) => !one.public && one.by.name === 'Johan Wik')?.text).toBe(
      'Ny router skickad i dag. Fakturorna är inte vårt bord.',
    );
    expect(messages.every((message) => !/<\w+/.test(message.text) && message.by.name !== '')).toBe(true);
  });

  it('knows a call, and a customer who has only a telephone', async () => {
    const { messages, customer } = await api.ticket('9042');
    expect(messages[0]?.channel).toBe('phone');
    expect(customer).toMatchObject({ name: 'Gerd Palm', emails: [], phones: ['0701740644'] });
  });

  it('is read over many pages', async () => {
    const reading = TicketReading.parse(await api.ticket('9050'));
    expect(reading.messages).toHaveLength(1 + sandbox.freshdesk.db.conversations.of(9050).length);
    expect(reading.messages.length).toBeGreaterThan(101);
    expect(reading.complete).toBe(true);
  });

  it('says that it was merged, is spam, deleted or not there', async () => {
    expect(await api.ticket('9048')).toMatchObject({ state: 'merged', status: 'closed' });
    expect(await api.ticket('9043')).toMatchObject({ state: 'deleted' });
    expect(await api.ticket('9044')).toMatchObject({ state: 'suspended' });
    expect(await api.ticket('8940')).toMatchObject({ state: 'live', status: 'closed' });
    expect((await faultOf(api.ticket('999999'))).fault).toBe('not-found');
  });

  it('takes a status of the account’s own for what the customer reads under it', async () => {
    const { statuses } = sandbox.freshdesk.db;
    const ticket = ticketInDb('9041');
    const before = ticket.status;
    statuses.set(20, { agentLabel: 'Hos kund', customerLabel: statuses.get(3)?.customerLabel ?? '' });
    statuses.set(21, { agentLabel: 'Hos oss', customerLabel: 'Något eget' });
    try {
      for (const [status, means] of [
        [20, 'pending'],
        [21, 'open'],
        [3, 'pending'],
        [4, 'solved'],
      ] as const) {
        ticket.status = status;
        expect(await fresh().ticket('9041')).toMatchObject({ status: means });
      }
    } finally {
      ticket.status = before;
    }
  });

  it('can be asked for its holder alone, with one small request once names and scenarios are known', async () => {
    await api.holder(main());
    await api.ruleTarget('0');
    sandbox.requests.length = 0;
    const { holder, stamp, customerId } = await api.holder(main());
    expect(holder).toMatchObject({ groupName: 'Faktura', agentName: 'Maja Ek' });
    expect(customerId).toBe(idOf('Rickard Holm'));
    expect(Date.parse(stamp)).toBe(Math.floor(ticketInDb(main()).updatedAt / 1000) * 1000);
    expect(sandbox.requests).toHaveLength(1);
  });
});

describe("a customer's tickets", () => {
  it('come last changed first, old ones too, holders named, at most as many as asked for', async () => {
    const tickets = (await api.customerTickets(idOf('Rickard Holm'), 100)).map((one) => TicketSummary.parse(one));
    expect(tickets.map((ticket) => ticket.ticketId).sort()).toEqual(['8940', '9031', '9048']);
    const times = tickets.map((ticket) => ticket.updatedAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(tickets.find((ticket) => ticket.ticketId === main())?.holder.agentName).toBe('Maja Ek');
    expect(await api.customerTickets(idOf('Rickard Holm'), 2)).toEqual(tickets.slice(0, 2));
  });

  it('are none for somebody who is no contact', async () => {
    expect(await api.customerTickets('1', 100)).toEqual([]);
  });
});
