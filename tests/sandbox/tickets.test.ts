import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox);
});
afterEach(() => sandbox.close());

const groupId = (name: string) => [...sandbox.db.groups.values()].find((group) => group.name === name)?.id ?? 0;
const userId = (name: string) => [...sandbox.db.users.values()].find((user) => user.name === name)?.id ?? 0;
const put = (id: number, ticket: object) => agent.write('PUT', `/api/v2/tickets/${id}`, { ticket });

interface Event {
  type: string;
  field_name?: string;
  value?: unknown;
  previous_value?: unknown;
  via?: { channel: string };
}
async function audits(id: number): Promise<{ author_id: number; via: { channel: string }; events: Event[] }[]> {
  return ((await agent.get(`/api/v2/tickets/${id}/audits.json`)).json() as { audits: never[] }).audits;
}

describe('changing a ticket', () => {
  it('a group change without an agent clears the agent; ids in the audit are strings and unset is null', async () => {
    const me = String(sandbox.meId);
    const [from, to] = [String(groupId('Faktura')), groupId('Logistik')];
    expect((await put(4711, { group_id: to })).status).toBe(200);
    expect(sandbox.db.tickets.get(4711)).toMatchObject({ groupId: to, assigneeId: null });
    expect((await audits(4711)).at(-1)?.events).toEqual([
      expect.objectContaining({ type: 'Change', field_name: 'group_id', value: String(to), previous_value: from }),
      expect.objectContaining({ type: 'Change', field_name: 'assignee_id', value: null, previous_value: me }),
    ]);
  });

  it('an agent always comes with a group, and only with one of their own', async () => {
    await put(4722, { assignee_id: userId('Karin Hedman') });
    expect(sandbox.db.tickets.get(4722)).toMatchObject({ groupId: groupId('Logistik'), status: 'open' });
    const wrong = await put(4722, { group_id: groupId('Teknik'), assignee_id: userId('Karin Hedman') });
    expect(wrong.status).toBe(422);
    expect(wrong.json()).toMatchObject({ error: 'RecordInvalid', description: 'Record validation errors' });
  });

  it('changes made by a rule carry it, on the audit and on each event', async () => {
    const last = (await audits(4726)).at(-1);
    expect(last?.via).toMatchObject({ channel: 'rule', source: { rel: 'trigger' } });
    expect(last?.events[0]?.via?.channel).toBe('rule');
  });

  it('`tags` in a ticket replaces them all; the tags endpoint sets, adds and removes', async () => {
    await put(4711, { tags: ['Helt Nytt'] });
    expect(sandbox.db.tickets.get(4711)?.tags).toEqual(['helt', 'nytt']);
    const path = '/api/v2/tickets/4711/tags';
    expect((await agent.write('PUT', path, { tags: ['STAFETT_logistik'] })).json()).toEqual({
      tags: ['helt', 'nytt', 'stafett_logistik'],
    });
    expect((await agent.write('DELETE', path, { tags: ['helt'] })).status).toBe(204);
    expect((await agent.write('POST', path, { tags: ['enda'] })).status).toBe(201);
    expect((await agent.get(path)).json()).toEqual({ tags: ['enda'] });
    const last = (await audits(4711)).at(-1)?.events[0];
    expect(last).toMatchObject({ field_name: 'tags', value: ['enda'], previous_value: ['nytt', 'stafett_logistik'] });
  });

  it('closed refuses with the recorded body, deleted and unknown are 404, unknown keys are named in a header', async () => {
    const closed = await put(4502, { status: 'open' });
    expect(closed.status).toBe(422);
    expect(closed.json()).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { status: [{ description: 'Status: closed prevents ticket update' }] },
    });
    expect((await agent.write('PUT', '/api/v2/tickets/4502/tags', { tags: ['x'] })).status).toBe(422);
    for (const id of [4723, 999_999]) {
      const gone = await agent.get(`/api/v2/tickets/${id}`);
      expect([gone.status, gone.json()]).toEqual([404, { error: 'RecordNotFound', description: 'Not found' }]);
    }
    expect((await put(4711, { colour: 'red', status: 'open' })).headers['x-zendesk-api-warn']).toContain(
      'ticket.colour',
    );
  });

  it('a merged ticket is closed, tagged, and said so in the other', async () => {
    expect(sandbox.db.tickets.get(4714)).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] });
    expect(sandbox.db.commentsOf(4711).some((comment) => comment.via.source.rel === 'merge' && !comment.public)).toBe(
      true,
    );
  });

  it('a change that changes nothing writes no audit and leaves updated_at alone', async () => {
    const before = { ...sandbox.db.tickets.get(4711) };
    const count = sandbox.db.auditsOf(4711).length;
    expect((await put(4711, { status: before.status, tags: before.tags })).status).toBe(200);
    expect(sandbox.db.auditsOf(4711)).toHaveLength(count);
    expect(sandbox.db.tickets.get(4711)?.updatedAt).toBe(before.updatedAt);
  });

  it("a customer's message reopens a solved ticket; a macro's preview saves nothing", async () => {
    sandbox.actAs(userId('Anna Lindqvist'), { ticketId: 4633, comment: { body: 'Det blev inte så.' } });
    expect(sandbox.db.tickets.get(4633)?.status).toBe('open');
    const macro = [...sandbox.db.macros.values()].find((one) => one.title === 'Skicka till Logistik');
    const preview = (await agent.get(`/api/v2/tickets/4711/macros/${macro?.id}/apply.json`)).json();
    expect(preview).toMatchObject({
      result: { ticket: { group_id: groupId('Logistik'), assignee_id: null, comment: { public: false } } },
    });
    expect(sandbox.db.tickets.get(4711)?.groupId).toBe(groupId('Faktura'));
  });
});

describe('safe update', () => {
  const path = '/api/v2/tickets/4711/tags';
  const stamp = async () =>
    ((await agent.get('/api/v2/tickets/4711')).json() as { ticket: { updated_at: string } }).ticket.updated_at;

  it('answers 409 when the ticket has moved on since the stamp, and writes nothing', async () => {
    const updated_stamp = await stamp();
    sandbox.actAs(userId('Sofia Berglund'), { ticketId: 4711, addTags: ['sofias'] });
    for (const safe_update of ['true', true, false]) {
      const answer = await agent.write('PUT', path, { tags: ['mine'], updated_stamp, safe_update });
      expect(answer.status, String(safe_update)).toBe(409);
    }
    const whole = await put(4711, { tags: ['mine'], updated_stamp, safe_update: true });
    expect([whole.status, whole.json()]).toMatchObject([409, { error: 'UpdateConflict' }]);
    expect(sandbox.db.tickets.get(4711)?.tags).toContain('sofias');
    expect(sandbox.db.tickets.get(4711)?.tags).not.toContain('mine');
    expect(
      (await agent.write('PUT', path, { tags: ['mine'], updated_stamp: await stamp(), safe_update: 'true' })).status,
    ).toBe(200);
    expect((await agent.write('PUT', path, { tags: ['forced'], updated_stamp })).status).toBe(200);
  });

  it('stamps are whole seconds: another write in the same second is not seen, unless the test asks for it', async () => {
    const second = Math.ceil(Date.now() / 1000) * 1000;
    sandbox.db.now = () => second;
    for (const [stamps, status] of [
      ['second', 200],
      ['write', 409],
    ] as const) {
      sandbox.db.stamps = stamps;
      sandbox.actAs(userId('Sofia Berglund'), { ticketId: 4711, addTags: [`first_${stamps}`] });
      const updated_stamp = await stamp();
      sandbox.actAs(userId('Sofia Berglund'), { ticketId: 4711, addTags: [`second_${stamps}`] });
      const answer = await agent.write('PUT', path, { tags: [`mine_${stamps}`], updated_stamp, safe_update: 'true' });
      expect(answer.status, stamps).toBe(status);
    }
  });
});

describe('GraphQL', () => {
  const post = (body: unknown) => agent.write('POST', '/api/graphql', body);
  const update = (id: number, ticket: object) => ({
    operationName: 'UpdateTicketMutation',
    variables: { id: String(id), ticket },
    query: '',
  });

  it('saves as an object, as an array and with nested ids, into the same database', async () => {
    const [logistik, karin] = [String(groupId('Logistik')), String(userId('Karin Hedman'))];
    const comment = { body: { value: '<p>Till er.</p>', format: 'HTML' }, isPublic: false };
    const one = await post(update(4711, { status: 'PENDING', groupId: logistik, assigneeId: karin, comment }));
    expect(one.json()).toMatchObject({
      data: { updateTicket: { __typename: 'UpdateTicketSuccess', ticket: { id: '4711' } } },
    });
    expect(sandbox.db.tickets.get(4711)).toMatchObject({
      status: 'pending',
      groupId: Number(logistik),
      assigneeId: Number(karin),
    });
    expect(sandbox.db.commentsOf(4711).at(-1)).toMatchObject({
      body: 'Till er.',
      public: false,
      authorId: sandbox.meId,
    });
    const log = { operationName: 'BFFConvoLogQuery', variables: { id: '4711' } };
    const many = (await post([log, update(4711, { groupId: String(groupId('Retur')) })])).json() as unknown[];
    expect(many).toHaveLength(2);
    expect(sandbox.db.tickets.get(4711)).toMatchObject({ groupId: groupId('Retur'), assigneeId: null });
    await post(update(4711, { group: { id: logistik } }));
    expect(sandbox.db.tickets.get(4711)?.groupId).toBe(Number(logistik));
  });

  it('fails with HTTP 200 and another union member, and with an errors array for what it does not know', async () => {
    const closed = await post(update(4502, { status: 'OPEN' }));
    expect(closed.status).toBe(200);
    expect(closed.json()).toMatchObject({
      data: {
        updateTicket: {
          __typename: 'UpdateTicketFailure',
          errors: [{ message: 'Status: closed prevents ticket update' }],
        },
      },
    });
    expect((await post({ operationName: 'SomethingElse', variables: {} })).json()).toMatchObject({ errors: [{}] });
  });

  it('creates a ticket', async () => {
    const ticket = {
      subject: 'Nytt',
      requesterId: String(userId('Anna Lindqvist')),
      groupId: String(groupId('Support')),
      comment: { body: { value: 'Hej', format: 'PLAIN' } },
    };
    const answer = (await post({ operationName: 'CreateIssueTicketMutation', variables: { ticket } })).json();
    const { id } = (answer as { data: { createIssueTicket: { ticket: { id: string } } } }).data.createIssueTicket
      .ticket;
    expect(sandbox.db.tickets.get(Number(id))).toMatchObject({
      requesterId: userId('Anna Lindqvist'),
      submitterId: sandbox.meId,
    });
  });
});
