import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient, ask } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox);
});
afterEach(() => sandbox.close());

const TICKET = '/api/v2/tickets/4711';

describe('session and CSRF token', () => {
  it('reads with the cookie alone, with and without .json', async () => {
    expect((await agent.get(TICKET)).status).toBe(200);
    expect((await agent.get(`${TICKET}.json`)).text).toBe((await agent.get(TICKET)).text);
  });

  it('answers 401 without a cookie and with an unknown one', async () => {
    for (const headers of [{}, { cookie: '_zendesk_shared_session=stolen' }]) {
      const answer = await ask(sandbox, TICKET, { headers });
      expect(answer.status).toBe(401);
      expect(answer.json()).toEqual({ error: "Couldn't authenticate you" });
    }
  });

  it('refuses a write without the token, or with an old one, with the object-shaped error', async () => {
    const cookie = sandbox.cookieFor();
    const body = JSON.stringify({ tags: ['x'] });
    for (const headers of [{ cookie }, { cookie, 'x-csrf-token': 'wrong' }]) {
      const answer = await ask(sandbox, `${TICKET}/tags`, { method: 'PUT', headers, body });
      expect(answer.status).toBe(403);
      expect(answer.json()).toEqual({ error: { title: 'Forbidden', message: 'Invalid authenticity token' } });
    }
    expect(sandbox.db.tickets.get(4711)?.tags).not.toContain('x');
  });

  it('a token that has been rotated works again after users/me was asked', async () => {
    expect((await agent.write('PUT', `${TICKET}/tags`, { tags: ['one'] })).status).toBe(200);
    sandbox.db.rotateCsrf();
    expect((await agent.write('PUT', `${TICKET}/tags`, { tags: ['two'] })).status).toBe(403);
    agent.forget();
    expect((await agent.write('PUT', `${TICKET}/tags`, { tags: ['two'] })).status).toBe(200);
  });

  it('logged out: users/me is still 200, with nobody in it; the rest is 401; the workspace sends to the login', async () => {
    sandbox.signInAs(null);
    const me = await agent.get('/api/v2/users/me');
    expect(me.status).toBe(200);
    expect(me.json()).toMatchObject({ user: { id: null, role: 'end-user', name: 'Anonymous user' } });
    expect((await agent.get(TICKET)).status).toBe(401);
    const page = await agent.get('/agent/tickets/4711');
    expect(page.status).toBe(302);
    expect(page.headers.location).toContain('/access/');
  });

  it('a customer is told who they are and shown nothing else', async () => {
    const anna = [...sandbox.db.users.values()].find((user) => user.email === 'anna@exempel.se')?.id ?? 0;
    const customer = new AgentClient(sandbox, anna);
    expect((await customer.get('/api/v2/users/me')).json()).toMatchObject({ user: { id: anna, role: 'end-user' } });
    expect((await customer.get(TICKET)).status).toBe(403);
    expect((await customer.get('/agent/tickets/4711')).status).toBe(302);
  });

  it('another agent who signs in is another person with another token', async () => {
    await agent.write('PUT', `${TICKET}/tags`, { tags: ['mine'] });
    const erik = [...sandbox.db.users.values()].find((user) => user.name === 'Erik Norling');
    sandbox.signInAs(erik?.id ?? 0);
    expect((await agent.get('/api/v2/users/me')).json()).toMatchObject({ user: { id: erik?.id } });
    expect((await agent.write('PUT', `${TICKET}/tags`, { tags: ['old token'] })).status).toBe(403);
  });
});

describe('pages', () => {
  it('the workspace is titled Zendesk, has a strict policy and sets the cookie', async () => {
    const page = await ask(sandbox, '/agent/tickets/4711');
    expect(page.text).toContain('<title>Zendesk</title>');
    expect(page.text).toContain('__firstScriptRan');
    expect(page.headers['content-security-policy']).toContain("frame-src 'self'");
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(sandbox, TICKET, { headers: { cookie } })).status).toBe(200);
    expect((await ask(sandbox, '/')).headers.location).toBe('/agent/dashboard');
  });

  it('the page is built and is told who is signed in and how to behave', async () => {
    sandbox.settings.saveVia = 'rest';
    expect((await agent.get('/sandbox/settings.json')).json()).toMatchObject({
      saveVia: 'rest',
      me: { id: sandbox.meId },
    });
    const script = await agent.get('/sandbox/page.js');
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.text).toContain('/sandbox/settings.json');
  });

  it('other hosts are no helpdesk', async () => {
    expect((await ask(sandbox, '/hc/sv', { host: 'plain.zendesk.com' })).text).toContain('Hjälpcenter');
    expect((await ask(sandbox, TICKET, { host: 'plain.zendesk.com' })).status).toBe(404);
  });
});
