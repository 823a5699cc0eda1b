import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToGate, ToGuard } from '@/adapters/tab/guard-messages';
import { answering, held, pause, pick, randomText, seeded } from './gate-answers';
import { guardedPage, Helpdesk, type Guarded } from './guarded-page';
import { EACH, FRESHDESK, type Requests } from './save-requests';

let helpdesk: Helpdesk;
let page: Guarded | null = null;

beforeAll(async () => void (helpdesk = await Helpdesk.start()));
afterAll(() => helpdesk.stop());
beforeEach(() => void (helpdesk.arrived.length = 0));
afterEach(async () => {
  await page?.close();
  page = null;
});

const saveOf = ({ method, path, transfer }: Requests, body: BodyInit = transfer(), init: RequestInit = {}) =>
  [
    `${helpdesk.origin}${path}`,
    { method, body, headers: { 'content-type': 'application/json', 'x-csrf-token': 'abc' }, ...init },
  ] as const;

const told = async (message: object) =>
  vi.waitFor(() => expect(page?.heard).toContainEqual(expect.objectContaining(message)));

describe.each(EACH)('$name', (requests) => {
  describe('a request that is no transfer', () => {
    it('reaches the helpdesk byte for byte, exactly once, whatever it is', async () => {
      page = guardedPage(helpdesk, requests, answering('refuse'));
      const random = seeded(11);
      for (let n = 0; n < 60; n += 1) {
        helpdesk.arrived.length = 0;
        const body = randomText(random);
        const [method, path] = pick(random, [
          ['POST', '/api/graphql'],
          ['PUT', '/api/v2/tickets/4711'],
          ['POST', '/api/v2/tickets/4711'],
          ['PUT', '/api/v2/tickets/4711/tags.json'],
          ['PUT', '/api/_/tickets/4711'],
          ['PUT', '/api/_/tickets/4711/execute_scenario'],
          ['POST', '/api/v2/tickets/bulk_update'],
        ] as const);
        const sent = pick(random, [
          body,
          requests.plain(body),
          JSON.stringify({ operationName: 'Other', group: body }),
          JSON.stringify({ custom_fields: { group_id: 20 }, subject: body }),
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
      page = guardedPage(helpdesk, requests, answering('refuse'));
      const response = await page.window.fetch(...saveOf(requests, requests.plain()));
      expect(await response.text()).toBe(helpdesk.answer.body);
      await told({ is: 'saved', ticketId: '4711' });
    });

    it('is not looked into when it goes to another origin', async () => {
      page = guardedPage(helpdesk, requests, answering('refuse'));
      const [, init] = saveOf(requests);
      await page.window.fetch(`http://localhost:1${requests.path}`, init).catch(() => null);
      expect(page.heard).toEqual([]);
    });
  });

  describe('a transfer', () => {
    it.each(['gate', 'guard'] as const)('is asked about when the %s started first', async (first) => {
      page = guardedPage(helpdesk, requests, answering('pass'), { first });
      await page.window.fetch(...saveOf(requests));
      expect(page.heard[0]).toEqual({ is: 'save', save: 1, ticketId: '4711', to: { groupId: '20' } });
      expect(helpdesk.arrived).toHaveLength(1);
      expect(helpdesk.arrived[0]).toMatchObject({ body: requests.transfer(), method: requests.method });
      expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
      await told({ is: 'outcome', outcome: 'saved' });
    });

    it('goes out without the transfer when the customer is kept', async () => {
      page = guardedPage(helpdesk, requests, answering('wait', 'hold', 'without-transfer'));
      await page.window.fetch(...saveOf(requests));
      expect(helpdesk.arrived.map((each) => each.body)).toEqual([requests.plain()]);
      expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
      await told({ is: 'outcome', outcome: 'saved' });
    });

    it('goes out to another group and agent when the agent sends it there instead', async () => {
      const to = ['30', '77'] as const;
      page = guardedPage(helpdesk, requests, answering('wait', 'hold', { to }));
      await page.window.fetch(...saveOf(requests));
      const [sent] = helpdesk.arrived;
      expect(sent?.body).toBe(requests.saves.redirected(requests.method, requests.path, requests.transfer(), to));
      expect(sent?.headers['x-csrf-token']).toBe('abc');
      await told({ is: 'outcome', outcome: 'saved' });
    });

    it('is refused as the network would, when it cannot be sent to another with certainty', async () => {
      page = guardedPage(helpdesk, requests, answering({ to: ['30', null] }));
      await expect(page.window.fetch(...saveOf(requests, requests.uncertain))).rejects.toThrow('Failed to fetch');
      expect(helpdesk.arrived).toEqual([]);
      expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'refused' });
    });

    it('is refused as the network would, when it cannot be sent without the transfer', async () => {
      page = guardedPage(helpdesk, requests, answering('without-transfer'));
      await expect(page.window.fetch(...saveOf(requests, requests.uncertain))).rejects.toThrow('Failed to fetch');
      expect(helpdesk.arrived).toEqual([]);
      expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'refused' });
    });

    it('is refused when the agent keeps the case', async () => {
      page = guardedPage(helpdesk, requests, answering('wait', 'refuse'));
      await expect(page.window.fetch(...saveOf(requests))).rejects.toThrow('Failed to fetch');
      expect(helpdesk.arrived).toEqual([]);
      expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'not-saved' });
    });

    it('is read from a Request too, and the same Request goes out', async () => {
      page = guardedPage(helpdesk, requests, answering('wait', 'pass'));
      const [url, init] = saveOf(requests);
      await page.window.fetch(new page.window.Request(url, init));
      expect(page.heard[0]).toMatchObject({ is: 'save', to: { groupId: '20' } });
      expect(helpdesk.arrived.map((each) => each.body)).toEqual([requests.transfer()]);
    });

    it('loses the transfer in a Request too', async () => {
      page = guardedPage(helpdesk, requests, answering('without-transfer'));
      const [url, init] = saveOf(requests);
      await page.window.fetch(new page.window.Request(url, init));
      expect(helpdesk.arrived.map((each) => each.body)).toEqual([requests.plain()]);
      expect(helpdesk.arrived[0]?.headers['x-csrf-token']).toBe('abc');
    });

    it.each([{ status: 422, body: '{"error":"RecordInvalid"}' }, requests.failure])(
      'is reported as not saved when the helpdesk answers $status $body',
      async (answer) => {
        const usual = helpdesk.answer;
        helpdesk.answer = answer;
        page = guardedPage(helpdesk, requests, answering('pass'));
        const response = await page.window.fetch(...saveOf(requests));
        helpdesk.answer = usual;
        expect(await response.text()).toBe(answer.body);
        await told({ is: 'outcome', outcome: 'not-saved' });
      },
    );
  });

  describe('the page gives up a held request', () => {
    it('and the hold ends, with nothing sent', async () => {
      page = guardedPage(helpdesk, requests, answering('hold'));
      const control = new page.window.AbortController();
      const response = page.window.fetch(...saveOf(requests, requests.transfer(), { signal: control.signal }));
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
});

describe('a transfer that the agent thinks about', () => {
  it('waits as long as the agent thinks, then goes out byte for byte', async () => {
    const body = FRESHDESK.transfer('åäö \u2028 "');
    const gate = held();
    page = guardedPage(helpdesk, FRESHDESK, gate.play);
    const response = page.window.fetch(...saveOf(FRESHDESK, body));
    await pause(2_200);
    expect(helpdesk.arrived).toEqual([]);
    gate.answer('pass');
    expect((await response).status).toBe(200);
    expect(helpdesk.arrived.map((each) => each.body)).toEqual([body]);
  });
});

describe('a save that names only a rule of the helpdesk', () => {
  const scenario: Requests = { ...FRESHDESK, path: '/api/_/tickets/4711/execute_scenario' };
  const body = '{"scenario_id":43001062194}';

  it('is asked about with the rule, and goes out byte for byte', async () => {
    page = guardedPage(helpdesk, scenario, answering('wait', 'pass'));
    await page.window.fetch(...saveOf(scenario, body));
    expect(page.heard[0]).toEqual({ is: 'save', save: 1, ticketId: '4711', to: {}, ruleId: '43001062194' });
    expect(helpdesk.arrived.map((each) => each.body)).toEqual([body]);
    await told({ is: 'outcome', outcome: 'saved' });
  });

  it('is refused when the customer is kept: the rule cannot be taken apart', async () => {
    page = guardedPage(helpdesk, scenario, answering('without-transfer'));
    await expect(page.window.fetch(...saveOf(scenario, body))).rejects.toThrow('Failed to fetch');
    expect(helpdesk.arrived).toEqual([]);
    expect(page.heard.at(-1)).toEqual({ is: 'outcome', save: 1, outcome: 'refused' });
  });
});

describe('a save of nothing but the transfer, where the customer is kept', () => {
  const keep = (from: object) => (message: ToGate, send: (answer: ToGuard) => void) => {
    if (message.is === 'save') send({ save: message.save, answer: 'without-transfer', from });
  };

  it('names who holds the ticket: Freshdesk refuses a save of nothing', async () => {
    page = guardedPage(helpdesk, FRESHDESK, keep({ groupId: '12', agentId: '31' }));
    await page.window.fetch(...saveOf(FRESHDESK, '{"group_id":20,"responder_id":null}'));
    expect(helpdesk.arrived.map((each) => each.body)).toEqual(['{"group_id":12,"responder_id":31}']);
    await told({ is: 'outcome', outcome: 'saved' });
  });

  it('is refused where that is not known', async () => {
    page = guardedPage(helpdesk, FRESHDESK, keep({}));
    await expect(page.window.fetch(...saveOf(FRESHDESK, '{"group_id":20}'))).rejects.toThrow('Failed to fetch');
    expect(helpdesk.arrived).toEqual([]);
  });
});

describe('a bulk action', () => {
  const bulk: Requests = { ...FRESHDESK, method: 'POST', path: '/api/v2/tickets/bulk_update' };
  const body = JSON.stringify({ bulk_action: { ids: [4711, 4712], properties: { group_id: 20 } } });

  it('is not asked about, goes out byte for byte, and its tickets are told once it was done', async () => {
    page = guardedPage(helpdesk, bulk, answering('refuse'));
    await page.window.fetch(...saveOf(bulk, body));
    expect(helpdesk.arrived.map((each) => each.body)).toEqual([body]);
    await told({ is: 'saved', ticketId: '4711', bulk: ['4711', '4712'] });
    expect(page.heard).toHaveLength(1);
  });
});
