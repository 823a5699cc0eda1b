import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient, ask, sandboxFetch } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox);
});
afterEach(() => sandbox.close());

const TAGS = '/api/v2/tickets/4711/tags';
const write = (tag: string) => agent.write('PUT', TAGS, { tags: [tag] });
const tags = () => sandbox.db.tickets.get(4711)?.tags ?? [];

describe('faults', () => {
  it('answer for the server, as often as told, and only where they match', async () => {
    sandbox.faults.add(
      { method: 'PUT', path: /\/tags$/ },
      { status: 429, headers: { 'retry-after': '7' }, body: { error: 'APIRateLimitExceeded' }, times: 2 },
    );
    const statuses = [
      (await write('a')).status,
      (await agent.get(TAGS)).status,
      (await write('b')).status,
      (await write('c')).status,
    ];
    expect(statuses).toEqual([429, 200, 429, 200]);
    expect(tags()).not.toContain('a');
    expect(tags()).toContain('c');
  });

  it('a lost answer: the write is applied, its sender never learns', async () => {
    sandbox.faults.add({ body: /lost/ }, { afterApply: true, drop: true });
    await expect(write('lost')).rejects.toThrow();
    expect(tags()).toContain('lost');
    sandbox.faults.clear();
    sandbox.faults.add({ body: /broken/ }, { afterApply: true, status: 502, body: 'Bad Gateway' });
    expect(await write('broken')).toMatchObject({ status: 502, text: 'Bad Gateway' });
    expect(tags()).toContain('broken');
  });

  it('dropped, offline, hanging', async () => {
    const remove = sandbox.faults.add({ method: 'PUT' }, { drop: true });
    await expect(write('a')).rejects.toThrow();
    remove();
    sandbox.faults.offline(true);
    await expect(agent.get(TAGS)).rejects.toThrow();
    sandbox.faults.offline(false);
    expect((await write('b')).status).toBe(200);
    sandbox.faults.add({ body: /hangs/ }, { hang: true });
    let settled = false;
    const hanging = write('hangs').finally(() => (settled = true));
    hanging.catch(() => undefined);
    expect((await agent.get(TAGS)).json()).toEqual({ tags: expect.not.arrayContaining(['hangs']) as unknown });
    expect(settled).toBe(false);
  });

  it('a cut comes in the middle of the head, so that Chromium does not send the request again by itself', async () => {
    sandbox.faults.add({ path: /tags/ }, { drop: true });
    const socket = connect({
      host: '127.0.0.1',
      port: sandbox.port,
      servername: 'acme.zendesk.com',
      ca: sandbox.certificate,
    });
    let received = '';
    socket.on('data', (bytes: Buffer) => (received += bytes.toString('latin1')));
    socket.write(`GET ${TAGS} HTTP/1.1\r\nHost: acme.zendesk.com\r\n\r\n`);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(received).toMatch(/^HTTP\/1\.1 200/);
    expect(received).not.toContain('\r\n\r\n');
  });

  it('a union error for one save can be put in', async () => {
    const body = { data: { updateTicket: { __typename: 'SomeOtherError', message: 'no' } } };
    sandbox.faults.add({ path: /graphql/, body: /UpdateTicketMutation/ }, { status: 200, body, times: 1 });
    const mutation = {
      operationName: 'UpdateTicketMutation',
      variables: { id: '4711', ticket: { status: 'PENDING' } },
    };
    expect((await agent.write('POST', '/api/graphql', mutation)).json()).toEqual(body);
    expect(sandbox.db.tickets.get(4711)?.status).toBe('open');
  });
});

describe('pauses', () => {
  it('hold a request before it is applied, and after', async () => {
    const before = sandbox.pauseAt({ method: 'PUT', path: /tags/ });
    const after = sandbox.pauseAfter({ method: 'PUT', path: /tags/ });
    const writing = write('held');
    const arrived = await before;
    expect(arrived.request).toMatchObject({ method: 'PUT', path: TAGS, body: '{"tags":["held"]}', status: null });
    expect(tags()).not.toContain('held');
    arrived.release();
    const applied = await after;
    expect(tags()).toContain('held');
    applied.release();
    expect((await writing).status).toBe(200);
    expect(arrived.request.status).toBe(200);
  });

  it('a held request can be made to fail, with and without having been applied', async () => {
    const at = sandbox.pauseAt({ body: /first/ });
    const first = expect(write('first')).rejects.toThrow();
    (await at).fail();
    await first;
    expect(tags()).not.toContain('first');
    const later = sandbox.pauseAfter({ body: /second/ });
    const second = expect(write('second')).rejects.toThrow();
    (await later).fail();
    await second;
    expect(tags()).toContain('second');
  });
});

it('requests are recorded in order, bodies byte for byte, with the session they came with', async () => {
  const body = '{ "tags" : ["åäö"],\n  "x": 1 }';
  await agent.get('/api/v2/users/me');
  const headers = { cookie: sandbox.cookieFor(), 'x-csrf-token': 'none' };
  await ask(sandbox, `${TAGS}?a=b`, { method: 'PUT', headers, body });
  await ask(sandbox, TAGS);
  expect(sandbox.requests.map(({ n, method, path, status, userId }) => [n, method, path, status, userId])).toEqual([
    [1, 'GET', '/api/v2/users/me', 200, sandbox.meId],
    [2, 'PUT', `${TAGS}?a=b`, 403, sandbox.meId],
    [3, 'GET', TAGS, 401, null],
  ]);
  expect(sandbox.requests[1]?.body).toBe(body);
});

describe('rate limits', () => {
  it('30 writes per user and ticket, then 429 with Retry-After; the page counts too; other tickets and users do not', async () => {
    const headers = (await write('t0')).headers;
    expect(headers['zendesk-rate-limit-per-ticket-updates']).toMatch(/^total=30; remaining=29; resets=\d+$/);
    expect(headers['zendesk-ratelimit-per-ticket-updates']).toBe(headers['zendesk-rate-limit-per-ticket-updates']);
    const save = (id: number) => ({
      operationName: 'UpdateTicketMutation',
      variables: { id: String(id), ticket: { status: 'OPEN' } },
    });
    for (let n = 1; n < 30; n += 1) expect((await agent.write('POST', '/api/graphql', save(4711))).status).toBe(200);
    const refused = await write('too much');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ error: 'APIRateLimitExceeded' });
    expect((await agent.write('POST', '/api/graphql', [save(4711)])).status).toBe(429);
    expect((await agent.write('PUT', '/api/v2/tickets/4720/tags', { tags: ['x'] })).status).toBe(200);
    const other = new AgentClient(
      sandbox,
      [...sandbox.db.users.values()].find((user) => user.name === 'Tove Ask')?.id ?? 0,
    );
    expect((await other.write('PUT', TAGS, { tags: ['x'] })).status).toBe(200);
    sandbox.limits.lift();
    expect((await write('again')).status).toBe(200);
  });

  it("the account's limit counts REST, not what the page sends; both header spellings are there", async () => {
    sandbox.limits.account = { total: 2, windowMs: 60_000 };
    const first = await agent.get(TAGS);
    expect(first.headers).toMatchObject({
      'x-rate-limit': '2',
      'x-rate-limit-remaining': '1',
      'rate-limit': '2',
      'ratelimit-remaining': '1',
    });
    await agent.get(TAGS);
    expect((await agent.get(TAGS)).status).toBe(429);
    expect((await agent.get('/api/lotus/assignables/groups.json')).status).toBe(200);
    sandbox.limits.reset();
    expect((await agent.get(TAGS)).status).toBe(200);
  });
});

it('sandboxFetch behaves as a browser: relative paths, TypeError when cut, abort', async () => {
  const fetch = sandboxFetch(sandbox);
  const answer = await fetch('/api/v2/users/me.json');
  expect(((await answer.json()) as { user: { id: number } }).user.id).toBe(sandbox.meId);
  sandbox.faults.add({ path: /groups/ }, { drop: true });
  await expect(fetch('/api/v2/groups')).rejects.toThrow(TypeError);
  sandbox.faults.add({ path: /macros/ }, { hang: true });
  await expect(fetch('/api/v2/macros', { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/i);
});
