import { describe, expect, it } from 'vitest';
import { Me, TicketReading, TicketSummary } from '@/domain/reading';
import { sandboxFetch } from '../sandbox/client';
import { api, faultOf, idOf, main, sandbox, ticketInDb } from './api-scene';
import { apiWith } from './zendesk-api';

describe('who is signed in', () => {
  it('is the agent of the session', async () => {
    const me = Me.parse(await api.me());
    expect(me).toMatchObject({ id: String(sandbox.meId), name: 'Maja Ek', role: 'agent' });
  });

  it('is nobody when the session has ended, although the answer is 200', async () => {
    sandbox.signInAs(null);
    try {
      expect((await faultOf(api.me())).fault).toBe('signed-out');
      expect((await faultOf(api.ticket(main()))).fault).toBe('signed-out');
    } finally {
      sandbox.signInAs(sandbox.meId);
    }
  });

  it('is nobody when the session belongs to a customer', async () => {
    const customer = apiWith(sandboxFetch(sandbox, Number(idOf('Anna Lindqvist'))));
    expect((await faultOf(customer.me())).fault).toBe('signed-out');
  });
});

describe('a ticket', () => {
  it('is read whole, in a shape that the background accepts', async () => {
    const reading = TicketReading.parse(await api.ticket(main()));
    expect(reading).toMatchObject({
      helpdesk: 'zendesk',
      host: 'acme.zendesk.com',
      ticketId: main(),
      subject: 'Faktura på en router som aldrig har kommit',
      state: 'live',
      complete: true,
      customer: {
        id: idOf('Anna Lindqvist'),
        name: 'Anna Lindqvist',
        emails: ['anna@exempel.se'],
        phones: ['+46701740605'],
      },
      holder: { groupId: idOf('Faktura'), groupName: 'Faktura', agentId: idOf('Maja Ek'), agentName: 'Maja Ek' },
    });
    expect(reading.tags).toEqual(expect.arrayContaining(['router', 'leverans', 'faktura']));
  });

  it('tells who has held it, one change for each step, and that group-only transfers took the agent off', async () => {
    const { changes } = await api.ticket(main());
    const short = changes.map(({ by, from, to }) => [
      by.role,
      [from.groupName, from.agentName].join('/'),
      [to.groupName, to.agentName].join('/'),
    ]);
    expect(short).toEqual([
      ['rule', '/', 'Support/'],
      ['agent', 'Support/', 'Support/Erik Norling'],
      ['agent', 'Support/Erik Norling', 'Logistik/'],
      ['agent', 'Logistik/', 'Logistik/Karin Hedman'],
      ['agent', 'Logistik/Karin Hedman', 'Support/'],
      ['agent', 'Support/', 'Support/Sofia Berglund'],
      ['agent', 'Support/Sofia Berglund', 'Faktura/'],
      ['agent', 'Faktura/', 'Faktura/Maja Ek'],
    ]);
    expect(changes[0]?.by.name).toBe('Nya mejl till Support');
    expect(changes.map((change) => change.at)).toEqual(changes.map((change) => change.at).sort((a, b) => a - b));
  });

  it('has its messages in order, with who wrote them, as plain text', async () => {
    const { messages } = await api.ticket(main());
    const inDb = sandbox.db.commentsOf(Number(main())).sort((a, b) => a.createdAt - b.createdAt);
    expect(messages.map((message) => message.text)).toEqual(inDb.map((comment) => comment.body));
    expect(messages.map((message) => message.public)).toEqual(inDb.map((comment) => comment.public));
    expect(messages[0]).toMatchObject({ by: { name: 'Anna Lindqvist', role: 'customer' }, channel: 'email' });
    expect(messages[1]).toMatchObject({ by: { name: 'Erik Norling', role: 'agent' }, channel: 'web' });
    expect(messages.every((message) => !/<\w+/.test(message.text))).toBe(true);
  });

  it('knows a call', async () => {
    const { messages } = await api.ticket('4633');
    expect(messages.find((message) => message.channel === 'phone')).toMatchObject({ by: { name: 'Ulla Fransson' } });
  });

  it('says that it was merged, closed or is gone', async () => {
    expect(await api.ticket('4714')).toMatchObject({ state: 'merged', status: 'closed' });
    expect(await api.ticket('4502')).toMatchObject({ state: 'live', status: 'closed' });
    expect((await faultOf(api.ticket('999999'))).fault).toBe('not-found');
  });

  it('is not merged because it has the tag of one that was: follow-ups take tags over', async () => {
    sandbox.actAs(Number(idOf('Maja Ek')), { ticketId: 4688, addTags: ['closed_by_merge'] });
    expect(await api.ticket('4688')).toMatchObject({ state: 'live' });
  });

  it("does not take a switchboard's number for the customer's own", async () => {
    const anna = Number(idOf('Anna Lindqvist'));
    const real = sandboxFetch(sandbox);
    const shared = apiWith(async (input, init) => {
      const answer = await (await real(input, init)).text();
      return new Response(answer.replaceAll('"shared_phone_number":false', '"shared_phone_number":true'));
    });
    const { customer } = await shared.ticket(main());
    expect(sandbox.db.users.get(anna)?.phone).not.toBeNull();
    expect(customer).toMatchObject({ phones: [], emails: ['anna@exempel.se'] });
  });

  it('is read over many pages, whose links name another host', async () => {
    const anna = sandbox.db.liveTickets().find((ticket) => ticket.id === 4688);
    for (let n = 0; n < 230; n += 1) {
      sandbox.actAs(anna?.requesterId ?? 0, { ticketId: 4688, comment: { body: `Påminnelse ${n}` } });
    }
    const reading = TicketReading.parse(await api.ticket('4688'));
    expect(sandbox.db.canonicalHost).not.toBe('acme.zendesk.com');
    expect(reading.messages).toHaveLength(232);
    expect(reading.messages.at(-1)?.text).toBe('Påminnelse 229');
    expect(reading.complete).toBe(true);
    expect(sandbox.requests.every((request) => request.host === 'acme.zendesk.com')).toBe(true);
  });

  it('is incomplete, not impossible, when its audits may not be read', async () => {
    sandbox.faults.add({ path: /\/audits/ }, { status: 403, body: { error: { title: 'Forbidden', message: 'No' } } });
    const reading = TicketReading.parse(await api.ticket(main()));
    expect(reading).toMatchObject({ complete: false, changes: [], holder: { groupName: 'Faktura' } });
    expect(reading.messages.length).toBeGreaterThan(5);
  });

  it('names a holder whose group has been deleted since', async () => {
    const group = sandbox.db.groups.get(Number(idOf('Logistik')));
    if (!group) throw new Error('no group');
    group.deleted = true;
    try {
      const { changes } = await api.ticket(main());
      expect(changes[2]?.to.groupName).toBe('Logistik');
    } finally {
      group.deleted = false;
    }
  });

  it('can be asked for its holder alone, with one small request once the names are known', async () => {
    await api.ticket(main());
    sandbox.requests.length = 0;
    const { holder, stamp, customerId } = await api.holder(main());
    expect(holder).toMatchObject({ groupName: 'Faktura', agentName: 'Maja Ek' });
    expect(customerId).toBe(idOf('Anna Lindqvist'));
    expect(Date.parse(stamp)).toBe(Math.floor(ticketInDb(main()).updatedAt / 1000) * 1000);
    expect(sandbox.requests).toHaveLength(1);
  });
});

describe("a customer's tickets", () => {
  it('come last changed first, holders named, at most as many as asked for', async () => {
    const tickets = (await api.customerTickets(idOf('Anna Lindqvist'), 100)).map((one) => TicketSummary.parse(one));
    const times = tickets.map((ticket) => ticket.updatedAt);
    expect(tickets.map((ticket) => ticket.ticketId).sort()).toEqual(['4502', '4633', '4688', '4711', '4714']);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(tickets.find((ticket) => ticket.ticketId === main())?.holder.agentName).toBe('Maja Ek');
    expect(await api.customerTickets(idOf('Anna Lindqvist'), 2)).toEqual(tickets.slice(0, 2));
  });

  it('come from search where the list is not answered', async () => {
    const listed = await api.customerTickets(idOf('Anna Lindqvist'), 100);
    sandbox.faults.add({ path: /tickets\/requested/ }, { status: 404, body: { error: 'InvalidEndpoint' } });
    sandbox.db.searchLag = -Infinity; // finds what other tests have changed just now
    const other = apiWith(sandboxFetch(sandbox));
    expect(await other.customerTickets(idOf('Anna Lindqvist'), 100)).toEqual(listed);
  });
});
