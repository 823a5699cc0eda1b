import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToGuard } from '@/adapters/tab/guard-messages';
import { answering, held, pause, pick, randomText, seeded, ticketOf } from './gate-answers';
import { guardedPage, Helpdesk, plainBody, transferBody, type Guarded } from './guarded-page';

let helpdesk: Helpdesk;
let page: Guarded | null = null;

beforeAll(async () => void (helpdesk = await Helpdesk.start()));
afterAll(() => helpdesk.stop());
beforeEach(() => void (helpdesk.arrived.length = 0));
afterEach(async () => {
  await page?.close();
  page = null;
});

const save = (body: BodyInit | null = transferBody(), init: RequestInit = {}) =>
  [
    `${helpdesk.origin}/api/graphql`,
    { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-csrf-token': 'abc' }, ...init },
  ] as const;

const outcomes = () => page?.heard.filter((message) => message.is !== 'there?').map((message) => message.is);
const told = async (message: object) =>
  vi.waitFor(() => expect(page?.heard).toContainEqual(expect.objectContaining(message)));

describe('a request that is no transfer', () => {
  it('reaches the helpdesk byte for byte, exactly once, whatever it is', async () => {
    page = guardedPage(helpdesk, answering('refuse'));
    const random = seeded(11);
    for (let n = 0; n < 60; n += 1) {
      helpdesk.arrived.length = 0;
      const body = randomText(random);
      const [method, path] = pick(random, [
        ['POST', '/api/graphql'],
        ['PUT', '/api/v2/tickets/4711'],
        ['POST', '/api/v2/tickets/4711'],
        ['PUT', '/api/v2/tickets/4711/tags.json'],
      ] as const);
      const sent = pick(random, [
        body,
        plainBody(body),
        JSON.stringify({ operationName: 'Other', group: body }),
        `UpdateTicketMutation group {${body}`,
      ]);
      await page.window.fetch(`${helpdesk.origin}${path}`, { method, body: sent });
      expect(helpdesk.arrived.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
        { method, path, body: sent },
      ]);
    }
    expect(page.heard.some((message) => message.is === 'save')).toBe(false);
  });

  it('is reported when it saved a ticket, without taking the answer from the page', async () => {
    page = guardedPage(helpdesk, answering('refuse'));
    const response = await page.window.fetch(...save(plainBody()));
    expect(await response.text()).toBe(helpdesk.answer.body);
    await told({ is: 'saved', ticketId: '4711' });
  });

  it('is not looked into when it goes to another origin', async () => {
    page = guardedPage(helpdesk, answering('refuse'));
    const elsewhere = `http://localhost:1/api/graphql`;
    await page.window.fetch(elsewhere, { method: 'POST', body: transferBody() }).catch(() => null);
    expect(page.heard).toEqual([]);
  });
});

describe('a transfer', () => {
  it.each(['gate', 'guard'] as const)('is asked about when the %s started first', async (first) => {
    page = guardedPage(helpdesk, answering('pass'), { first });
    await page.window.fetch(...save());
    expect(page.heard[0]).toEqual({ is: 'save', save: 1, ticketId: '4711', to: { groupId: '20' } });
    expect(helpdesk.arrived).toHaveLength(1);
    expect(helpdesk.arrived[0]).toMatchObject({ body: transferBody(), method: 'POST' });
    expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
    await told({ is: 'outcome', outcome: 'saved' });
  });

  it('waits as long as the agent thinks, then goes out byte for byte', async () => {
    const body = transferBody({ subject: 'åäö \u2028 "' });
    const gate = held();
    page = guardedPage(helpdesk, gate.play);
    const response = page.window.fetch(...save(body));
    await pause(2_200);
    expect(helpdesk.arrived).toEqual([]);
    gate.answer('pass');
    expect((await response).status).toBe(200);
    expect(helpdesk.arrived.map((each) => each.body)).toEqual([body]);
  });

  it('goes out without the transfer when the customer is kept', async () => {
    page = guardedPage(helpdesk, answering('wait', 'hold', 'without-transfer'));
    await page.window.fetch(...save());
    const { groupId: _gone, ...rest } = ticketOf(transferBody());
    expect(helpdesk.arrived).toHaveLength(1);
    expect(ticketOf(helpdesk.arrived[0]?.body ?? '')).toEqual(rest);
    expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
    await told({ is: 'outcome', outcome: 'saved' });
  });

  it('is refused as the network would, when it cannot be sent without the transfer', async () => {
    page = guardedPage(helpdesk, answering('without-transfer'));
    const body = transferBody().replace('{"operationName"', '{ "operationName"');
    await expect(page.window.fetch(...save(body))).rejects.toThrow('Failed to fetch');
    expect(helpdesk.arrived).toEqual([]);
    expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'refused' });
  });

  it('is refused when the agent keeps the case', async () => {
    page = guardedPage(helpdesk, answering('wait', 'refuse'));
    await expect(page.window.fetch(...save())).rejects.toThrow('Failed to fetch');
    expect(helpdesk.arrived).toEqual([]);
    expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'not-saved' });
  });

  it('is read from a Request too, and the same Request goes out', async () => {
    page = guardedPage(helpdesk, answering('wait', 'pass'));
    const [url, init] = save();
    await page.window.fetch(new page.window.Request(url, init));
    expect(page.heard[0]).toMatchObject({ is: 'save', to: { groupId: '20' } });
    expect(helpdesk.arrived.map((each) => each.body)).toEqual([transferBody()]);
  });

  it('loses the transfer in a Request too', async () => {
    page = guardedPage(helpdesk, answering('without-transfer'));
    const [url, init] = save();
    await page.window.fetch(new page.window.Request(url, init));
    expect(helpdesk.arrived).toHaveLength(1);
    expect(helpdesk.arrived[0]?.body).not.toContain('groupId');
    expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
  });

  it.each([
    [422, '{"error":"RecordInvalid"}'],
    [200, '{"data":{"updateTicket":{"__typename":"UpdateTicketFailure"}}}'],
  ])('is reported as not saved when the helpdesk answers %i %s', async (status, body) => {
    const usual = helpdesk.answer;
    helpdesk.answer = { status, body };
    page = guardedPage(helpdesk, answering('pass'));
    const response = await page.window.fetch(...save());
    helpdesk.answer = usual;
    expect(await response.text()).toBe(body);
    await told({ is: 'outcome', outcome: 'not-saved' });
  });
});

describe('the guard fails open', () => {
  const unchanged = () => expect(helpdesk.arrived.map((each) => each.body)).toEqual([transferBody()]);

  it('when there is no content script', async () => {
    page = guardedPage(helpdesk, null);
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the content script is there but says nothing at all', async () => {
    page = guardedPage(helpdesk, () => {});
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the content script throws', async () => {
    page = guardedPage(helpdesk, () => {
      throw new Error('broken');
    });
    page.window.addEventListener('error', (event) => event.preventDefault());
    await page.window.fetch(...save());
    unchanged();
  });

  it('when the answer does not come in time, and says so', async () => {
    page = guardedPage(helpdesk, answering('wait'));
    await page.window.fetch(...save());
    unchanged();
    await told({ is: 'outcome' });
    expect(outcomes()).toEqual(['save', 'failed-open', 'outcome']);
  });

  it('when whoever holds the save goes away', async () => {
    let there = true;
    page = guardedPage(helpdesk, (message, send) => {
      if (there) answering('hold')(message, send);
    });
    const response = page.window.fetch(...save());
    await pause(1_200);
    expect(helpdesk.arrived).toEqual([]);
    there = false;
    await response;
    unchanged();
  });

  it('when the page has run scripts before the guard: it does not install itself', async () => {
    page = guardedPage(helpdesk, answering('refuse'));
    const { document } = page.window;
    document.documentElement.prepend(document.createElement('head'));
    const before = page.window.fetch;
    const { installGuard } = await import('@/adapters/tab/page-guard');
    const { saves } = await import('@/adapters/zendesk/guard');
    installGuard(page.window, saves);
    expect(page.window.fetch).toBe(before);
  });

  it('a late answer changes nothing: it is never sent twice', async () => {
    const gate = held('wait');
    page = guardedPage(helpdesk, gate.play);
    await page.window.fetch(...save());
    gate.answer('pass');
    gate.answer('refuse');
    await pause(50);
    unchanged();
  });

  it('does not take messages that are none', async () => {
    page = guardedPage(helpdesk, (message, send) => {
      if (message.is !== 'save') return;
      for (const junk of [7, 'pass', {}, { save: 99, answer: 'refuse' }, { save: message.save, answer: 'erase' }])
        send(junk as ToGuard);
    });
    await page.window.fetch(...save());
    unchanged();
  });
});

describe('the page gives up a held request', () => {
  it('and the hold ends, with nothing sent', async () => {
    page = guardedPage(helpdesk, answering('hold'));
    const control = new page.window.AbortController();
    const response = page.window.fetch(...save(transferBody(), { signal: control.signal }));
    const outcome = response.then(
      () => 'sent',
      (error: Error) => error.name,
    );
    await pause(20);
    control.abort();
    expect(await outcome).toBe('AbortError');
    expect(helpdesk.arrived).toEqual([]);
    expect(page.heard.at(-1)).toEqual({ is: 'ended', save: 1 });
  });
});
