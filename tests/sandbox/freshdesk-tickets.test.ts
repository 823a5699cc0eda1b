import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AgentClient, FRESHDESK_DOOR } from './client';
import { startSandbox, type Sandbox } from './server';

let sandbox: Sandbox;
let agent: AgentClient;
beforeEach(async () => {
  sandbox = await startSandbox();
  agent = new AgentClient(sandbox, undefined, FRESHDESK_DOOR);
});
afterEach(() => sandbox.close());

const TICKET = '/api/_/tickets/9031';
const main = () => sandbox.freshdesk.db.tickets.get(9031);
const staff = (name: string) => [...sandbox.freshdesk.db.agents.values()].find((one) => one.name === name)?.id ?? 0;
const group = (name: string) => [...sandbox.freshdesk.db.groups.values()].find((one) => one.name === name)?.id ?? 0;
const scenario = (name: string) => [...sandbox.freshdesk.db.scenarios.values()].find((one) => one.name === name)?.id;
const newest = (ticketId = 9031) => sandbox.freshdesk.db.activities.of(ticketId).at(-1);

describe('a save of the page', () => {
  it.each([TICKET, `${TICKET}/update_properties`])(
    'PUT %s takes the fields at the root, in ticket or in properties',
    async (path) => {
      const frames = [(f: object) => f, (ticket: object) => ({ ticket }), (properties: object) => ({ properties })];
      for (const [index, frame] of frames.entries()) {
        const answer = await agent.write(
          'PUT',
          path,
          frame({ status: 2 + index, responder_id: staff('Peter Åkesson') }),
        );
        expect(answer.status).toBe(200);
        expect(answer.json()).toMatchObject({
          ticket: { id: 9031, status: 2 + index, responder_id: staff('Peter Åkesson') },
        });
      }
      expect(main()).toMatchObject({ status: 4, responderId: staff('Peter Åkesson'), groupId: group('Faktura') });
    },
  );

  it('a key that is not in the body stays as it is; tags are replaced', async () => {
    const before = { ...main() };
    await agent.write('PUT', TICKET, { tags: ['bara denna'] });
    expect({ ...main(), updatedAt: 0 }).toEqual({ ...before, tags: ['bara denna'], updatedAt: 0 });
    expect(sandbox.freshdesk.db.tagsOf(9031)).toEqual(['bara denna']);
  });

  it('a group alone takes the ticket from an agent outside the group; the account can be told otherwise', async () => {
    const to = (name: string) => agent.write('PUT', TICKET, { group_id: group(name) });
    await to('Support');
    expect(main()?.responderId).toBe(sandbox.freshdesk.meId);
    await to('Logistik');
    expect(main()).toMatchObject({ groupId: group('Logistik'), responderId: null });
    sandbox.freshdesk.settings.groupChange = 'keeps';
    await agent.write('PUT', TICKET, { responder_id: staff('Karin Hedman') });
    await to('Faktura');
    expect(main()?.responderId).toBe(staff('Karin Hedman'));
    sandbox.freshdesk.settings.groupChange = 'clears';
    await agent.write('PUT', TICKET, { responder_id: sandbox.freshdesk.meId });
    await to('Support');
    expect(main()?.responderId).toBeNull();
  });

  it('an agent can be taken off, and may come from outside the group', async () => {
    await agent.write('PUT', TICKET, { responder_id: null });
    expect(main()).toMatchObject({ responderId: null, groupId: group('Faktura') });
    await agent.write('PUT', TICKET, { responder_id: staff('Amir Rezai') });
    expect(main()).toMatchObject({ responderId: staff('Amir Rezai'), groupId: group('Faktura') });
  });

  it('a group that hands out its tickets gives it to an agent by itself', async () => {
    await agent.write('PUT', TICKET, { group_id: group('Sälj') });
    expect(newest()).toMatchObject({ performer: { type: 'system' }, actions: [{ type: 'round_robin' }] });
    expect(main()?.responderId).toBe(newest()?.actions[0]?.content.responder_id);
    expect(sandbox.freshdesk.db.agents.get(main()?.responderId ?? 0)?.groupIds).toContain(group('Sälj'));
  });

  it('takes statuses of the account’s own, and opens a closed ticket again', async () => {
    for (const status of [6, 5, 2]) expect((await agent.write('PUT', TICKET, { status })).status).toBe(200);
    expect(main()?.status).toBe(2);
  });

  it('refuses fields that are unknown, of the wrong type or name nobody, with all of them at once', async () => {
    const before = { ...main() };
    const wrong = await agent.write('PUT', TICKET, { priorty: 1, status: 'open' });
    expect(wrong.status).toBe(400);
    const unknown = { field: 'priorty', message: 'Unexpected/invalid field in request', code: 'invalid_field' };
    expect(wrong.json()).toMatchObject({
      description: 'Validation failed',
      errors: [unknown, { field: 'status', code: 'datatype_mismatch' }],
    });
    const values = await agent.write('PUT', TICKET, {
      group_id: 1,
      responder_id: 2,
      status: 99,
      priority: 5,
      type: 'x',
    });
    const { errors } = values.json() as { errors: { field: string; code: string }[] };
    expect(errors.map((one) => one.field)).toEqual(['group_id', 'responder_id', 'status', 'priority', 'type']);
    expect(new Set(errors.map((one) => one.code))).toEqual(new Set(['invalid_value']));
    expect(main()).toEqual(before);
  });

  it('a save of nothing is refused; one of what is so already changes nothing and leaves no activity', async () => {
    const before = newest()?.id;
    const { updatedAt, groupId } = main() ?? {};
    for (const body of [{}, { ticket: {} }]) expect((await agent.write('PUT', TICKET, body)).status).toBe(400);
    expect((await agent.write('PUT', TICKET, { group_id: groupId })).status).toBe(200);
    expect([newest()?.id, main()?.updatedAt]).toEqual([before, updatedAt]);
  });

  it('unknown, deleted and spam tickets cannot be saved; the latter two can be seen for what they are', async () => {
    for (const id of [1, 9043, 9044])
      expect((await agent.write('PUT', `/api/_/tickets/${id}`, { status: 2 })).status).toBe(404);
    expect((await agent.get('/api/_/tickets/1')).status).toBe(404);
    expect((await agent.get('/api/_/tickets/9043')).json()).toMatchObject({ ticket: { deleted: true } });
    expect((await agent.get('/api/_/tickets/9044')).json()).toMatchObject({ ticket: { spam: true } });
  });
});

describe('scenarios', () => {
  const run = (name: string) => agent.write('PUT', `${TICKET}/execute_scenario`, { scenario_id: scenario(name) });

  it('are listed with their steps; -2 stands for whoever runs it', async () => {
    const { scenario_automations: all } = (await agent.get('/api/_/scenario_automations')).json() as {
      scenario_automations: { name: string; actions: object[] }[];
    };
    expect(all).toHaveLength(4);
    expect(all.find((one) => one.name === 'Ta ärendet själv')?.actions).toContainEqual({
      name: 'responder_id',
      value: -2,
    });
  });

  it('move the ticket by group, by agent and to whoever runs them; the request shows none of it', async () => {
    expect((await run('Skicka till Logistik')).status).toBe(204);
    expect(main()).toMatchObject({ groupId: group('Logistik'), responderId: null });
    expect(sandbox.freshdesk.db.notesOf(9031).at(-1)?.body).toContain('Kan ni se var paketet är?');
    await run('Ge till Karin');
    expect(main()).toMatchObject({ responderId: staff('Karin Hedman'), priority: 3 });
    await run('Ta ärendet själv');
    expect(main()?.responderId).toBe(sandbox.freshdesk.meId);
    const bodies = sandbox.requests.filter((one) => one.path.endsWith('execute_scenario')).map((one) => one.body);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) expect(Object.keys(JSON.parse(body) as object)).toEqual(['scenario_id']);
  });

  it('some move nothing', async () => {
    const truth = sandbox.freshdesk.db.holderChanges.length;
    expect((await run('Märk som reklamation')).status).toBe(204);
    expect(main()).toMatchObject({ responderId: sandbox.freshdesk.meId, type: 'Problem' });
    expect(main()?.tags).toEqual(['router', 'Fel vara', 'faktura', 'reklamation', 'vara']);
    expect(sandbox.freshdesk.db.holderChanges).toHaveLength(truth);
  });

  it('an unknown one is refused', async () => {
    expect((await agent.write('PUT', `${TICKET}/execute_scenario`, { scenario_id: 1 })).status).toBe(400);
    expect((await agent.write('PUT', `${TICKET}/execute_scenario`, {})).status).toBe(400);
  });
});

describe('bulk', () => {
  it('changes many at once, under whatever path the account has it, and passes over what cannot be changed', async () => {
    sandbox.freshdesk.settings.bulkPath = '/api/_/tickets/update_many';
    const responder_id = staff('Erik Norling');
    const properties = { responder_id, group_id: group('Support') };
    const answer = await agent.write('PUT', '/api/_/tickets/update_many', { ids: [9031, 9043, 9041], properties });
    expect(answer.status).toBe(202);
    expect([9031, 9041].map((id) => sandbox.freshdesk.db.tickets.get(id)?.responderId)).toEqual([
      responder_id,
      responder_id,
    ]);
    expect(sandbox.freshdesk.db.tickets.get(9043)?.responderId).toBeNull();
    expect((await agent.write('POST', '/api/_/tickets/bulk_update', { ids: [9031], properties })).status).toBe(404);
  });
});

describe('notes and replies', () => {
  it('a note is private, counts as the agent’s and is answered with its record', async () => {
    const body = { body: '<p>Till er.</p>', private: true, attachment_ids: [], cloud_files: [], notify_emails: [] };
    const answer = await agent.write('POST', `${TICKET}/notes`, { ...body, inline_attachment_ids: [] });
    expect(answer.status).toBe(201);
    const written = { user_id: sandbox.freshdesk.meId, private: true, incoming: false, body_text: 'Till er.' };
    expect(answer.json()).toMatchObject({ conversation: written });
    expect(sandbox.freshdesk.db.notesOf(9031).at(-1)).toMatchObject({ body: '<p>Till er.</p>', private: true });
    expect(newest()?.actions).toEqual([{ type: 'note', content: {} }]);
  });

  it('an empty one is refused, and one on a ticket that is gone', async () => {
    expect((await agent.write('POST', `${TICKET}/notes`, { body: '' })).status).toBe(400);
    expect((await agent.write('POST', '/api/_/tickets/9043/notes', { body: 'x' })).status).toBe(404);
  });

  it('the customer’s reply opens a resolved ticket again, by a rule', async () => {
    await agent.write('PUT', TICKET, { status: 4 });
    const { requesterId = 0 } = main() ?? {};
    sandbox.freshdesk.actAs(requesterId, { ticketId: 9031, reply: 'Inte löst.' });
    expect(main()?.status).toBe(2);
    expect(newest()).toMatchObject({ performer: { type: 'system' }, actions: [{ content: { status_label: 'Open' } }] });
  });
});

describe('v2 by cookie', () => {
  const V2 = '/api/v2/tickets/9031';

  it('writes are refused as long as the account is not told otherwise', async () => {
    for (const [method, path] of [
      ['PUT', V2],
      ['POST', `${V2}/notes`],
      ['POST', '/api/v2/tickets/bulk_update'],
    ] as const)
      expect((await agent.write(method, path, { tags: ['x'], body: 'x', ids: [9031] })).status).toBe(401);
    expect(main()?.tags).not.toContain('x');
  });

  it('where they are let through, tags replace all tags', async () => {
    sandbox.freshdesk.settings.v2Writes = 'with-token';
    expect((await agent.write('PUT', V2, { tags: ['ny'] })).json()).toMatchObject({ id: 9031, tags: ['ny'] });
    const noted = await agent.write('POST', `${V2}/notes`, { body: '<b>Hej</b>', private: true });
    expect([noted.status, noted.json()]).toMatchObject([201, { body_text: 'Hej', private: true }]);
    const bulk = { bulk_action: { ids: [9041], properties: { priority: 4 } } };
    expect((await agent.write('POST', '/api/v2/tickets/bulk_update', bulk)).status).toBe(202);
    expect(sandbox.freshdesk.db.tickets.get(9041)?.priority).toBe(4);
  });

  it('a body that is no JSON is refused', async () => {
    expect((await agent.write('PUT', TICKET)).json()).toMatchObject({ code: 'invalid_json' });
  });
});
