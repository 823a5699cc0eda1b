import { describe, expect, it, vi } from 'vitest';
import { TicketReading } from '@/domain/reading';
import { sandboxFetch } from '../sandbox/client';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import { api, faultOf, idOf, main, sandbox, ticketInDb } from './api-scene';
import { apiWith } from './zendesk-api';

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
  // What is the same for every helpdesk is said in api-contract.test.ts.
  it.each<[string, object, HelpdeskFault]>([
    ['401', { status: 401, body: { error: "Couldn't authenticate you" } }, 'signed-out'],
    [
      '403 with an object',
      { status: 403, body: { error: { title: 'Forbidden', message: 'You do not have access' } } },
      'forbidden',
    ],
    ['403 with a string', { status: 403, body: { error: 'Forbidden' } }, 'forbidden'],
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
      expect(await faultOf(apiWith(limited).me())).toMatchObject({ fault: 'busy', retryAfterMs: expected });
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits for the limit of an account only where a limit was hit', async () => {
    const headers = { 'ratelimit-reset': '60', 'rate-limit-reset': '60' };
    for (const status of [409, 500]) {
      const answer: typeof fetch = () => Promise.resolve(new Response('{}', { status, headers }));
      expect(await faultOf(apiWith(answer).me())).toMatchObject({ retryAfterMs: null });
    }
  });

  it("leaves the last updates of a ticket to the agent's own saves, in either spelling", async () => {
    for (const spelling of ['zendesk-rate-limit', 'zendesk-ratelimit'] as const) {
      sandbox.limits.reset();
      sandbox.limits.spelling = spelling;
      sandbox.limits.perTicketUpdates = { total: 7, windowMs: 600_000 };
      const mine = apiWith(sandboxFetch(sandbox));
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
    const reading = TicketReading.parse(await apiWith(endless).ticket(main()));
    expect(reading.complete).toBe(false);
    expect(reading.messages).toHaveLength(50);
    expect((await faultOf(apiWith(endless).hasNote(main(), 'stafett/1 brief x'))).fault).toBe('unreadable');
  });

  it('does not go round in circles, nor to anything but the API', async () => {
    const circle = withAnswers((path) =>
      /comments/.test(path) ? { comments: [], next_page: `https://other.zendesk.com${path}` } : null,
    );
    expect((await apiWith(circle).ticket(main())).complete).toBe(false);
    const away = withAnswers((path) =>
      /comments/.test(path) ? { comments: [], next_page: 'https://evil.example/steal' } : null,
    );
    expect((await faultOf(apiWith(away).ticket(main()))).fault).toBe('unreadable');
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
