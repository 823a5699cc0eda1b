import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient, ask, FRESHDESK_DOOR, sandboxFetch, ZENDESK_DOOR } from './client';
import { hostResolverRules } from './hosts';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  sandbox.limits.lift();
});
afterAll(() => sandbox.close());

describe('one server plays both helpdesks, by host', () => {
  it.each([
    ['acme.zendesk.com', ZENDESK_DOOR, '/api/v2/tickets/4711.json', 'Faktura på en router som aldrig har kommit'],
    ['support.exempel.se', ZENDESK_DOOR, '/api/v2/tickets/4711.json', 'Faktura på en router som aldrig har kommit'],
    ['acme.freshdesk.com', FRESHDESK_DOOR, '/api/_/tickets/4711', 'Fråga om garanti'],
    ['kundtjanst.exempel.se', FRESHDESK_DOOR, '/api/_/tickets/4711', 'Fråga om garanti'],
    ['acme.myfreshworks.com', FRESHDESK_DOOR, '/api/_/tickets/4711', 'Fråga om garanti'],
    ['other.freshdesk.com', FRESHDESK_DOOR, '/api/_/tickets/4711', 'Fråga om garanti'],
  ])('%s, with a certificate that is its own', async (host, door, path, subject) => {
    const client = new AgentClient(sandbox, undefined, { ...door, host });
    const answer = (await client.get(path)).json() as { ticket: { subject: string } };
    expect(answer.ticket.subject).toBe(subject);
    const write = await client.write('PUT', path, { ticket: { subject } });
    expect(write.status).toBe(200);
    expect(sandbox.requests.at(-1)?.host).toBe(host);
  });

  it('agents’ pages are served under own domains', async () => {
    expect((await ask(sandbox, '/agent/tickets/4711', { host: 'support.exempel.se' })).text).toContain('Zendesk');
    expect((await ask(sandbox, '/a/tickets/9031', { host: 'kundtjanst.exempel.se' })).text).toContain('Freshdesk');
  });

  it('what names its own host names the canonical one, whatever host was asked', async () => {
    const zendesk = new AgentClient(sandbox, undefined, { ...ZENDESK_DOOR, host: 'support.exempel.se' });
    const { ticket } = (await zendesk.get('/api/v2/tickets/4711.json')).json() as { ticket: { url: string } };
    expect(new URL(ticket.url).host).toBe('acme-canonical.zendesk.com');
    const freshdesk = new AgentClient(sandbox, undefined, { ...FRESHDESK_DOOR, host: 'kundtjanst.exempel.se' });
    const page = await freshdesk.get('/api/v2/tickets?per_page=2');
    expect(page.headers.link).toBe('<https://acme.freshdesk.com/api/v2/tickets?per_page=2&page=2>; rel="next"');
  });

  it('any other host is nobody’s', async () => {
    // The certificate has no such name; a browser that ignores that is told so by the answer.
    const answer = await ask(sandbox, '/', { host: 'localhost' });
    expect([answer.status, answer.text]).toEqual([404, 'The sandbox plays no host localhost']);
    await expect(ask(sandbox, '/', { host: 'www.exempel.se' })).rejects.toThrow(/altnames|Hostname/);
  });

  it('a fetch of a host’s page goes to that host with its agent’s cookie', async () => {
    const erik = [...sandbox.freshdesk.db.agents.values()].find((one) => one.name === 'Erik Norling')?.id ?? 0;
    const answer = await sandboxFetch(sandbox, erik, 'acme.freshdesk.com')('/api/_/bootstrap/me');
    expect(await answer.json()).toMatchObject({ agent: { id: erik } });
  });

  it('a browser is told to find every played host at the sandbox, and nothing else anywhere', () => {
    const rules = hostResolverRules(8443);
    for (const host of [
      '*.zendesk.com',
      '*.freshdesk.com',
      'support.exempel.se',
      'kundtjanst.exempel.se',
      'acme.myfreshworks.com',
    ])
      expect(rules).toContain(`MAP ${host} 127.0.0.1:8443`);
    expect(rules).toContain('MAP * ~NOTFOUND');
  });
});
