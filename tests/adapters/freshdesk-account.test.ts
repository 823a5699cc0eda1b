import { describe, expect, it } from 'vitest';
import { account } from '@/adapters/freshdesk/account';
import { account as zendeskAccount } from '@/adapters/zendesk/account';
import { sandboxFetch } from '../sandbox/client';
import { faultOf } from './fault-of';
import { sandbox } from './freshdesk-scene';

const at = (host: string) => account(`https://${host}`, sandboxFetch(sandbox, undefined, host));
const answering =
  (status: number, body: string): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, { status }));

describe('Freshdesk at an own domain', () => {
  it.each(['acme.freshdesk.com', 'kundtjanst.exempel.se', 'acme.myfreshworks.com'])(
    'is recognised at %s, and tells the one canonical host',
    async (host) => {
      expect(await at(host)).toBe('acme.freshdesk.com');
    },
  );

  it('is not Zendesk, nor Zendesk it', async () => {
    expect(await at('support.exempel.se')).toBeNull();
    const fetch = sandboxFetch(sandbox, undefined, 'kundtjanst.exempel.se');
    expect(await zendeskAccount('https://kundtjanst.exempel.se', fetch)).toBeNull();
  });

  it.each([
    ['a page for everything', 200, '<html>Hello</html>'],
    ['nothing', 404, ''],
    ['a list', 200, '[]'],
    ['another JSON', 200, '{"account":{"full_domain":"evil.example.com"}}'],
    ['a refusal of its own', 401, '{"error":"login"}'],
  ])('is not a site that answers %s', async (_, status, body) => {
    expect(await account('https://example.com', answering(status, body))).toBeNull();
    expect(await zendeskAccount('https://example.com', answering(status, body))).toBeNull();
  });

  it('is signed out where Freshdesk says so', async () => {
    sandbox.freshdesk.signInAs(null);
    try {
      expect((await faultOf(at('kundtjanst.exempel.se'))).fault).toBe('signed-out');
    } finally {
      sandbox.freshdesk.signInAs(sandbox.freshdesk.meId);
    }
  });

  it('never guesses its host: an account that does not tell it cannot be used', async () => {
    sandbox.faults.add({ path: /bootstrap(\/account)?$/ }, { status: 404 });
    expect((await faultOf(at('kundtjanst.exempel.se'))).fault).toBe('unreadable');
    sandbox.faults.clear();
    const other = { bootstrap: { account: { full_domain: 'kundtjanst.exempel.se' } } };
    sandbox.faults.add({ path: /bootstrap(\/account)?$/ }, { status: 200, body: other });
    expect((await faultOf(at('kundtjanst.exempel.se'))).fault).toBe('unreadable');
  });

  it('is found in the whole of what the page starts with, where the part is not there', async () => {
    sandbox.faults.add({ path: /bootstrap\/account$/ }, { status: 404 });
    const whole = { account: { full_domain: 'Acme.freshdesk.com' } };
    sandbox.faults.add({ path: /bootstrap$/ }, { status: 200, body: whole });
    expect(await at('kundtjanst.exempel.se')).toBe('acme.freshdesk.com');
  });

  it.each([
    ['offline', { drop: true }],
    ['busy', { status: 429, headers: { 'retry-after': '3' } }],
    ['broken', { status: 503 }],
  ])('cannot be told when it is %s', async (fault, what) => {
    sandbox.faults.add({ path: /bootstrap/ }, what);
    expect((await faultOf(at('kundtjanst.exempel.se'))).fault).toBe(fault);
  });
});
