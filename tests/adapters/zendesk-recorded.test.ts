import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HelpdeskError, type HelpdeskApi } from '@/adapters/helpdesk';
import { HelpdeskGroup, Me, TicketReading, TicketSummary } from '@/domain/reading';
import { apiWith } from './zendesk-api';

const DATA = join(import.meta.dirname, '../../../shared/data/zendesk');
const there = existsSync(DATA);
if (!there) console.warn(`skipped: recorded Zendesk bodies are not at ${DATA}`);

const json = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

/** Every recorded body: go-zendesk's, zendesk-go's, and the examples of Zendesk's own description. */
function bodies(): [string, unknown][] {
  const files = [
    'go-zendesk-fixtures/GET',
    'go-zendesk-fixtures/PUT',
    'go-zendesk-fixtures/POST',
    'zendesk-go-fixtures',
  ].flatMap((folder) => readdirSync(join(DATA, folder)).map((file) => `${folder}/${file}`));
  const examples = json('zendesk-support-oas-examples.json') as Record<string, { value: unknown }>;
  return [
    ...files.map((file): [string, unknown] => [file, json(file)]),
    ...Object.entries(examples).map(([name, { value }]): [string, unknown] => [name, value]),
  ];
}

/** An API that gets these bodies: by the end of the path, longest first; anything else is 404. */
function apiOf(answers: Record<string, unknown>): HelpdeskApi {
  const keys = Object.keys(answers).sort((a, b) => b.length - a.length);
  return apiWith((input) => {
    const { pathname } = new URL(new Request(input).url);
    const key = keys.find((one) => pathname.endsWith(one));
    const body = key === undefined ? { error: 'RecordNotFound', description: 'Not found' } : answers[key];
    return Promise.resolve(new Response(JSON.stringify(body), { status: key === undefined ? 404 : 200 }));
  });
}

/** Every way in that reads. */
const READS: [string, (api: HelpdeskApi) => Promise<unknown>][] = [
  ['me', (api) => api.me()],
  ['ticket', (api) => api.ticket('2')],
  ['holder', (api) => api.holder('2')],
  ['customerTickets', (api) => api.customerTickets('377922500012', 100)],
  ['groups', (api) => api.groups()],
  ['identify', (api) => api.identify({ groupName: 'Support', agentName: 'Joe Smith' })],
  ['agentName', (api) => api.agentName('1')],
  ['tags', (api) => api.tags('2')],
  ['changeTag', (api) => api.changeTag('2', 'stafett_x', 'add', '')],
  ['hasNote', (api) => api.hasNote('2', 'stafett/1 brief x')],
  ['writeNote', (api) => api.writeNote('2', 'x', '')],
];

describe.skipIf(!there)('recorded answers', () => {
  it('never make a reader throw anything but a named error, whichever one comes where', async () => {
    const failures: string[] = [];
    for (const [name, body] of bodies()) {
      for (const [read, run] of READS) {
        // The path '' is the end of every path: this body is the answer to everything.
        await run(apiOf({ '': body })).catch((error: unknown) => {
          if (!(error instanceof HelpdeskError)) failures.push(`${read} over ${name}: ${String(error)}`);
        });
      }
    }
    expect(failures).toEqual([]);
    expect(bodies().length).toBeGreaterThan(80);
  });

  it('are read as a ticket with its history', async () => {
    const api = apiOf({
      '/tickets/2': json('go-zendesk-fixtures/GET/ticket.json'),
      '/audits': json('go-zendesk-fixtures/GET/ticket_audits.json'),
      '/comments': json('zendesk-go-fixtures/ticket_comments_list_200.json'),
      '/show_many': {
        users: [{ id: 377922500012, name: 'Sample customer', role: 'end-user', email: 'customer@example.com' }],
      },
      '/groups/360004077472': { group: { id: 360004077472, name: 'Support', deleted: true } },
    });
    const reading = TicketReading.parse(await api.ticket('2'));
    expect(reading).toMatchObject({
      ticketId: '2',
      status: 'solved',
      channel: 'email',
      stamp: '2019-06-05T01:13:24Z',
      holder: { groupId: '360004077472', groupName: 'Support', agentId: '377922500012' },
      customer: { id: '377922500012', emails: ['customer@example.com'] },
      changes: [],
    });
    expect(reading.messages.map(({ id, public: open, channel }) => [id, open, channel])).toEqual([
      ['1274', true, 'web'],
      ['1275', false, 'web'],
    ]);
    expect(await api.holder('2')).toMatchObject({ customerId: '377922500012' });
  });

  it('are read with a cursor that has no link, and with comments whose plain text is empty', async () => {
    const api = apiOf({
      '/tickets/2': json('go-zendesk-fixtures/GET/ticket.json'),
      '/audits': json('go-zendesk-fixtures/GET/ticket_audits.json'),
      '/comments': json('go-zendesk-fixtures/GET/ticket_comments.json'),
    });
    const reading = TicketReading.parse(await api.ticket('2'));
    expect(reading.messages[0]?.text).toBe('Mail to create fixture ticket for testing');
    expect(reading.complete).toBe(false); // the recording says "more" for ever
  });

  it('are read as the agent, the groups and the customer’s tickets', async () => {
    const examples = json('zendesk-support-oas-examples.json') as Record<string, { value: unknown }>;
    const api = apiOf({
      '/users/me': examples['CurrentUserResponseExample']?.value,
      '/groups/assignable': json('go-zendesk-fixtures/GET/groups.json'),
      '/search': json('go-zendesk-fixtures/GET/search_ticket.json'),
      '/assignables/groups.json': examples['AssigneeFieldAssignableGroupsResponseExample']?.value,
      '/agents.json': examples['AssigneeFieldAssignableGroupAgentsResponseExample']?.value,
    });
    expect(Me.parse(await api.me())).toMatchObject({ id: '35436', name: 'Johnny Agent', role: 'agent' });
    const groups = (await api.groups()).map((group) => HelpdeskGroup.parse(group));
    expect(groups.length).toBeGreaterThan(0);
    const [ticket] = (await api.customerTickets('377922500012', 10)).map((one) => TicketSummary.parse(one));
    expect(ticket).toMatchObject({ ticketId: '4', customerId: '377922500012', holder: { agentId: null } });
    expect(await api.identify({ groupName: 'Group for Bugs for Engineering', agentName: 'Joe Smith' })).toMatchObject({
      groupId: '9182736455',
      agentId: '6473829100',
    });
  });

  it('are put in order where the helpdesk does not', async () => {
    const { ticket } = json('go-zendesk-fixtures/GET/ticket.json') as { ticket: object };
    const older = { ...ticket, id: 1, updated_at: '2018-01-01T00:00:00Z' };
    const api = apiOf({ '/tickets/requested': { tickets: [older, ticket], next_page: null } });
    expect((await api.customerTickets('377922500012', 10)).map((one) => one.ticketId)).toEqual(['2', '1']);
  });

  it.each([
    ['show_401.json', 401, 'signed-out'],
    ['show_404.json', 404, 'not-found'],
    ['422_record_invalid.json', 422, 'closed'],
    ['api_rate_limit_exceeded_429.json', 429, 'busy'],
  ])('%s is %i: %s', async (file, status, fault) => {
    const body = JSON.stringify(json(`zendesk-go-fixtures/${file}`));
    const api = apiWith(() => Promise.resolve(new Response(body, { status })));
    await expect(api.holder('2')).rejects.toMatchObject({ name: 'HelpdeskError', fault });
  });
});
