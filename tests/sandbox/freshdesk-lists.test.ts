import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient, ask, FRESHDESK_DOOR } from './client';
import { createTicket } from './freshdesk/change-ticket';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox, undefined, FRESHDESK_DOOR);
});
afterEach(() => sandbox.close());

type Row = Record<string, unknown> & { id: number };
const rows = async (path: string) => (await agent.get(path)).json() as Row[];
const ids = async (path: string) => (await rows(path)).map((row) => row.id);
const person = (name: string) => [...sandbox.freshdesk.db.contacts.values()].find((one) => one.name === name)?.id ?? 0;
const staff = (name: string) => [...sandbox.freshdesk.db.agents.values()].find((one) => one.name === name)?.id ?? 0;

describe('a requester’s tickets', () => {
  it('by id or address, in any case; older than 30 days only when asked since when', async () => {
    const anna = person('Anna Lindqvist');
    for (const who of [`requester_id=${anna}`, 'email=anna@exempel.se', 'email=ANNA@EXEMPEL.SE']) {
      expect(await ids(`/api/v2/tickets?${who}`)).toEqual([9012]);
      expect(await ids(`/api/v2/tickets?${who}&updated_since=2000-01-01T00:00:00Z`)).toEqual([9012, 8987]);
    }
    expect(await ids('/api/v2/tickets?email=nils.strom@example.com')).toEqual([9049, 9046]);
  });

  it('an unknown one is an error', async () => {
    const answer = await agent.get('/api/v2/tickets?email=nobody@example.com');
    expect([answer.status, answer.json()]).toMatchObject([
      400,
      { errors: [{ field: 'email', code: 'invalid_value' }] },
    ]);
  });

  it('neither deleted nor spam tickets are among them; they have lists of their own', async () => {
    expect(await ids(`/api/v2/tickets?requester_id=${person('Snabba Pengar')}`)).toEqual([]);
    expect(await ids('/api/v2/tickets?filter=spam')).toEqual([9044]);
    expect(await ids('/api/v2/tickets?filter=deleted')).toEqual([9043]);
  });

  it('rows have no description unless asked; includes stand beside them', async () => {
    const [row] = await rows('/api/v2/tickets?email=anna@exempel.se');
    expect(row).not.toHaveProperty('description');
    expect(row).not.toHaveProperty('requester');
    const [full] = await rows('/api/v2/tickets?email=anna@exempel.se&include=description,requester,stats');
    expect(full).toMatchObject({ requester: { email: 'Anna@exempel.se' }, stats: { closed_at: null } });
    expect(full?.description_text).toContain('order 88213');
  });
});

describe('pages', () => {
  beforeEach(() => {
    const requesterId = person('Sara Nyman');
    for (let n = 1; n <= 205; n += 1)
      createTicket(sandbox.freshdesk.db, { id: 20_000 + n, subject: `Nr ${n}`, requesterId, description: '' });
  });

  it('have 30 rows, at most 100, and a link to the next until the last one, which is short', async () => {
    const path = `/api/v2/tickets?requester_id=${person('Sara Nyman')}`;
    expect(await rows(path)).toHaveLength(30);
    const seen = new Set<number>();
    for (const [page, length] of [
      [1, 100],
      [2, 100],
      [3, 7],
    ] as const) {
      const answer = await agent.get(`${path}&per_page=100&page=${page}`);
      const found = answer.json() as Row[];
      expect(found).toHaveLength(length);
      for (const row of found) seen.add(row.id);
      expect(answer.headers.link === undefined).toBe(page === 3);
    }
    expect(seen.size).toBe(207);
    expect(await rows(`${path}&per_page=100&page=4`)).toEqual([]);
    expect((await agent.get(`${path}&per_page=101`)).status).toBe(400);
  });

  it('beyond the 300th are refused as recorded', async () => {
    expect(await rows('/api/v2/tickets?page=300')).toEqual([]);
    const answer = await agent.get('/api/v2/tickets?page=301');
    const message = 'You cannot access tickets beyond the 300th page. Please provide a smaller page number.';
    const errors = [{ field: 'page', message, code: 'invalid_value' }];
    expect([answer.status, answer.json()]).toEqual([400, { description: 'Validation failed', errors }]);
  });
});

describe('conversations', () => {
  it('come without the first message, oldest first, with who and whether it is private', async () => {
    const found = await rows('/api/v2/tickets/9031/conversations?per_page=100');
    expect(found).toHaveLength(sandbox.freshdesk.db.conversations.of(9031).length);
    expect(JSON.stringify(found)).not.toContain('order 55120). I paketet');
    const rickard = person('Rickard Holm');
    for (const one of found) expect(one.incoming).toBe(one.user_id === rickard);
    expect(found.filter((one) => one.private).every((one) => one.source === 2)).toBe(true);
    expect(found.map((one) => one.created_at)).toEqual(found.map((one) => one.created_at).sort());
  });

  it('the private ones have a frame, both directions and, asked for, their author', async () => {
    const path = '/api/_/tickets/9050/conversations';
    const oldest = (await agent.get(`${path}?per_page=100&page=2&order_type=asc&include=requester`)).json() as {
      conversations: Row[];
    };
    expect(oldest.conversations).toHaveLength(30);
    expect(oldest.conversations.at(-1)).toMatchObject({ requester: { name: 'Amir Rezai' } });
    const newest = (await agent.get(`${path}?per_page=1`)).json() as { conversations: Row[] };
    expect(newest.conversations[0]?.id).toBe(oldest.conversations.at(-1)?.id);
    expect(newest.conversations[0]).not.toHaveProperty('requester');
  });

  it('ten at most are embedded in a ticket', async () => {
    const ticket = (await agent.get('/api/v2/tickets/9050?include=conversations')).json();
    expect((ticket as { conversations: Row[] }).conversations).toHaveLength(10);
  });
});

describe('people', () => {
  it('the roster is for everybody; v2’s list of agents is for admins, unless the account says otherwise', async () => {
    const { data } = (await agent.get('/api/_/bootstrap/agents_groups')).json() as { data: Record<string, Row[]> };
    expect([data.agents?.length, data.groups?.length]).toEqual([12, 7]);
    const refused = await agent.get('/api/v2/agents');
    expect([refused.status, refused.json()]).toMatchObject([403, { code: 'access_denied' }]);
    const admin = new AgentClient(sandbox, staff('Ingrid Moberg'), FRESHDESK_DOOR);
    expect((await admin.get('/api/v2/agents')).json()).toHaveLength(12);
    sandbox.freshdesk.settings.v2Agents = 'everybody';
    expect((await agent.get(`/api/v2/agents/${sandbox.freshdesk.meId}`)).json()).toMatchObject({
      id: sandbox.freshdesk.meId,
    });
    expect((await agent.get('/api/v2/agents/me')).json()).toMatchObject({ contact: { name: 'Maja Ek' } });
    expect(await ids('/api/v2/groups')).toEqual(data.groups?.map((one) => one.id));
  });

  it('contacts are found by id, address, and telephone as the account has it written', async () => {
    const sandell = person('Sandell');
    expect((await agent.get(`/api/v2/contacts/${sandell}`)).json()).toMatchObject({ phone: '070-174 06 11' });
    expect(await ids('/api/v2/contacts?email=anna@exempel.se')).toEqual([person('Anna Lindqvist')]);
    expect(await ids(`/api/v2/contacts?phone=${encodeURIComponent('070-174 06 11')}`)).toEqual([sandell]);
    expect(await ids(`/api/v2/contacts?phone=${encodeURIComponent('+46701740611')}`)).toEqual([]);
    expect((await agent.get('/api/v2/contacts/1')).status).toBe(404);
  });

  it('fields know the account’s statuses', async () => {
    const { ticket_fields: fields } = (await agent.get('/api/_/ticket_fields')).json() as { ticket_fields: Row[] };
    expect(fields.find((one) => one.name === 'status')?.choices).toMatchObject({
      2: ['Open', 'Being Processed'],
      6: ['Väntar på leverantör', 'Vi arbetar med ärendet'],
    });
    expect(fields.find((one) => one.name === 'priority')?.choices).toEqual({ Low: 1, Medium: 2, High: 3, Urgent: 4 });
  });
});

describe('list views', () => {
  const list = async (filter: string) => {
    const { tickets } = (await agent.get(`/api/_/tickets?filter=${filter}&per_page=100`)).json() as { tickets: Row[] };
    return tickets;
  };

  it('show what their filter says, newest first', async () => {
    const unresolved = await list('unresolved');
    expect(unresolved.map((one) => one.created_at)).toEqual(
      unresolved
        .map((one) => one.created_at)
        .sort()
        .reverse(),
    );
    expect(unresolved.map((one) => one.id)).toEqual(expect.arrayContaining([9031, 9041, 9050]));
    for (const one of unresolved) expect([4, 5]).not.toContain(one.status);
    const mine = await list('new_and_my_open');
    for (const one of mine) expect([null, sandbox.freshdesk.meId]).toContain(one.responder_id);
    expect((await list('spam')).map((one) => one.id)).toEqual([9044]);
  });
});

describe('limits', () => {
  it('count v2 alone, an include as one more; used up it is 429 with Retry-After', async () => {
    sandbox.freshdesk.limits.account = { total: 5, windowMs: 60_000 };
    const first = await agent.get('/api/v2/tickets/9031?include=requester,stats');
    expect(first.headers).toMatchObject({
      'x-ratelimit-total': '5',
      'x-ratelimit-remaining': '2',
      'x-ratelimit-used-currentrequest': '3',
    });
    expect((await agent.get('/api/_/tickets/9031')).headers).not.toHaveProperty('x-ratelimit-total');
    await agent.get('/api/v2/tickets/9031?include=requester');
    const refused = await agent.get('/api/v2/tickets/9031');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await agent.get('/api/_/tickets/9031')).status).toBe(200);
    sandbox.freshdesk.limits.reset();
    expect((await agent.get('/api/v2/tickets/9031')).status).toBe(200);
  });
});

describe('faults and pauses', () => {
  it('are the server’s, for both helpdesks, and told apart by host', async () => {
    sandbox.faults.add({ host: /freshdesk/, method: 'PUT' }, { afterApply: true, drop: true, times: 1 });
    await expect(agent.write('PUT', '/api/_/tickets/9031', { tags: ['kom fram'] })).rejects.toThrow();
    expect(sandbox.freshdesk.db.tagsOf(9031)).toEqual(['kom fram']);
    const paused = sandbox.pauseAt({ host: /freshdesk/, path: /update_properties/ });
    const saving = agent.write('PUT', '/api/_/tickets/9031/update_properties', { tags: ['senare'] });
    const held = await paused;
    expect(sandbox.freshdesk.db.tagsOf(9031)).toEqual(['kom fram']);
    held.release();
    expect((await saving).status).toBe(200);
  });

  it('a body that is no JSON is refused', async () => {
    sandbox.freshdesk.settings.v2Writes = 'cookie';
    const headers = { cookie: sandbox.freshdesk.cookieFor() };
    const options = { host: FRESHDESK_DOOR.host, method: 'PUT', headers, body: '{' };
    const answer = await ask(sandbox, '/api/v2/tickets/9031', options);
    expect([answer.status, answer.json()]).toMatchObject([400, { code: 'invalid_json' }]);
  });
});
