import { describe, expect, it } from 'vitest';
import { saves as freshdesk } from '@/adapters/freshdesk/guard';
import type { Recogniser } from '@/adapters/tab/recogniser';
import type { Target } from '@/adapters/tab/redirect';
import { saves as zendesk } from '@/adapters/zendesk/guard';
import { pick, randomText, seeded } from './gate-answers';

const EVA = ['30', '77'] as const;
const RETUR = ['30', null] as const;

const GRAPHQL = ['POST', '/api/graphql'] as const;
const REST = ['PUT', '/api/v2/tickets/4711'] as const;
const PUT = ['PUT', '/api/_/tickets/4711'] as const;
const PROPERTIES = ['PUT', '/api/_/tickets/4711/update_properties'] as const;

const log = { operationName: 'BFFConvoLogQuery', variables: { id: '4711', groupId: '1' }, query: '{ x }' };
const update = (ticket: object) => ({
  operationName: 'UpdateTicketMutation',
  variables: { id: '4711', ticket },
  query: 'mutation UpdateTicketMutation { x }',
});

/** Each shape of a save: where it goes, what is around the ticket, and how group and agent are called there. */
const SHAPES = [
  ['GraphQL', zendesk, GRAPHQL, update, 'groupId', 'assigneeId'],
  ['GraphQL, a list of one', zendesk, GRAPHQL, (ticket: object) => [update(ticket)], 'groupId', 'assigneeId'],
  ['GraphQL, in a batch', zendesk, GRAPHQL, (ticket: object) => [log, update(ticket), log], 'groupId', 'assigneeId'],
  ['GraphQL, the other spelling', zendesk, GRAPHQL, update, 'group_id', 'assignee_id'],
  ['REST', zendesk, REST, (ticket: object) => ({ ticket, audit: null }), 'group_id', 'assignee_id'],
  ['Freshdesk', freshdesk, PUT, (body: object) => body, 'group_id', 'responder_id'],
  ['Freshdesk, properties', freshdesk, PROPERTIES, (body: object) => body, 'group_id', 'responder_id'],
  ['Freshdesk, v2', freshdesk, REST, (body: object) => body, 'group_id', 'responder_id'],
] as const;

describe.each(SHAPES)(
  'a save that goes to another instead: %s',
  (_, saves: Recogniser, request: readonly [string, string], around, GROUP, AGENT) => {
    const rest = { status: 2, comment: { body: 'åäö "<b>" \u2028 😀', [GROUP]: 5 }, tags: ['a'] };
    const body = (change: object) => JSON.stringify(around({ ...change }));
    const instead = (change: object, to: Target = EVA) => saves.redirected(...request, body(change), to);

    it('has the other group and agent where it named both, written as it wrote them, and no other byte changed', () => {
      expect(instead({ status: 2, [GROUP]: '20', comment: rest.comment, [AGENT]: '31', tags: [] })).toBe(
        body({ status: 2, [GROUP]: '30', comment: rest.comment, [AGENT]: '77', tags: [] }),
      );
      expect(instead({ [GROUP]: 20, ...rest, [AGENT]: 31 })).toBe(body({ [GROUP]: 30, ...rest, [AGENT]: 77 }));
      expect(instead({ [GROUP]: '20', [AGENT]: 31, ...rest })).toBe(body({ [GROUP]: '30', [AGENT]: 77, ...rest }));
      expect(instead({ [GROUP]: 20, [AGENT]: null, ...rest })).toBe(body({ [GROUP]: 30, [AGENT]: 77, ...rest }));
      expect(instead({ [GROUP]: null, [AGENT]: '31', ...rest })).toBe(body({ [GROUP]: '30', [AGENT]: '77', ...rest }));
    });

    it('gets the agent that it did not name, or the group, written as the other one', () => {
      expect(instead({ ...rest, [GROUP]: 20 })).toBe(body({ ...rest, [GROUP]: 30, [AGENT]: 77 }));
      expect(instead({ ...rest, [AGENT]: '31' })).toBe(
        body({ ...rest, [AGENT]: '31' })
          .replace('"31"', '"77"')
          .replace(`"${AGENT}":"77"`, `"${AGENT}":"77","${GROUP}":"30"`),
      );
    });

    it('names no agent where none is to have it, and lets go of the one that was named', () => {
      expect(instead({ [GROUP]: 20, ...rest }, RETUR)).toBe(body({ [GROUP]: 30, ...rest }));
      expect(instead({ [AGENT]: 31, ...rest, [GROUP]: 20 }, RETUR)).toBe(body({ [AGENT]: null, ...rest, [GROUP]: 30 }));
      expect(instead({ [AGENT]: '', ...rest, [GROUP]: '20' }, RETUR)).toBe(
        body({ [AGENT]: '', ...rest, [GROUP]: '30' }),
      );
    });

    it('is recognised as a certain transfer to exactly these, and can be changed back', () => {
      const random = seeded(7);
      for (let n = 0; n < 200; n += 1) {
        const others = Array.from({ length: 4 }, (_each, at) => [`k${at}`, randomText(random)] as const);
        const asText = random() < 0.5;
        const id = (value: number) => (asText ? `${value}` : value);
        const entries = [...others, [GROUP, id(20)] as const, [AGENT, id(31)] as const].toSorted(() => random() - 0.5);
        const was = body(Object.fromEntries(entries));
        const to = pick(random, [EVA, ['9007199254740991', '1'] as const]);
        const now = saves.redirected(...request, was, to) ?? '';
        expect(saves.recognise(...request, now)).toMatchObject({
          ticketId: '4711',
          to: { groupId: to[0], agentId: to[1] },
          certain: true,
        });
        expect(saves.redirected(...request, now, ['20', '31'])).toBe(was);
      }
    });

    it('is not made up where an id cannot be written as the page writes them', () => {
      expect(instead({ [GROUP]: 20 }, ['12345678901234567890', null])).toBeNull();
      expect(instead({ [GROUP]: '20' }, ['12345678901234567890', null])).not.toBeNull();
      for (const groupId of ['name:Retur', '-2', '0']) expect(instead({ [GROUP]: '20' }, [groupId, null])).toBeNull();
    });

    it('is not made up where the request is not understood', () => {
      const one = body({ [GROUP]: 20, status: 4 });
      const not = [
        body({ status: 4 }),
        JSON.stringify(around({ [GROUP]: 20 }), null, 1),
        one.replace('20', '20,"x":12345678901234567890'),
        one.replace('20', `20,"${GROUP}":21`),
        one.replace('"status"', '"\\u0073tatus"'),
      ];
      for (const each of not) expect(saves.redirected(...request, each, EVA), each).toBeNull();
    });
  },
);

describe('a save that cannot be made to go to another with certainty', () => {
  it.each([
    ['nested names', update({ group: { id: '2' } })],
    ['a known key with something else in it', update({ groupId: { id: '2' } })],
    ['a known key beside an unknown one', update({ groupId: '2', assignee: { id: '3' } })],
    ['two tickets', [update({}), update({ groupId: '3' })]],
  ])('in Zendesk: %s', (_why, body) => {
    expect(zendesk.redirected(...GRAPHQL, JSON.stringify(body), EVA)).toBeNull();
  });

  it.each([
    ['under ticket', PUT, '{"ticket":{"group_id":20}}'],
    ['under properties', PROPERTIES, '{"properties":{"responder_id":31}}'],
    ['in two places', PUT, '{"group_id":20,"ticket":{"group_id":20}}'],
    ['one that cannot be read', PUT, '{"group_id":20,"responder_id":-2}'],
    ['a scenario', ['PUT', '/api/_/tickets/4711/execute_scenario'], '{"scenario_id":7}'],
    [
      'a scenario that names a group',
      ['PUT', '/api/_/tickets/4711/execute_scenario'],
      '{"scenario_id":7,"group_id":20}',
    ],
    ['a reply', ['POST', '/api/_/tickets/4711/reply'], '{"body":"svar","group_id":20}'],
    ['a bulk action', ['POST', '/api/_/tickets/bulk_update'], '{"ids":[4711],"group_id":20}'],
  ] as const)('in Freshdesk: %s', (_why, [method, path], body) => {
    expect(freshdesk.redirected(method, path, body, EVA)).toBeNull();
  });
});
