import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '@/adapters/freshdesk/account';
import { HelpdeskError, type HelpdeskApi } from '@/adapters/helpdesk';
import { CustomerReading, HelpdeskGroup, TicketReading, TicketSummary } from '@/domain/reading';
import { apiWith, ORIGIN } from './freshdesk-api';

const DATA = join(import.meta.dirname, '../../../shared/data/freshdesk');
const there = existsSync(DATA);
if (!there) console.warn(`skipped: recorded Freshdesk bodies are not at ${DATA}`);

const json = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));
const derived = () => json('derived/private_api_shapes.json') as Record<string, object>;

/** Every recorded body, and every part of those that hold several. */
function bodies(): [string, unknown][] {
  const files = ['freshdesk-cli', 'python-freshdesk', 'transcribed', 'derived'].flatMap((folder) =>
    readdirSync(join(DATA, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${folder}/${file}`),
  );
  return files.flatMap((file) => {
    const body = json(file);
    const parts = file.startsWith('transcribed') || file.startsWith('derived') ? Object.entries(body as object) : [];
    return [
      [file, body] as [string, unknown],
      ...parts.map(([key, part]): [string, unknown] => [`${file} ${key}`, part]),
    ];
  });
}

/** An API that gets these bodies: by the end of the path, longest first; anything else is 404. */
function apiOf(answers: Record<string, unknown>, status = 200): HelpdeskApi {
  return apiWith(fetchOf(answers, status));
}

function fetchOf(answers: Record<string, unknown>, status = 200): typeof fetch {
  const keys = Object.keys(answers).sort((a, b) => b.length - a.length);
  return (input) => {
    const { pathname, searchParams } = new URL(new Request(input).url);
    const key = keys.find((one) => pathname.endsWith(one));
    // The list of activities ends with an empty page, as other programs rely on.
    if (key === '/activities' && searchParams.has('before_id'))
      return Promise.resolve(Response.json({ activities: [] }));
    if (key === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    return Promise.resolve(new Response(JSON.stringify(answers[key]), { status }));
  };
}

/** Every way in that reads or writes. */
const WAYS: [string, (api: HelpdeskApi) => Promise<unknown>][] = [
  ['me', (api) => api.me()],
  ['ticket', (api) => api.ticket('1')],
  ['holder', (api) => api.holder('1')],
  ['customerTickets', (api) => api.customerTickets('1000000001', 100)],
  ['groups', (api) => api.groups()],
  ['identify', (api) => api.identify({ groupName: 'Billing', agentName: 'Agent One' })],
  ['agentName', (api) => api.agentName('1')],
  ['ruleTarget', (api) => api.ruleTarget('1')],
  ['tags', (api) => api.tags('1')],
  ['changeTag', (api) => api.changeTag('1', 'stafett_x', 'add', '')],
  ['hasNote', (api) => api.hasNote('1', 'stafett/1 brief x')],
  ['writeNote', (api) => api.writeNote('1', 'x', '')],
];

describe.skipIf(!there)('recorded Freshdesk answers', () => {
  it('never make a reader throw anything but a named error, whichever one comes where', async () => {
    const failures: string[] = [];
    const note = (what: string) => (error: unknown) => {
      if (!(error instanceof HelpdeskError)) failures.push(`${what}: ${String(error)}`);
    };
    for (const [name, body] of bodies()) {
      for (const status of [200, 400]) {
        // The path '' is the end of every path: this body is the answer to everything.
        for (const [way, run] of WAYS) await run(apiOf({ '': body }, status)).catch(note(`${way} over ${name}`));
        await account(ORIGIN, fetchOf({ '': body }, status)).catch(note(`account over ${name}`));
      }
      // And each in the place of one part, with the others as they should be.
      for (const place of [
        '/activities',
        '/conversations',
        '/contacts/6012691534',
        '/agents_groups',
        '/ticket_fields',
      ]) {
        const answers = { '/_/tickets/1': { ticket: { ...(json(TICKET) as object), status: 9 } }, [place]: body };
        await apiOf(answers)
          .ticket('1')
          .catch(note(`${place} over ${name}`));
      }
    }
    expect(failures).toEqual([]);
    expect(bodies().length).toBeGreaterThan(40);
  });

  it('are read as a ticket with its messages, in the frame of the page’s own API', async () => {
    const api = apiOf({
      '/_/tickets/1': { ticket: json(TICKET) },
      '/_/tickets/1/conversations': { conversations: json('python-freshdesk/conversations.json') },
      '/contacts/6012691534': json('python-freshdesk/contact.json'),
      '/activities': { activities: [] },
    });
    const reading = TicketReading.parse(await api.ticket('1'));
    expect(reading).toMatchObject({
      ticketId: '1',
      subject: 'This is a sample ticket',
      status: 'open',
      channel: 'web',
      type: 'Question',
      stamp: '2016-05-18T23:42:50Z',
      tags: ['foo', 'bar'],
      holder: { groupId: null, agentId: '6010396333' },
      customer: { id: '6012691534', name: 'Rachel', emails: ['rachel@freshdesk.com'], locale: 'en' },
      changes: [],
      complete: true,
    });
    expect(reading.messages.map(({ public: open, text, by }) => [open, text, by.role])).toEqual([
      [true, 'This is a sample ticket, feel free to delete it.', 'customer'],
      [false, 'This is a private note', 'agent'],
      [true, 'This is a reply', 'agent'],
    ]);
    expect(await api.hasNote('1', 'This is a private note')).toBe(true);
    expect(await api.hasNote('1', 'This is a reply')).toBe(false);
  });

  it('are read from the documented API where the page’s own does not answer', async () => {
    const ticket = json('freshdesk-cli/ticket_with_conversations.json') as { conversations: unknown };
    const api = apiOf({ '/v2/tickets/1': ticket, '/v2/tickets/1/conversations': ticket.conversations });
    const reading = TicketReading.parse(await api.ticket('1'));
    expect(reading).toMatchObject({ holder: { groupId: '1000000003', agentId: '1000000002' }, complete: false });
    expect(reading.messages.map(({ by }) => by.role)).toEqual(['customer', 'customer', 'agent', 'agent']);
    expect(await api.holder('1')).toMatchObject({ stamp: '2024-01-16T15:45:00Z', customerId: '1000000001' });
  });

  it('are read as transfers: the derived activities, newest first, with new values only', async () => {
    const shapes = derived();
    const frame = (key: string) => Object.entries(shapes).find(([name]) => name.startsWith(key))?.[1];
    const { ticket } = frame('GET|PUT /api/_/tickets/:id') as { ticket: object };
    const times = { created_at: '2026-01-02T09:00:00Z', updated_at: '2026-01-02T10:00:00Z' };
    const api = apiOf({
      '/_/tickets/1': { ticket: { ...ticket, ...times, responder_id: null } },
      '/activities': frame('GET /api/_/tickets/:id/activities'),
      '/conversations': frame('GET /api/_/tickets/:id/conversations'),
      '/agents_groups': frame('GET /api/_/bootstrap/agents_groups'),
    });
    const { changes, holder, complete } = TicketReading.parse(await api.ticket('1'));
    expect(
      changes.map(({ id, by, from, to }) => [id, by.role, from.groupName, from.agentName, to.groupName, to.agentName]),
    ).toEqual([
      ['9001', 'rule', null, null, null, 'Agent One'],
      ['9003', 'agent', null, 'Agent One', 'Billing', null],
    ]);
    expect(changes.at(-1)?.to).toEqual(holder);
    expect(complete).toBe(true);
    expect((await api.groups()).map((one) => HelpdeskGroup.parse(one))).toEqual([{ id: '201', name: 'Billing' }]);
  });

  it('are read as the customer’s tickets, in whatever order they come', async () => {
    const api = apiOf({ '/v2/tickets': json('freshdesk-cli/tickets_list.json') });
    const tickets = (await api.customerTickets('1000000001', 10)).map((one) => TicketSummary.parse(one));
    expect(tickets.map((one) => [one.ticketId, one.customerId, one.channel])).toEqual([['1', '1000000001', 'web']]);
  });

  it('are read as customers, numbers as numbers or text', async () => {
    const ticket = { ...(json(TICKET) as object), requester_id: 1 };
    const { contact } = json('python-freshdesk/agent_1.json') as { contact: object };
    const api = apiOf({ '/_/tickets/1': { ticket }, '/contacts/1': { id: 1, ...contact } });
    const { customer } = await api.ticket('1');
    expect(CustomerReading.parse(customer)).toMatchObject({ name: 'Rachel', phones: ['5678', '1234'] });
  });

  it('that refuse are named by their status and code', async () => {
    const recorded = json('transcribed/error_bodies.json') as { status: number; body: unknown }[];
    const faults = await Promise.all(
      recorded.map(({ status, body }) =>
        apiOf({ '': body }, status)
          .holder('1')
          .catch((error: HelpdeskError) => [error.fault, error.detail.replace(/.*: /, '')]),
      ),
    );
    expect(faults).toEqual([
      ['forbidden', '400 invalid_value'],
      ['forbidden', '400 invalid_field'],
      ['forbidden', '400 max_filter_fav_limit_reached'],
      ['signed-out', '401 invalid_credentials'],
    ]);
  });
});

const TICKET = 'python-freshdesk/ticket_1.json';
