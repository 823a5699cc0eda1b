import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgentClient, FRESHDESK_DOOR } from './client';
import { startSandbox, type Sandbox } from './server';

const DATA = join(import.meta.dirname, '../../../shared/data/freshdesk');
const here = existsSync(DATA);
if (!here) console.warn(`Skipped: the recorded Freshdesk bodies are not at ${DATA}.`);

type Json = Record<string, unknown>;
const recorded = (file: string) => JSON.parse(readFileSync(join(DATA, file), 'utf8')) as unknown;
const first = (body: unknown) => (Array.isArray(body) ? (body as unknown[])[0] : body) as Json;

let sandbox: Sandbox;
let admin: AgentClient;
beforeAll(async () => {
  sandbox = await startSandbox();
  const { id } = [...sandbox.freshdesk.db.agents.values()].find((one) => one.admin) ?? { id: 0 };
  admin = new AgentClient(sandbox, id, FRESHDESK_DOOR);
});
afterAll(() => sandbox.close());

/** Keys that a recording has and the sandbox has not, and the other way round; everything else must agree. */
interface Apart {
  /** Of the API of ten years ago, or made by the client that was recorded. */
  leftOut?: string[];
  /** From the reference, which is younger than the recording. */
  added?: string[];
}

function expectSameKeys(ours: Json, theirs: Json[], { leftOut = [], added = [] }: Apart): void {
  const known = new Set(theirs.flatMap((one) => Object.keys(one)));
  expect(Object.keys(ours).filter((key) => !known.has(key))).toEqual(added);
  expect([...known].filter((key) => !(key in ours))).toEqual(leftOut);
}

const contactOf = (body: Json) => body.contact as Json;

describe.skipIf(!here)('answers have the keys of recorded ones', () => {
  it('a ticket', async () => {
    const ours = (await admin.get('/api/v2/tickets/9031?include=requester,stats,conversations')).json() as Json;
    const theirs = ['python-freshdesk/ticket_1.json', 'freshdesk-cli/ticket_with_conversations.json'].map(
      recorded,
    ) as Json[];
    // `priority_name` is the client's own; nobody else has it.
    expectSameKeys(ours, theirs, { leftOut: ['priority_name'] });
    expect(Object.keys(ours.stats as Json).sort()).toEqual(Object.keys(theirs[0]?.stats as Json).sort());
    expect(Object.keys(ours.requester as Json).sort()).toEqual(Object.keys(theirs[0]?.requester as Json).sort());
  });

  it('a row of a list', async () => {
    const ours = first((await admin.get('/api/v2/tickets?include=description')).json());
    const theirs = [
      ...(recorded('freshdesk-cli/tickets_list.json') as Json[]),
      recorded('python-freshdesk/ticket_1.json') as Json,
    ];
    expectSameKeys(ours, theirs, { leftOut: ['priority_name', 'attachments', 'stats', 'requester'] });
  });

  it('a message and a note', async () => {
    const ours = (await admin.get('/api/v2/tickets/9031/conversations')).json() as Json[];
    const theirs = recorded('python-freshdesk/conversations.json') as Json[];
    for (const one of ours) expectSameKeys(one, theirs, {});
    expectSameKeys(ours.find((one) => one.private) ?? {}, [recorded('python-freshdesk/note_1.json') as Json], {});
    const [note, reply] = [ours.find((one) => one.private), ours.find((one) => !one.private && !one.incoming)];
    expect([note?.source, reply?.source]).toEqual(theirs.map((one) => one.source));
  });

  it('agents, groups, contacts', async () => {
    const agent = first((await admin.get('/api/v2/agents')).json());
    const agents = recorded('python-freshdesk/agents.json') as Json[];
    expectSameKeys(agent, agents, { added: ['group_ids', 'role_ids'] });
    expectSameKeys(contactOf(agent), agents.map(contactOf), {});
    const group = first((await admin.get('/api/v2/groups')).json());
    expectSameKeys(group, recorded('python-freshdesk/groups.json') as Json[], { added: ['agent_ids'] });
    const contact = first((await admin.get('/api/v2/contacts')).json());
    expectSameKeys(contact, [recorded('python-freshdesk/contact.json') as Json], {
      leftOut: ['customer_id', 'fb_profile_id', 'helpdesk_agent', 'custom_field'],
      added: ['other_emails', 'tags', 'custom_fields'],
    });
  });

  it('a company', async () => {
    const { company_id: id } = (await admin.get('/api/v2/tickets/9041')).json() as Json;
    const company = (await admin.get(`/api/v2/companies/${String(id)}`)).json() as Json;
    expectSameKeys(company, [recorded('python-freshdesk/company.json') as Json], {});
  });

  it('a search', async () => {
    const query = encodeURIComponent('"email:\'rickard@exempel.se\'"');
    const ours = (await admin.get(`/api/v2/search/contacts?query=${query}`)).json() as Json;
    expect(ours).toMatchObject({ total: 1, results: [{ name: 'Rickard Holm' }] });
    expectSameKeys(ours, [recorded('python-freshdesk/search_contacts.json') as Json], {});
  });

  it('errors, word for word', async () => {
    const errors = recorded('transcribed/error_bodies.json') as { status: number; api: string; body: Json }[];
    const like = (words: string) => errors.find((one) => one.api.includes(words)) ?? { status: 0, body: {} };
    const lastPage = await admin.get('/api/v2/tickets?page=301');
    expect({ status: lastPage.status, body: lastPage.json() }).toEqual(pick(like('page > 300')));
    const unknown = await admin.write('PUT', '/api/_/tickets/9031', { priorty: 2 });
    expect({ status: unknown.status, body: unknown.json() }).toEqual(pick(like('unknown field')));
    sandbox.freshdesk.signInAs(null);
    const refused = await new AgentClient(sandbox, undefined, FRESHDESK_DOOR).get('/api/v2/tickets/9031');
    expect({ status: refused.status, body: refused.json() }).toEqual(pick(like('bad credentials')));
  });

  it('the private API has every key that programs have been seen to read', async () => {
    const shapes = recorded('derived/private_api_shapes.json') as Record<string, Json>;
    const read = async (path: string) => (await admin.get(path)).json();
    expectAtLeast(await read('/api/_/bootstrap/me'), { meta: shapes['GET /api/_/bootstrap/me']?.meta });
    expectAtLeast(await read('/api/_/bootstrap/agents_groups'), {
      data: shapes['GET /api/_/bootstrap/agents_groups']?.data,
    });
    expectAtLeast(await read('/api/_/tickets/9031'), { ticket: shapes['GET|PUT /api/_/tickets/:id']?.ticket });
    const seen = Object.entries(shapes).find(([name]) => name.includes('/activities'))?.[1]
      .activities as WireActivity[];
    const { activities } = (await read('/api/_/tickets/9031/activities')) as { activities: WireActivity[] };
    const inTurn = (await read('/api/_/tickets/9047/activities')) as { activities: WireActivity[] };
    const ours = [...activities, ...inTurn.activities];
    for (const one of seen) {
      for (const action of one.actions) {
        const alike = ours.flatMap((own) => own.actions.filter((candidate) => candidate.type === action.type));
        const keys = new Set(alike.flatMap((own) => Object.keys(own.content)));
        expect([...keys]).toEqual(expect.arrayContaining(Object.keys(action.content)));
      }
      expectAtLeast(
        ours.find((own) => own.performer.type === one.performer.type),
        { ...one, actions: [] },
      );
    }
  });
});

interface WireActivity {
  performer: { type: string };
  actions: { type: string; content: Json }[];
}

const pick = ({ status, body }: { status: number; body: Json }) => ({ status, body });

/** Every key of `seen`, all the way down; values are invented there and do not count. Of a list, the first item. */
function expectAtLeast(ours: unknown, seen: unknown): void {
  if (Array.isArray(seen)) {
    expect(Array.isArray(ours)).toBe(true);
    if (seen.length > 0 && typeof seen[0] === 'object') expectAtLeast((ours as unknown[])[0], seen[0]);
  } else if (typeof seen === 'object' && seen !== null) {
    for (const [key, value] of Object.entries(seen)) {
      expect(ours).toHaveProperty(key);
      expectAtLeast((ours as Json)[key], value);
    }
  }
}
