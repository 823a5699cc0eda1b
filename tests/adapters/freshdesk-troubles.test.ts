import { describe, expect, it, vi } from 'vitest';
import { TicketReading } from '@/domain/reading';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { sandboxFetch } from '../sandbox/client';
import { faultOf } from './fault-of';
import { apiWith } from './freshdesk-api';
import { api, asked, fresh, idOf, main, sandbox } from './freshdesk-scene';

describe('what goes wrong has a name', () => {
  it.each<[string, object, HelpdeskFault]>([
    [
      '400 for a field',
      { status: 400, body: { description: 'Validation failed', errors: [{ field: 'status', code: 'missing_field' }] } },
      'forbidden',
    ],
    ['400 in the short form', { status: 400, body: { code: 'invalid_json', message: 'No' } }, 'forbidden'],
    ['a state that does not fit', { status: 400, body: { code: 'inconsistent_state', message: 'No' } }, 'conflict'],
    ['403', { status: 403, body: { code: 'access_denied', message: 'No access to 9031' } }, 'forbidden'],
    ['404 without a body', { status: 404 }, 'not-found'],
    ['405', { status: 405, body: { message: 'GET method is not allowed.' } }, 'forbidden'],
    ['a ticket without times', { status: 200, body: { ticket: { id: 1, status: 2, requester_id: 3 } } }, 'unreadable'],
    [
      'a ticket of nobody',
      { status: 200, body: { ticket: { id: 1, created_at: '2026-01-01T00:00:00Z' } } },
      'unreadable',
    ],
  ])('%s', async (_, fault, expected) => {
    sandbox.faults.add({ path: /\/tickets\/9031/ }, fault);
    const error = await faultOf(api.ticket(main()));
    expect(error.fault).toBe(expected);
    expect(error.detail).not.toMatch(/9031|Validation|access to/);
  });

  it('an activity that cannot be read makes the ticket unreadable, one that is not known does not', async () => {
    const usual = (await api.ticket(main())).changes;
    const [first] = usual;
    const known = { id: 1, performed_at: new Date(first?.at ?? 0).toISOString(), actions: [] };
    const strange = [{ id: 7 }, { id: 6, actions: [null, 'x', { type: 'hologram', content: 5 }] }, known];
    sandbox.faults.add({ path: /activities\?/ }, { status: 200, body: { activities: [] } });
    const clear = sandbox.faults.add({ path: /activities$/ }, { status: 200, body: { activities: strange } });
    expect(TicketReading.parse(await api.ticket(main()))).toMatchObject({ changes: [] });
    clear();
    const moved = { id: 8, actions: [{ type: 'property_update', content: { group_name: 'Retur' } }] };
    sandbox.faults.add({ path: /activities$/ }, { status: 200, body: { activities: [moved] } });
    expect((await faultOf(api.ticket(main()))).fault).toBe('unreadable');
  });

  it('activities that never end are cut, and it is said that there are more', async () => {
    let id = 10_000;
    const real = sandboxFetch(sandbox, undefined, 'acme.freshdesk.com');
    const endless = apiWith((input, init) => {
      if (!(input as string).includes('/activities')) return real(input, init);
      id -= 1;
      return Promise.resolve(Response.json({ activities: [{ id, actions: [] }] }));
    });
    expect(await endless.ticket(main())).toMatchObject({ complete: false });
    expect(id).toBeGreaterThan(9_000);
  });

  it('activities that come over and over again are read once', async () => {
    const one = { id: 5, performed_at: '2026-01-01T00:00:00Z', actions: [] };
    sandbox.faults.add({ path: /activities/ }, { status: 200, body: { activities: [one] } });
    expect(await api.ticket(main())).toMatchObject({ complete: false });
    expect(asked().filter((path) => path.endsWith('/activities'))).toHaveLength(2);
  });

  it('a reading whose customer may not be seen has the name that came along', async () => {
    sandbox.faults.add(
      { path: /\/api\/v2\/contacts/ },
      { status: 403, body: { code: 'access_denied', message: 'No' } },
    );
    const { customer } = TicketReading.parse(await api.ticket(main()));
    expect(customer).toMatchObject({ id: idOf('Rickard Holm'), name: 'Rickard Holm', emails: ['rickard@exempel.se'] });
  });
});

describe('the limit of the account', () => {
  it('is left to others long before it is used up, where requests are counted', async () => {
    sandbox.freshdesk.limits.account = { total: 10, windowMs: 60_000 };
    sandbox.freshdesk.limits.reset();
    const mine = fresh();
    for (let n = 0; n < 8; n += 1) await mine.customerTickets(idOf('Rickard Holm'), 10);
    sandbox.requests.length = 0;
    const error = await faultOf(mine.customerTickets(idOf('Rickard Holm'), 10));
    expect(error.fault).toBe('busy');
    expect(error.retryAfterMs).toBeGreaterThan(50_000);
    expect(sandbox.requests).toEqual([]);
    // The page's own requests are not counted: tickets are read on, with the customer as they came along.
    expect(await mine.ticket(main())).toMatchObject({ customer: { emails: ['rickard@exempel.se'] }, complete: true });
    expect(await mine.tags(main())).toMatchObject({ tags: expect.any(Array) as string[] });
  });

  it('that was hit says how long to wait', async () => {
    const headers = { 'retry-after': '42' };
    sandbox.faults.add({ path: /\/api\/v2\/tickets/ }, { status: 429, headers, body: { message: 'Slow down' } });
    const error = await faultOf(api.customerTickets(idOf('Rickard Holm'), 10));
    expect(error).toMatchObject({ fault: 'busy', retryAfterMs: 42_000 });
  });

  it('counts again after a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const headers = { 'x-ratelimit-total': '100', 'x-ratelimit-remaining': '3' };
      let requests = 0;
      const scarce = apiWith(() => {
        requests += 1;
        return Promise.resolve(Response.json([], { headers }));
      });
      await scarce.customerTickets('1', 10).catch(() => {});
      const first = requests;
      await scarce.customerTickets('1', 10).catch(() => {});
      expect(requests).toBe(first);
      vi.setSystemTime(Date.now() + 60_001);
      await scarce.customerTickets('1', 10).catch(() => {});
      expect(requests).toBeGreaterThan(first);
    } finally {
      vi.useRealTimers();
    }
  });
});
