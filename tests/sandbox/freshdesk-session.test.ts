import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient, ask, FRESHDESK_DOOR } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox, undefined, FRESHDESK_DOOR);
});
afterEach(() => sandbox.close());

const { host } = FRESHDESK_DOOR;
const TICKET = '/api/_/tickets/9031';
const NOT_LOGGED_IN = { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' };
const staff = (name: string) => [...sandbox.freshdesk.db.agents.values()].find((one) => one.name === name)?.id ?? 0;

describe('session and CSRF token', () => {
  it('reads the private API and v2 with the cookie alone, with and without .json', async () => {
    for (const path of [TICKET, '/api/v2/tickets/9031', '/api/_/bootstrap/agents_groups']) {
      expect((await agent.get(path)).status, path).toBe(200);
      expect((await agent.get(`${path}.json`)).text).toBe((await agent.get(path)).text);
    }
  });

  it('answers 401 without a cookie and with an unknown one', async () => {
    for (const headers of [{}, { cookie: 'helpdesk_node_session=stolen' }]) {
      for (const path of [TICKET, '/api/_/bootstrap/me', '/api/v2/tickets/9031']) {
        const answer = await ask(sandbox, path, { host, headers });
        expect(answer.status).toBe(401);
        expect(answer.json()).toEqual(NOT_LOGGED_IN);
      }
    }
  });

  it('gives the token in bootstrap/me and nowhere in page or cookies', async () => {
    const me = (await agent.get('/api/_/bootstrap/me')).json() as { agent: object; meta: { csrf_token: string } };
    expect(me.agent).toMatchObject({ id: sandbox.freshdesk.meId, contact: { name: 'Maja Ek' } });
    const page = await agent.get('/a/tickets/9031');
    expect(page.text + JSON.stringify(page.headers)).not.toContain(me.meta.csrf_token);
  });

  it('refuses every private write without the token or with a wrong one, and does nothing', async () => {
    const cookie = sandbox.freshdesk.cookieFor();
    const writes = [
      ['PUT', TICKET],
      ['PUT', `${TICKET}/update_properties`],
      ['PUT', `${TICKET}/execute_scenario`],
      ['POST', `${TICKET}/notes`],
      ['POST', sandbox.freshdesk.settings.bulkPath],
    ] as const;
    const before = JSON.stringify([...sandbox.freshdesk.db.tickets]);
    for (const [method, path] of writes) {
      for (const headers of [{ cookie }, { cookie, 'x-csrf-token': 'wrong' }]) {
        const body = JSON.stringify({ responder_id: null, body: 'x', ids: [9031], properties: {}, scenario_id: 1 });
        const answer = await ask(sandbox, path, { host, method, headers, body });
        expect([answer.status, answer.json()], path).toEqual([401, NOT_LOGGED_IN]);
      }
    }
    expect(JSON.stringify([...sandbox.freshdesk.db.tickets])).toBe(before);
    expect(sandbox.freshdesk.db.notesOf(9031)).toHaveLength(4);
  });

  it('a token of another session or of an earlier login is a wrong one', async () => {
    expect((await agent.write('PUT', TICKET, { tags: ['one'] })).status).toBe(200);
    sandbox.freshdesk.signInAs(staff('Erik Norling'));
    expect((await agent.write('PUT', TICKET, { tags: ['two'] })).status).toBe(401);
    agent.forget();
    expect((await agent.write('PUT', TICKET, { tags: ['two'] })).status).toBe(200);
    const [latest] = sandbox.freshdesk.db.activities.of(9031).slice(-1);
    expect(latest?.performer).toEqual({ type: 'user', userId: staff('Erik Norling') });
  });

  it('signed out: the API is 401, the page sends to the login', async () => {
    sandbox.freshdesk.signInAs(null);
    expect((await agent.get('/api/_/bootstrap/me')).status).toBe(401);
    const page = await agent.get('/a/tickets/9031');
    expect([page.status, page.headers.location]).toEqual([302, '/support/login']);
    expect((await agent.get('/support/login')).text).toContain('Log in');
  });

  it('the two helpdesks have sessions of their own', async () => {
    sandbox.signInAs(null);
    expect((await agent.get(TICKET)).status).toBe(200);
    expect((await ask(sandbox, TICKET, { host, headers: { cookie: sandbox.cookieFor() } })).status).toBe(401);
    expect(sandbox.requests.map((one) => one.userId)).toEqual([sandbox.freshdesk.meId, null]);
  });
});

describe('pages', () => {
  it('the agents’ page has a strict policy, a socket of its own host and sets the cookie', async () => {
    const page = await ask(sandbox, '/a/tickets/9031', { host });
    expect(page.text).toContain('__firstScriptRan');
    expect(page.text).toContain('ember-basic-dropdown-wormhole');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src 'self' wss://${host}`);
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(sandbox, TICKET, { host, headers: { cookie } })).status).toBe(200);
    expect((await ask(sandbox, '/', { host })).headers.location).toBe('/a/dashboard/default');
  });

  it('the page is told who is signed in and how to behave', async () => {
    sandbox.freshdesk.settings.savePath = 'update_properties';
    const start = (await agent.get('/sandbox/settings.json')).json();
    expect(start).toMatchObject({ savePath: 'update_properties', me: { id: sandbox.freshdesk.meId, name: 'Maja Ek' } });
  });

  it('the portal is no agents’ page', async () => {
    expect((await agent.get('/support/home')).text).toContain('Kundtjänst');
    expect((await ask(sandbox, TICKET, { host: 'plain.freshdesk.com' })).status).toBe(302);
  });
});

describe('changes are told over a socket', () => {
  it('says which ticket changed and by whom; what is saved by a rule is nobody’s', async () => {
    const messages = await messagesOf(() => {
      sandbox.freshdesk.actAs(staff('Erik Norling'), { ticketId: 9041, responderId: staff('Erik Norling') });
      sandbox.freshdesk.actAs(null, { ticketId: 9041, priority: 4 });
    }, 2);
    expect(messages).toEqual([
      { ticket_id: 9041, user_id: staff('Erik Norling') },
      { ticket_id: 9041, user_id: null },
    ]);
  });

  it('cuts a socket that nobody plays', async () => {
    await expect(upgrade('/other')).rejects.toThrow();
    await expect(upgrade('/sandbox/socket', 'acme.zendesk.com')).rejects.toThrow();
  });
});

async function upgrade(path: string, to = host) {
  const headers = {
    host: to,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const options = { host: '127.0.0.1', port: sandbox.port, servername: to, ca: sandbox.certificate, path, headers };
  return new Promise<{ accept: string; socket: Duplex }>((resolve, reject) => {
    const asked = httpsRequest({ ...options, agent: false });
    asked.on('upgrade', (answer, socket) =>
      resolve({ accept: String(answer.headers['sec-websocket-accept']), socket }),
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function messagesOf(act: () => void, count: number): Promise<unknown[]> {
  const { accept, socket } = await upgrade('/sandbox/socket');
  // The example of the WebSocket standard.
  expect(accept).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  const messages: unknown[] = [];
  let left = Buffer.alloc(0);
  act();
  for await (const chunk of socket) {
    left = Buffer.concat([left, chunk as Buffer]);
    while (left.length > 1 && left.length >= 2 + (left[1] ?? 0)) {
      const length = left[1] ?? 0;
      messages.push(JSON.parse(left.subarray(2, 2 + length).toString()));
      left = left.subarray(2 + length);
    }
    if (messages.length >= count) break;
  }
  return messages;
}
