import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { api as freshdesk } from '@/adapters/freshdesk/api';
import type { HelpdeskApi, HelpdeskApiOn } from '@/adapters/helpdesk';
import { api as zendesk } from '@/adapters/zendesk/api';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { GroupMember, HelpdeskGroup, Me, TicketReading, TicketSummary } from '@/domain/reading';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { faultOf } from './fault-of';

// What every helpdesk's API promises, said once: each against its own account in the sandbox.

/** What is the same thing in each account. */
interface Account {
  name: 'zendesk' | 'freshdesk';
  on: HelpdeskApiOn;
  host: string;
  mainId(sandbox: Sandbox): number;
  signIn(sandbox: Sandbox, who: 'nobody' | 'me' | number): void;
  newToken(sandbox: Sandbox): void;
  agentId(sandbox: Sandbox, name: string): number;
  tags(sandbox: Sandbox): string[];
  groupId(sandbox: Sandbox, name: string): number;
  /** Everybody leaves this group. Answer: how they come back. */
  emptyGroup(sandbox: Sandbox, groupId: number): () => void;
}

const ACCOUNTS: Account[] = [
  {
    name: 'zendesk',
    on: zendesk,
    host: 'acme.zendesk.com',
    mainId: (sandbox) => sandbox.mainTicketId,
    signIn: (sandbox, who) => sandbox.signInAs(who === 'nobody' ? null : who === 'me' ? sandbox.meId : who),
    newToken: (sandbox) => sandbox.db.rotateCsrf(),
    agentId: (sandbox, name) => [...sandbox.db.users.values()].find((one) => one.name === name)?.id ?? 0,
    tags: (sandbox) => sandbox.db.tickets.get(sandbox.mainTicketId)?.tags ?? [],
    groupId: (sandbox, name) => [...sandbox.db.groups.values()].find((one) => one.name === name)?.id ?? 0,
    emptyGroup: ({ db }, groupId) => db.emptyGroup(groupId),
  },
  {
    name: 'freshdesk',
    on: freshdesk,
    host: 'acme.freshdesk.com',
    mainId: ({ freshdesk }) => freshdesk.mainTicketId,
    signIn: ({ freshdesk }, who) => freshdesk.signInAs(who === 'nobody' ? null : who === 'me' ? freshdesk.meId : who),
    newToken: ({ freshdesk }) => freshdesk.db.rotateCsrf(),
    agentId: ({ freshdesk }, name) => [...freshdesk.db.agents.values()].find((one) => one.name === name)?.id ?? 0,
    tags: ({ freshdesk }) => freshdesk.db.tickets.get(freshdesk.mainTicketId)?.tags ?? [],
    groupId: ({ freshdesk }, name) => [...freshdesk.db.groups.values()].find((one) => one.name === name)?.id ?? 0,
    emptyGroup: ({ freshdesk: { db } }, groupId) => db.emptyGroup(groupId),
  },
];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.db.stamps = 'write';
});
afterAll(() => sandbox.close());

describe.each(ACCOUNTS)('$name', (account) => {
  const { name, host, on } = account;
  let api: HelpdeskApi;
  let ticketId: string;
  const isTheTicket = { path: new RegExp(`tickets/(4711|9031)`) };
  const add = async (tag: string) => api.changeTag(ticketId, tag, 'add', (await api.tags(ticketId)).stamp);

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.limits.reset();
    sandbox.freshdesk.limits.lift();
    sandbox.requests.length = 0;
    api = on({ origin: `https://${host}`, host, fetch: sandboxFetch(sandbox, undefined, host) });
    ticketId = String(account.mainId(sandbox));
  });

  it('answers in shapes that the background accepts', async () => {
    expect(Me.parse(await api.me())).toMatchObject({ name: 'Maja Ek' });
    const reading = TicketReading.parse(await api.ticket(ticketId));
    expect(reading).toMatchObject({ helpdesk: name, host, ticketId, complete: true, state: 'live' });
    expect(reading.changes.at(-1)?.to).toEqual(reading.holder);
    const { holder, stamp, customerId } = await api.holder(ticketId);
    expect({ holder, stamp, id: customerId }).toEqual({
      holder: reading.holder,
      stamp: reading.stamp,
      id: reading.customer.id,
    });
    const others = (await api.customerTickets(customerId, 100)).map((one) => TicketSummary.parse(one));
    expect(others.map((one) => one.ticketId)).toContain(ticketId);
    expect((await api.groups()).map((one) => HelpdeskGroup.parse(one))).toHaveLength(7);
  });

  it('identifies the holder that a reading names, and asks nobody else to guess', async () => {
    const { holder } = await api.holder(ticketId);
    const { groupName, agentName } = holder;
    expect(await api.identify({ groupName, agentName })).toEqual(holder);
    expect(await api.agentName(holder.agentId ?? '')).toBe(agentName);
    expect(await api.identify({ groupName: 'Ingen', agentName: null })).toBeNull();
    expect(await api.ruleTarget('31337')).toBeNull();
  });

  describe('who is in a group', () => {
    const idOf = (group: string) => account.groupId(sandbox, group);
    const members = async (group: string) => api.members(String(idOf(group)));
    /** everything that is asked about people and groups */
    const people = { path: /agents|groups|memberships/ };

    it('is told by id and name, in a shape that the background accepts', async () => {
      const all = (await members('Logistik'))?.map((one) => GroupMember.parse(one)) ?? [];
      const staff = ['Karin Hedman', 'Johan Wik', 'Ingrid Moberg'];
      const expected = staff.map((name) => ({ id: String(account.agentId(sandbox, name)), name }));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(all.toSorted(byId)).toEqual(expected.toSorted(byId));
    });

    it('costs nothing more than naming an agent of it did', async () => {
      await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' });
      sandbox.requests.length = 0;
      expect(await members('Logistik')).toHaveLength(3);
      expect(sandbox.requests).toEqual([]);
    });

    it('is nobody, for certain, when all have left', async () => {
      const back = account.emptyGroup(sandbox, idOf('Retur'));
      try {
        expect(await members('Retur')).toEqual([]);
        sandbox.requests.length = 0;
        expect((await members('Retur'))?.length).toBe(0);
        expect(sandbox.requests.length, 'asked anew: one small request').toBe(1);
      } finally {
        back();
      }
      expect(
        await on({ origin: `https://${host}`, host, fetch: sandboxFetch(sandbox, undefined, host) }).members(
          String(idOf('Retur')),
        ),
      ).not.toEqual([]);
    });

    it.each([
      ['this agent may not know it', { status: 403, body: {} }],
      ['it is not there', { status: 404, body: {} }],
      ['the answer is another', { status: 200, body: { data: 'x', agents: 'x', agent_ids: 'x' } }],
    ])('is not known where %s', async (_, answer) => {
      sandbox.faults.add(people, answer);
      expect(await members('Logistik')).toBeNull();
      expect(await api.members('31337')).toBeNull();
    });

    it('is an error where the helpdesk cannot be asked just now', async () => {
      sandbox.faults.add(people, { status: 500, body: {} });
      expect((await faultOf(members('Logistik'))).fault).toBe('broken');
    });
  });

  it('names nobody when nobody is signed in', async () => {
    account.signIn(sandbox, 'nobody');
    try {
      for (const ask of [api.me(), api.ticket(ticketId), api.tags(ticketId)]) {
        expect((await faultOf(ask)).fault).toBe('signed-out');
      }
    } finally {
      account.signIn(sandbox, 'me');
    }
  });

  it('gets a new token when the old one no longer holds, and asks once', async () => {
    await add('ett');
    account.newToken(sandbox);
    sandbox.requests.length = 0;
    await add('tva');
    expect(account.tags(sandbox)).toEqual(expect.arrayContaining(['ett', 'tva']));
    expect(sandbox.requests.filter((request) => request.method === 'PUT')).toHaveLength(2);
  });

  it('writes nothing in the name of somebody who has signed in meanwhile', async () => {
    const { stamp } = await api.tags(ticketId);
    await api.me();
    account.signIn(sandbox, account.agentId(sandbox, 'Lena Stråhle'));
    account.newToken(sandbox);
    try {
      for (const write of [api.changeTag(ticketId, 'fel', 'add', stamp), api.writeNote(ticketId, 'Fel', stamp)]) {
        expect((await faultOf(write)).fault).toBe('signed-out');
      }
      expect(account.tags(sandbox)).not.toContain('fel');
    } finally {
      account.signIn(sandbox, 'me');
    }
  });

  it('does not write for a stamp that is not the ticket’s', async () => {
    const old = '2020-01-01T00:00:00Z';
    expect((await faultOf(api.changeTag(ticketId, 'gammal', 'add', old))).fault).toBe('conflict');
    expect((await faultOf(api.writeNote(ticketId, 'Gammal', old))).fault).toBe('conflict');
    expect(account.tags(sandbox)).not.toContain('gammal');
  });

  it('finds a note that it wrote, and no other', async () => {
    const line = `stafett/1 brief ${name}`;
    expect(await api.hasNote(ticketId, line)).toBe(false);
    await api.writeNote(ticketId, `Överlämning & <mer>\n\n${line}`, (await api.tags(ticketId)).stamp);
    expect(await api.hasNote(ticketId, line)).toBe(true);
    const { messages } = await api.ticket(ticketId);
    const note = messages.find(({ text }) => text.endsWith(line));
    expect(note).toMatchObject({ public: false, by: { role: 'agent', name: 'Maja Ek' } });
    expect(note?.text).toBe(`Överlämning & <mer>\n\n${line}`);
  });

  it.each<[string, object, HelpdeskFault]>([
    ['a cut connection', { drop: true }, 'offline'],
    ['401', { status: 401, body: {} }, 'signed-out'],
    ['a way to the sign-in page', { status: 302, headers: { location: '/login' } }, 'signed-out'],
    ['403', { status: 403, body: {} }, 'forbidden'],
    ['404', { status: 404, body: {} }, 'not-found'],
    ['410', { status: 410 }, 'not-found'],
    ['409', { status: 409, body: {} }, 'conflict'],
    ['429', { status: 429, body: {} }, 'busy'],
    ['500', { status: 500, body: 'Internal Server Error' }, 'broken'],
    ['502 with a page', { status: 502, body: '<html>Bad gateway</html>' }, 'broken'],
    ['a page instead of an answer', { status: 200, body: '<html><body>Maintenance</body></html>' }, 'unreadable'],
    ['an answer that is a list', { status: 200, body: [] }, 'unreadable'],
    ['an answer without a ticket', { status: 200, body: {} }, 'unreadable'],
  ])('names what goes wrong, without anything of the ticket: %s', async (_, what, expected) => {
    sandbox.faults.add(isTheTicket, what);
    for (const ask of [api.ticket(ticketId), api.holder(ticketId)]) {
      const error = await faultOf(ask);
      expect(error.fault).toBe(expected);
      expect(error.detail).not.toMatch(/4711|9031|Faktura/);
    }
  });

  it('says how long to wait', async () => {
    sandbox.faults.add(isTheTicket, { status: 429, headers: { 'retry-after': '42' } });
    expect(await faultOf(api.holder(ticketId))).toMatchObject({ fault: 'busy', retryAfterMs: 42_000 });
  });
});
