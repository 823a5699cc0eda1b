import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saves } from '@/adapters/zendesk/guard';

const GRAPHQL = '/api/graphql';
const TICKET = '/api/v2/tickets/4711';

const update = (variables: object, more: object = {}) => ({
  operationName: 'UpdateTicketMutation',
  variables,
  query: 'mutation UpdateTicketMutation($id: ID!, $ticket: TicketUpdateInput!) { updateTicket { __typename } }',
  ...more,
});
const log = { operationName: 'BFFConvoLogQuery', variables: { id: '4711', groupId: '1' }, query: '{ ticket { id } }' };
const post = (body: unknown) => saves.recognise('POST', GRAPHQL, JSON.stringify(body));
const put = (body: unknown) => saves.recognise('PUT', TICKET, JSON.stringify(body));

describe('which requests are looked at', () => {
  it.each([
    ['POST', '/api/graphql', true],
    ['GET', '/api/graphql', false],
    ['POST', '/api/graphql/other', false],
    ['PUT', '/api/v2/tickets/4711', true],
    ['PUT', '/api/v2/tickets/4711.json', true],
    ['PUT', '/api/v2/tickets/4711/tags', false],
    ['PUT', '/api/v2/tickets/update_many.json', false],
    ['POST', '/api/v2/tickets/4711', false],
  ])('%s %s: %s', (method, path, concerns) => {
    expect(saves.concerns(method, path)).toBe(concerns);
  });
});

describe('a save over GraphQL', () => {
  it('is recognised with group and agent, text or number', () => {
    expect(post(update({ id: '4711', ticket: { groupId: '20', assigneeId: 31 } }))).toEqual({
      ticketId: '4711',
      to: { groupId: '20', agentId: '31' },
      certain: true,
      part: null,
    });
  });

  it('names only what the request names, and nobody as null', () => {
    expect(post(update({ id: 4711, ticket: { assigneeId: null } }))?.to).toEqual({ agentId: null });
    expect(post(update({ id: 4711, ticket: { status: 'OPEN' } }))?.to).toEqual({});
  });

  it('is found in a batch, and answered at its own place there', () => {
    const save = post([log, update({ id: '4711', ticket: { groupId: '20' } })]);
    expect(save).toEqual({ ticketId: '4711', to: { groupId: '20' }, certain: true, part: 1 });
  });

  it('is not certain when the names are nested or spelled in another way', () => {
    const nested = update({ id: '4711', ticket: { group: { id: '20' }, assignee: { id: '31' } } });
    expect(post(nested)).toMatchObject({ to: { groupId: '20', agentId: '31' }, certain: false });
    expect(post(update({ id: '4711', ticket: { assignment: { newGroupId: '20' } } }))).toMatchObject({
      to: { groupId: '20' },
      certain: false,
    });
    expect(post(update({ id: '4711', ticket: { group: null } }))).toMatchObject({ to: { groupId: null } });
  });

  it('is not certain when a known key has an unknown companion', () => {
    expect(post(update({ id: '4711', ticket: { groupId: '20', assignee: { id: '31' } } }))).toMatchObject({
      to: { groupId: '20' },
      certain: false,
    });
  });

  it('is not certain when one batch saves two tickets', () => {
    const both = post([update({ id: '1', ticket: {} }), update({ id: '2', ticket: { groupId: '20' } })]);
    expect(both).toMatchObject({ ticketId: '2', certain: false });
  });

  it('does not take what people write for a target', () => {
    const comment = { body: { value: 'the group assignee', format: 'HTML', groupId: '5' }, isPublic: true };
    expect(post(update({ id: '4711', ticket: { comment } }))?.to).toEqual({});
    expect(post(update({ id: '4711', ticket: { groupName: 'Logistik' } }))?.to).toEqual({});
  });

  it('is no save of a ticket that has no id, nor of a new one', () => {
    expect(post(update({ ticket: { groupId: '20' } }))).toBeNull();
    expect(post({ ...update({ ticket: { groupId: '20' } }), operationName: 'CreateIssueTicketMutation' })).toBeNull();
    expect(post(log)).toBeNull();
    expect(post(null)).toBeNull();
  });

  it('throws on a body that is no JSON, which the guard takes for none of its business', () => {
    expect(() => saves.recognise('POST', GRAPHQL, 'UpdateTicketMutation assignee')).toThrow(SyntaxError);
  });
});

describe('a save over REST', () => {
  it('is recognised by the path', () => {
    expect(put({ ticket: { group_id: 20, assignee_id: null, comment: { body: 'x' } } })).toEqual({
      ticketId: '4711',
      to: { groupId: '20', agentId: null },
      certain: true,
      part: null,
    });
    expect(put({ ticket: { status: 'open' } })?.to).toEqual({});
  });

  it('is not certain when it names the agent by address', () => {
    expect(put({ ticket: { group_id: 20, assignee_email: 'eva@example.com' } })?.certain).toBe(false);
  });
});

describe('the same save without the transfer', () => {
  it('loses the group and the agent and nothing else', () => {
    const ticket = {
      status: 'OPEN',
      groupId: '20',
      comment: { body: { value: 'åäö "<b>" \u2028' } },
      assigneeId: null,
    };
    const body = JSON.stringify([log, update({ id: '4711', ticket })]);
    const { groupId: _g, assigneeId: _a, ...rest } = ticket;
    expect(saves.redirected('POST', GRAPHQL, body)).toBe(JSON.stringify([log, update({ id: '4711', ticket: rest })]));
    expect(saves.redirected('PUT', TICKET, '{"ticket":{"group_id":20,"tags":["a"],"assignee_id":3}}')).toBe(
      '{"ticket":{"tags":["a"]}}',
    );
  });

  it.each([
    ['nested names', JSON.stringify(update({ id: '1', ticket: { group: { id: '2' } } }))],
    ['two tickets', JSON.stringify([update({ id: '1', ticket: {} }), update({ id: '2', ticket: { groupId: '3' } })])],
    ['spaces', JSON.stringify(update({ id: '1', ticket: { groupId: '2' } }), null, 1)],
    [
      'a number that does not survive',
      '{"operationName":"UpdateTicketMutation","variables":{"id":"1","ticket":{"groupId":"2","x":12345678901234567890}}}',
    ],
    [
      'a key that is there twice',
      '{"operationName":"UpdateTicketMutation","variables":{"id":"1","ticket":{"groupId":"2","groupId":"3"}}}',
    ],
    ['no transfer', JSON.stringify(update({ id: '1', ticket: {} }))],
  ])('is not made up where the request is not understood: %s', (_why, body) => {
    expect(saves.redirected('POST', GRAPHQL, body)).toBeNull();
  });
});

describe('whether a save that was answered with 200 succeeded', () => {
  const one = { ticketId: '4711', to: {}, certain: true, part: null };
  const second = { ...one, part: 1 };
  const data = (typename: string) => ({ data: { updateTicket: { __typename: typename } } });

  it.each([
    [one, data('UpdateTicketSuccess'), true],
    [one, data('UpdateTicketFailure'), false],
    [one, data('TicketUpdateError'), false],
    [one, data('InvalidTicket'), false],
    [one, { errors: [{ message: 'no' }], data: null }, false],
    [one, { errors: [], ...data('UpdateTicketSuccess') }, true],
    [one, { ticket: { id: 4711 }, audit: {} }, true],
    [second, [{ errors: [{ message: 'log' }] }, data('UpdateTicketSuccess')], true],
    [second, [{ data: {} }, data('UpdateTicketFailure')], false],
    [second, { errors: [{ message: 'the whole batch' }] }, false],
    [second, [{ data: {} }], true],
  ])('%#', (save, answer, saved) => {
    expect(saves.accepts(save, JSON.stringify(answer))).toBe(saved);
  });

  it('takes an accepted answer that it cannot read for a success', () => {
    expect(saves.accepts(one, '')).toBe(true);
  });
});

const ATTESTED = '../shared/data/zendesk/ui-graphql/update_ticket_mutation.request-bodies.json';

describe.skipIf(!existsSync(ATTESTED))(`bodies attested by others (skipped without ${ATTESTED})`, () => {
  it('are saves that hand nothing over, and the unrelated one is none', () => {
    const bodies = JSON.parse(readFileSync(ATTESTED, 'utf8')) as Record<string, unknown>;
    let saves = 0;
    for (const [name, body] of Object.entries(bodies)) {
      if (typeof body !== 'object' || body === null) continue;
      const whole = structuredClone(body) as { variables: Record<string, unknown> };
      whole.variables = { id: '4711', ...whole.variables }; // the reduced bodies lack it
      const save = post(whole);
      if (name === 'unrelated') expect(save).toBeNull();
      else expect(save).toEqual({ ticketId: '4711', to: {}, certain: true, part: null });
      if (save) saves += 1;
    }
    expect(saves).toBe(3);
  });
});
