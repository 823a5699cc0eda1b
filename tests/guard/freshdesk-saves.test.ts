import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saves } from '@/adapters/freshdesk/guard';
import { namesTarget } from '@/adapters/tab/recogniser';
import { pick, randomText, seeded } from './gate-answers';

const TICKET = '/api/_/tickets/4711';
const PATHS = [TICKET, `${TICKET}/update_properties`, '/api/v2/tickets/4711'];
const SCENARIO = `${TICKET}/execute_scenario`;
const BULK = '/api/v2/tickets/bulk_update';

const put = (body: unknown, path = TICKET) => saves.recognise('PUT', path, JSON.stringify(body));

describe('which requests are looked at', () => {
  it.each([
    ['PUT', TICKET, true],
    ['PUT', `${TICKET}/update_properties`, true],
    ['PUT', SCENARIO, true],
    ['PUT', '/api/v2/tickets/4711', true],
    ['POST', BULK, true],
    ['PUT', '/api/_/tickets/bulk_update', true],
    ['GET', TICKET, false],
    ['PATCH', TICKET, true],
    ['POST', `${TICKET}/reply`, true],
    ['GET', BULK, false],
    ['GET', `${TICKET}/activities`, false],
    ['POST', '/api/_/tickets', false],
    ['POST', `${TICKET}/conversations/7`, false],
    ['PUT', '/api/_/tickets/abc', false],
    ['PUT', '/api/_/tickets/123456789012345678901', false],
    ['PUT', '/api/_/contacts/4711', false],
    ['PUT', '/elsewhere/api/_/tickets/4711', false],
  ])('%s %s: %s', (method, path, concerns) => {
    expect(saves.concerns(method, path)).toBe(concerns);
  });
});

describe.each(PATHS)('a save of properties by %s', (path) => {
  it('is recognised with group and agent at the root, text or number, and named as nobody', () => {
    expect(put({ group_id: 20, responder_id: '31' }, path)).toEqual({
      ticketId: '4711',
      to: { groupId: '20', agentId: '31' },
      certain: true,
      part: null,
      alone: true,
    });
    expect(put({ responder_id: null }, path)).toMatchObject({ to: { agentId: null }, certain: true });
    expect(put({ group_id: '' }, path)).toMatchObject({ to: { groupId: null }, certain: true });
  });

  it.each(['ticket', 'properties'])('is recognised under "%s", and not certain there', (key) => {
    expect(put({ [key]: { group_id: 20, responder_id: null } }, path)).toMatchObject({
      ticketId: '4711',
      to: { groupId: '20', agentId: null },
      certain: false,
    });
  });

  it('hands nothing over when it names neither', () => {
    for (const body of [{ subject: 's', tags: ['a'] }, { status: 4 }, {}])
      expect(put(body, path)).toEqual({ ticketId: '4711', to: {}, certain: true, part: null });
  });

  it('does not take for a target what is none', () => {
    const body = {
      internal_group_id: 20,
      internal_agent_id: 31,
      custom_fields: { group_id: 20, cf_responder_id: 3 },
      description: '{"group_id":20}',
      requester: { group_id: 5 },
    };
    expect(put(body, path)?.to).toEqual({});
  });

  it('is not certain when one of the two cannot be read, or stands in two places', () => {
    expect(put({ group_id: 20, responder_id: -2 }, path)).toMatchObject({ to: { groupId: '20' }, certain: false });
    expect(put({ group_id: [20] }, path)).toMatchObject({ to: {}, certain: false });
    expect(put({ group_id: 20, ticket: { group_id: 21 } }, path)).toMatchObject({
      to: { groupId: '20' },
      certain: false,
    });
  });
});

describe('another write to a ticket', () => {
  const post = (body: object) => saves.recognise('POST', `${TICKET}/reply`, JSON.stringify(body));

  it('is a save where it names a group or an agent, and not certain', () => {
    expect(post({ body: 'svar', group_id: 20 })).toMatchObject({ to: { groupId: '20' }, certain: false });
    expect(post({ body: 'svar', ticket: { responder_id: 31 } })?.to).toEqual({ agentId: '31' });
    expect(saves.recognise('PATCH', TICKET, '{"group_id":20}')).toMatchObject({
      to: { groupId: '20' },
      certain: false,
    });
  });

  it('is never rewritten, and no save at all where it names nobody', () => {
    expect(saves.redirected('POST', `${TICKET}/reply`, '{"body":"svar","group_id":20}')).toBeNull();
    expect(post({ body: '{"group_id":20}' })).toBeNull();
    expect(saves.recognise('PUT', `${TICKET}/spam`, '{}')).toBeNull();
  });
});

describe('other bodies', () => {
  it.each([null, [], 'text', 7, [{ group_id: 20 }]])('%j is no save', (body) => {
    expect(put(body)).toBeNull();
  });

  it('one that is no JSON throws, which the guard takes for none of its business', () => {
    expect(() => saves.recognise('PUT', TICKET, 'ticket%5Bgroup_id%5D=20')).toThrow(SyntaxError);
  });
});

describe('a scenario', () => {
  it('is a save by a rule, whose target does not show', () => {
    expect(put({ scenario_id: 43001062194 }, SCENARIO)).toEqual({
      ticketId: '4711',
      to: {},
      certain: false,
      part: null,
      ruleId: '43001062194',
    });
  });

  it('is no save without a scenario', () => {
    for (const body of [{}, { scenario_id: null }, { scenario_id: 'x' }]) expect(put(body, SCENARIO)).toBeNull();
  });

  it('cannot be sent without what it does', () => {
    expect(saves.redirected('PUT', SCENARIO, '{"scenario_id":7}')).toBeNull();
    expect(saves.redirected('PUT', SCENARIO, '{"scenario_id":7,"group_id":20}')).toBeNull();
  });
});

describe('a bulk action', () => {
  const post = (body: unknown) => saves.recognise('POST', BULK, JSON.stringify(body));

  it('names its tickets, and is never held', () => {
    const save = post({ bulk_action: { ids: [4711, '4712', 'x'], properties: { group_id: 20 } } });
    expect(save).toMatchObject({ to: {}, bulk: ['4711', '4712'] });
    expect(post({ ids: [4711], properties: { group_id: 20 } })).toMatchObject({ to: {}, bulk: ['4711'] });
    expect(saves.redirected('POST', BULK, '{"ids":[4711],"group_id":20}')).toBeNull();
  });

  it('that names none is none', () => {
    for (const body of [{}, { bulk_action: { ids: [] } }, { bulk_action: { ids: '4711' } }, []])
      expect(post(body)).toBeNull();
  });
});

describe('the same save without the transfer', () => {
  it('loses the group and the agent and nothing else', () => {
    const rest = { status: 2, description: 'åäö "<b>" \u2028 😀', custom_fields: { group_id: 7, cf_x: null } };
    const body = JSON.stringify({ group_id: 20, ...rest, responder_id: null });
    for (const path of PATHS) expect(saves.redirected('PUT', path, body)).toBe(JSON.stringify(rest));
  });

  it.each([
    ['under ticket', '{"ticket":{"group_id":20}}'],
    ['under properties', '{"properties":{"responder_id":31}}'],
    ['in two places', '{"group_id":20,"ticket":{"group_id":20}}'],
    ['one that cannot be read', '{"group_id":20,"responder_id":-2}'],
    ['spaces', '{ "group_id": 20 }'],
    ['a number that does not survive', '{"group_id":20,"custom_fields":{"cf_x":12345678901234567890}}'],
    ['a number written in another way', '{"group_id":20,"cf_x":1.0}'],
    ['a key that is there twice', '{"group_id":20,"group_id":21}'],
    ['a sign that is escaped', '{"group_id":20,"subject":"\\u00e5"}'],
    ['no transfer', '{"status":4}'],
  ])('is not made up where the request is not understood: %s', (_why, body) => {
    expect(saves.redirected('PUT', TICKET, body)).toBeNull();
  });

  it('names who holds the ticket where nothing else is in it, since a save of nothing is refused', () => {
    const from = { groupId: '12', agentId: null };
    const without = (body: string, held?: object) => saves.redirected('PUT', TICKET, body, undefined, held);
    expect(without('{"group_id":20}', from)).toBe('{"group_id":12}');
    expect(without('{"responder_id":31}', from)).toBe('{"responder_id":null}');
    expect(without('{"responder_id":31,"group_id":20}', { groupId: '12', agentId: '43001062194' })).toBe(
      '{"group_id":12,"responder_id":43001062194}',
    );
    expect(without('{"group_id":20,"status":4}', from)).toBe('{"status":4}');
    for (const unknown of [undefined, {}, { groupId: 'name:Support' }, { groupId: '12345678901234567890' }])
      expect(without('{"group_id":20}', unknown)).toBeNull();
  });

  it('differs from the original in no other byte, whatever else is in it', () => {
    const random = seeded(5);
    const value = (depth: number): unknown =>
      pick(random, [
        () => randomText(random),
        () => Math.floor(random() * 1e6) - 5e5,
        () => null,
        () => random() < 0.5,
        () => (depth > 2 ? [] : [value(depth + 1), value(depth + 1)]),
        () => (depth > 2 ? {} : { [`k${randomText(random)}`]: value(depth + 1), group_id: value(depth + 1) }),
      ])();
    let taken = 0;
    for (let n = 0; n < 400; n += 1) {
      const others = Array.from({ length: 6 }, (_, at) => [`k${at}${randomText(random)}`, value(0)] as const);
      const transfer = [
        ['group_id', pick(random, [20, '20', null])],
        ['responder_id', pick(random, [31, '31', null])],
      ] as const;
      const named = transfer.filter(() => random() < 0.7);
      const entries = [...others, ...named].toSorted(() => random() - 0.5);
      const body = JSON.stringify(Object.fromEntries(entries));
      const rest = JSON.stringify(
        Object.fromEntries(entries.filter(([key]) => !transfer.some(([one]) => one === key))),
      );
      const save = saves.recognise('PUT', TICKET, body);
      expect(save && namesTarget(save.to)).toBe(named.length > 0);
      expect(saves.redirected('PUT', TICKET, body)).toBe(named.length > 0 ? rest : null);
      taken += Number(named.length > 0);
    }
    expect(taken).toBeGreaterThan(200);
  });
});

describe('whether a save that was answered with 200 succeeded', () => {
  const save = { ticketId: '4711', to: {}, certain: true, part: null };

  it.each([
    ['{"ticket":{"id":4711,"group_id":20}}', true],
    ['{"ticket":{"id":4711},"errors":[]}', true],
    ['', true],
    ['{"description":"Validation failed","errors":[{"field":"group_id","code":"invalid_value"}]}', false],
  ])('%s: %s', (answer, accepted) => {
    expect(saves.accepts(save, answer)).toBe(accepted);
  });
});

const SHAPES = '../shared/data/freshdesk/derived/private_api_shapes.json';

describe.skipIf(!existsSync(SHAPES))(`bodies that others send (skipped without ${SHAPES})`, () => {
  it('are recognised for what they are', () => {
    const shapes = JSON.parse(readFileSync(SHAPES, 'utf8')) as Record<string, unknown>;
    const known = 'PUT /api/_/tickets/:id';
    expect((shapes[`${known} request bodies seen`] as object[]).map((body) => put(body)?.to)).toEqual([
      { agentId: '101' },
      {},
    ]);
    const properties = shapes[`${known}/update_properties request body seen`];
    expect(put(properties, PATHS[1])).toMatchObject({ ticketId: '4711', to: {}, certain: true });
    expect(put(shapes[`${known}/execute_scenario request body seen`], SCENARIO)).toMatchObject({
      ruleId: '43001062194',
    });
  });
});
