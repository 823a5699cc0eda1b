import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HelpdeskError, type HelpdeskApi } from '@/adapters/helpdesk';
import { zendeskApi } from '@/adapters/zendesk/api';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { Me, TicketReading, TicketSummary } from '@/domain/reading';
import { sandboxFetch } from '../sandbox/client';
import { startSandbox, type Sandbox } from '../sandbox/server';

const ORIGIN = 'https://acme.zendesk.com';

let sandbox: Sandbox;
let api: HelpdeskApi;

beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.db.stamps = 'write';
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.limits.reset();
  sandbox.requests.length = 0;
  api = zendeskApi(ORIGIN, sandboxFetch(sandbox));
});

/** The error that a promise ends with; fails when there is none or when it is not one of ours. */
async function faultOf(promise: Promise<unknown>): Promise<HelpdeskError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HelpdeskError);
  return error as HelpdeskError;
}

function idOf(name: string): string {
  const { users, groups } = sandbox.db;
  const found = [...users.values(), ...groups.values()].find((one) => one.name === name);
  if (!found) throw new Error(`nobody called ${name}`);
  return String(found.id);
}

const main = () => String(sandbox.mainTicketId);
const ticketInDb = (ticketId: string) => {
  const ticket = sandbox.db.tickets.get(Number(ticketId));
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};
const notesInDb = (ticketId: string) => sandbox.db.commentsOf(Number(ticketId)).filter((comment) => !comment.public);

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
    const customer = zendeskApi(ORIGIN, sandboxFetch(sandbox, Number(idOf('Anna Lindqvist'))));
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
    const shared = zendeskApi(ORIGIN, async (input, init) => {
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
    const other = zendeskApi(ORIGIN, sandboxFetch(sandbox));
    expect(await other.customerTickets(idOf('Anna Lindqvist'), 100)).toEqual(listed);
  });
});

describe('groups and names', () => {
  it('lists the groups a ticket can be given to, and all groups where that is not answered', async () => {
    const groups = await api.groups();
    expect(groups).toHaveLength(7);
    expect(groups).toContainEqual({ id: idOf('Faktura'), name: 'Faktura' });
    sandbox.faults.add({ path: /assignable/ }, { status: 403, body: { error: 'Forbidden' } });
    expect(await zendeskApi(ORIGIN, sandboxFetch(sandbox)).groups()).toEqual(groups);
  });

  it('finds the one holder of the names that the page shows', async () => {
    expect(await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toEqual({
      groupId: idOf('Logistik'),
      groupName: 'Logistik',
      agentId: idOf('Karin Hedman'),
      agentName: 'Karin Hedman',
    });
    expect(await api.identify({ groupName: 'Retur', agentName: null })).toMatchObject({ agentId: null });
    expect(await api.identify({ groupName: null, agentName: null })).toMatchObject({ groupId: null, agentId: null });
  });

  it.each([
    ['part of a name', { groupName: 'Log', agentName: null }],
    ['another spelling', { groupName: 'logistik', agentName: null }],
    ['an agent of another group', { groupName: 'Logistik', agentName: 'Maja Ek' }],
    ['an agent without a group', { groupName: null, agentName: 'Maja Ek' }],
    ['nothing', { groupName: '', agentName: null }],
  ])('does not guess from %s', async (_, shown) => {
    expect(await api.identify(shown)).toBeNull();
  });

  it('does not choose between two of the same name', async () => {
    const twin = sandbox.db.users.get(Number(idOf('Johan Wik')));
    const name = twin?.name ?? '';
    if (twin) twin.name = 'Karin Hedman';
    try {
      expect(await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toBeNull();
    } finally {
      if (twin) twin.name = name;
    }
  });

  it('asks once for names that the assignee field repeats', async () => {
    await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' });
    const asked = sandbox.requests.length;
    await api.identify({ groupName: 'Logistik', agentName: 'Johan Wik' });
    expect(sandbox.requests).toHaveLength(asked);
  });

  it('asks again after a failure', async () => {
    sandbox.faults.add({ path: /assignables/ }, { status: 500, times: 1 });
    expect((await faultOf(api.identify({ groupName: 'Retur', agentName: null }))).fault).toBe('broken');
    expect(await api.identify({ groupName: 'Retur', agentName: null })).toMatchObject({ groupName: 'Retur' });
  });

  it('names an agent by id, and nobody for an id that is not there', async () => {
    expect(await api.agentName(idOf('Amir Rezai'))).toBe('Amir Rezai');
    expect(await api.agentName('123')).toBeNull();
  });
});

describe('tags', () => {
  it('are put on and taken off without touching the others', async () => {
    const before = await api.tags(main());
    await api.changeTag(main(), 'stafett_logistik', 'add', before.stamp);
    const after = await api.tags(main());
    expect(after.tags).toEqual([...before.tags, 'stafett_logistik']);
    await api.changeTag(main(), 'stafett_logistik', 'remove', after.stamp);
    expect((await api.tags(main())).tags).toEqual(before.tags);
  });

  it('are not written when somebody else has changed the ticket', async () => {
    const { stamp } = await api.tags(main());
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), addTags: ['vip'] });
    expect((await faultOf(api.changeTag(main(), 'stafett_retur', 'add', stamp))).fault).toBe('conflict');
    expect(ticketInDb(main()).tags).not.toContain('stafett_retur');
    expect(ticketInDb(main()).tags).toContain('vip');
  });

  it('are not written to a closed ticket, and that is said', async () => {
    const { stamp } = await api.tags('4502');
    expect((await faultOf(api.changeTag('4502', 'stafett_retur', 'add', stamp))).fault).toBe('closed');
  });

  it('are refused by name when the helpdesk takes the write but not the tag', async () => {
    sandbox.faults.add({ path: /\/tags/, method: 'PUT' }, { status: 200, body: { tags: ['other'] } });
    expect((await faultOf(api.changeTag(main(), 'stafett_x', 'add', ''))).fault).toBe('forbidden');
  });
});

describe('notes', () => {
  it('are private, and found again by their last line only', async () => {
    const { stamp } = await api.tags(main());
    const line = 'stafett/1 brief 7f3a91';
    expect(await api.hasNote(main(), line)).toBe(false);
    await api.writeNote(main(), `Stafettpinne, överlämning 3\n\nKunden väntar på paketet.\n\n${line}`, stamp);
    expect(notesInDb(main()).at(-1)?.body).toContain('Stafettpinne');
    expect(await api.hasNote(main(), line)).toBe(true);
    expect(await api.hasNote(main(), 'stafett/1 brief 7f3a')).toBe(false);
    expect(await api.hasNote(main(), 'Kunden väntar på paketet.')).toBe(false);
  });

  it('are not taken for ours when a customer or a public answer carries the line', async () => {
    const line = 'stafett/1 brief 0000aa';
    const comment = { body: `Så här skrev ni:\n${line}` };
    sandbox.actAs(Number(idOf('Anna Lindqvist')), { ticketId: Number(main()), comment });
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), comment: { ...comment, public: true } });
    sandbox.actAs(Number(idOf('Anna Lindqvist')), { ticketId: Number(main()), comment: { ...comment, public: false } });
    expect(await api.hasNote(main(), line)).toBe(false);
  });

  it('are found far down', async () => {
    const line = 'stafett/1 question 11bb22';
    sandbox.actAs(Number(idOf('Maja Ek')), { ticketId: 4688, comment: { body: `Fråga\n${line}`, public: false } });
    const anna = Number(idOf('Anna Lindqvist'));
    for (let n = 0; n < 120; n += 1) sandbox.actAs(anna, { ticketId: 4688, comment: { body: `Svar ${n}` } });
    expect(await api.hasNote('4688', line)).toBe(true);
  });

  it('are not written twice over a ticket that moved', async () => {
    const { stamp } = await api.tags(main());
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), addTags: ['moved'] });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Stafettpinne', stamp))).fault).toBe('conflict');
    expect(notesInDb(main())).toHaveLength(count);
  });
});

describe('the session', () => {
  const addTag = async (tag: string) => api.changeTag(main(), tag, 'add', (await api.tags(main())).stamp);

  it('gets a new token when the old one no longer holds, once', async () => {
    await addTag('one');
    sandbox.db.rotateCsrf();
    await addTag('two');
    expect(ticketInDb(main()).tags).toContain('two');
    const always = { status: 403, body: { error: { title: 'Forbidden', message: 'Invalid authenticity token' } } };
    sandbox.faults.add({ path: /\/tags/, method: 'PUT' }, always);
    sandbox.requests.length = 0;
    expect((await faultOf(addTag('three'))).fault).toBe('forbidden');
    expect(sandbox.requests.filter((request) => request.method === 'PUT')).toHaveLength(2);
  });

  it('writes nothing in the name of somebody who has signed in meanwhile', async () => {
    const { stamp } = await api.tags(main());
    await api.me();
    sandbox.signInAs(Number(idOf('Lena Stråhle')));
    sandbox.db.rotateCsrf();
    try {
      const other = await faultOf(api.changeTag(main(), 'stafett_fel', 'add', stamp));
      expect(other.fault).toBe('signed-out');
      expect(ticketInDb(main()).tags).not.toContain('stafett_fel');
    } finally {
      sandbox.signInAs(sandbox.meId);
    }
  });
});

describe('what goes wrong has a name', () => {
  it.each<[string, object, HelpdeskFault]>([
    ['a cut connection', { drop: true }, 'offline'],
    ['401', { status: 401, body: { error: "Couldn't authenticate you" } }, 'signed-out'],
    [
      'a redirect to the sign-in page',
      { status: 302, headers: { location: 'https://acme.zendesk.com/auth' } },
      'signed-out',
    ],
    [
      '403 with an object',
      { status: 403, body: { error: { title: 'Forbidden', message: 'You do not have access' } } },
      'forbidden',
    ],
    ['403 with a string', { status: 403, body: { error: 'Forbidden' } }, 'forbidden'],
    ['404', { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } }, 'not-found'],
    ['410', { status: 410 }, 'not-found'],
    ['409', { status: 409, body: {} }, 'conflict'],
    ['a collision by name', { status: 422, body: { error: 'UpdateConflict' } }, 'conflict'],
    [
      '422 because it is closed',
      {
        status: 422,
        body: {
          error: 'RecordInvalid',
          details: { status: [{ description: 'Status: closed prevents ticket update' }] },
        },
      },
      'closed',
    ],
    [
      '422 for another reason',
      { status: 422, body: { error: 'RecordInvalid', details: { base: [{ description: 'Field is required' }] } } },
      'forbidden',
    ],
    ['429', { status: 429, body: { error: 'APIRateLimitExceeded' } }, 'busy'],
    ['500', { status: 500, body: 'Internal Server Error' }, 'broken'],
    ['502 with a page', { status: 502, body: '<html>Bad gateway</html>' }, 'broken'],
    ['a page instead of an answer', { status: 200, body: '<html><body>Maintenance</body></html>' }, 'unreadable'],
    ['an answer that is a list', { status: 200, body: [] }, 'unreadable'],
    ['an answer without a ticket', { status: 200, body: {} }, 'unreadable'],
    ['a ticket without times', { status: 200, body: { ticket: { id: 1, status: 'open' } } }, 'unreadable'],
    ['a status that is not known', { status: 200, body: { ticket: { id: 1, status: 'sleeping' } } }, 'unreadable'],
  ])('%s', async (_, fault, expected) => {
    sandbox.faults.add({ path: /\/tickets\/4711/ }, fault);
    for (const ask of [api.ticket(main()), api.holder(main()), api.tags(main())]) {
      const error = await faultOf(ask);
      expect(error.fault).toBe(expected);
      expect(error.detail).not.toMatch(/4711|Faktura|required|access/);
    }
  });

  it('an answer that never comes', async () => {
    const real = AbortSignal.timeout.bind(AbortSignal);
    const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => real(50));
    sandbox.faults.add({ path: /users\/me/ }, { hang: true });
    try {
      expect((await faultOf(api.me())).fault).toBe('offline');
      expect(patience).toHaveBeenCalledWith(20_000);
    } finally {
      patience.mockRestore();
    }
  });

  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '42' }, 42_000],
    ['a moment', { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }, 60_000],
    ['a moment that has passed', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
    ['when the limit starts anew', { 'ratelimit-reset': '12' }, 12_000],
    ['the same in the other spelling', { 'rate-limit-reset': '12' }, 12_000],
  ])('says how long to wait, given in %s', async (_, headers, expected) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    const limited: typeof fetch = () => Promise.resolve(new Response('{}', { status: 429, headers }));
    try {
      expect(await faultOf(zendeskApi(ORIGIN, limited).me())).toMatchObject({ fault: 'busy', retryAfterMs: expected });
    } finally {
      vi.useRealTimers();
    }
  });

  it("leaves the last updates of a ticket to the agent's own saves, in either spelling", async () => {
    for (const spelling of ['zendesk-rate-limit', 'zendesk-ratelimit'] as const) {
      sandbox.limits.reset();
      sandbox.limits.spelling = spelling;
      sandbox.limits.perTicketUpdates = { total: 7, windowMs: 600_000 };
      const mine = zendeskApi(ORIGIN, sandboxFetch(sandbox));
      const add = async (tag: string) => mine.changeTag(main(), tag, 'add', (await mine.tags(main())).stamp);
      await add('a');
      await add('b');
      sandbox.requests.length = 0;
      const error = await faultOf(add('c'));
      expect(error.fault).toBe('busy');
      expect(error.retryAfterMs).toBeGreaterThan(500_000);
      expect(sandbox.requests.filter((request) => request.method === 'PUT')).toHaveLength(0);
      await mine.changeTag('4688', 'other_ticket', 'add', (await mine.tags('4688')).stamp);
    }
  });

  it('stops at pages that never end, and says that there is more', async () => {
    const endless = withAnswers((path) => {
      if (!/comments/.test(path)) return null;
      const n = Number(/after%5D=(\d+)|after]=(\d+)/.exec(path)?.slice(1).find(Boolean) ?? 0);
      const comment = { id: n + 1, body: 'x', public: true, author_id: 1, created_at: '2026-01-01T00:00:00Z' };
      return { comments: [comment], meta: { has_more: true, after_cursor: String(n + 1) } };
    });
    const reading = TicketReading.parse(await zendeskApi(ORIGIN, endless).ticket(main()));
    expect(reading.complete).toBe(false);
    expect(reading.messages).toHaveLength(50);
    expect((await faultOf(zendeskApi(ORIGIN, endless).hasNote(main(), 'stafett/1 brief x'))).fault).toBe('unreadable');
  });

  it('does not go round in circles, nor to anything but the API', async () => {
    const circle = withAnswers((path) =>
      /comments/.test(path) ? { comments: [], next_page: `https://other.zendesk.com${path}` } : null,
    );
    expect((await zendeskApi(ORIGIN, circle).ticket(main())).complete).toBe(false);
    const away = withAnswers((path) =>
      /comments/.test(path) ? { comments: [], next_page: 'https://evil.example/steal' } : null,
    );
    expect((await faultOf(zendeskApi(ORIGIN, away).ticket(main()))).fault).toBe('unreadable');
  });

  function withAnswers(answer: (path: string) => object | null): typeof fetch {
    const real = sandboxFetch(sandbox);
    return (input, init) => {
      const url = new URL(new Request(input).url);
      const own = answer(url.pathname + url.search);
      return own ? Promise.resolve(new Response(JSON.stringify(own))) : real(input, init);
    };
  }
});
