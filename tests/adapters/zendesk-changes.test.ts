import { describe, expect, it } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';
import { holderChanges } from '@/adapters/zendesk/changes';
import { Http } from '@/adapters/shared/http';
import { readMoves } from '@/adapters/zendesk/moves';
import { faultOf } from '@/adapters/zendesk/faults';
import { Names } from '@/adapters/zendesk/names';
import { Parties } from '@/adapters/zendesk/parties';

const silent = () => Promise.reject(new Error('no requests here'));
const names = new Names(new Http('https://acme.zendesk.com', silent, faultOf));
names.learn({
  users: [
    { id: 21, name: 'Maja Ek', role: 'agent' },
    { id: '22', name: 'Erik Norling', role: 'agent' },
    { id: 23, name: 'Gamla Agenten', role: 'end-user' },
    { id: 31, name: 'Anna Lindqvist', role: 'end-user' },
  ],
  groups: [
    { id: 11, name: 'Support' },
    { id: 12, name: 'Faktura' },
  ],
});
const parties = new Parties(names, '31', new Set(['23']));
const RULE = { channel: 'rule', source: { from: { id: 7, title: 'Till Faktura' }, to: {}, rel: 'trigger' } };

let auditId = 100;
function audit(authorId: number, events: object[], more: object = {}) {
  auditId += 1;
  const created_at = new Date(Date.UTC(2026, 0, 1, 0, auditId - 100)).toISOString();
  return { id: auditId, ticket_id: 1, created_at, author_id: authorId, events, via: { channel: 'web' }, ...more };
}
const change = (field_name: string, previous_value: unknown, value: unknown, more: object = {}) => {
  return { id: 1, type: 'Change', field_name, previous_value, value, ...more };
};
const create = (field_name: string, value: unknown) => ({ id: 1, type: 'Create', field_name, value });

function steps(audits: object[], now: { group: string | null; agent: string | null }) {
  return holderChanges(readMoves(audits), now, names, parties).map(({ by, from, to }) => [
    by.name,
    `${from.groupId}/${from.agentId}`,
    `${to.groupId}/${to.agentId}`,
  ]);
}

describe('changes of hands out of audits', () => {
  it('take group and agent of one audit as one change, ids in either spelling', () => {
    const audits = [
      audit(31, [create('subject', 'Hej'), create('group_id', '11')]),
      audit(21, [change('assignee_id', null, 21)]),
      audit(21, [change('assignee_id', 21, '22'), change('group_id', '11', 12), change('status', 'new', 'open')]),
    ];
    expect(steps(audits, { group: '12', agent: '22' })).toEqual([
      ['Anna Lindqvist', 'null/null', '11/null'],
      ['Maja Ek', '11/null', '11/21'],
      ['Maja Ek', '11/21', '12/22'],
    ]);
  });

  it('see the agent go with a group-only transfer, by what comes later', () => {
    const start = audit(21, [create('group_id', 11), create('assignee_id', 21)]);
    const moved = audit(21, [change('group_id', '11', '12')]);
    expect(steps([start, moved], { group: '12', agent: null })).toEqual([
      ['Maja Ek', 'null/null', '11/21'],
      ['Maja Ek', '11/21', '12/null'],
    ]);
    const taken = audit(22, [change('assignee_id', '', '22')]);
    expect(steps([start, moved, taken], { group: '12', agent: '22' })).toEqual([
      ['Maja Ek', 'null/null', '11/21'],
      ['Maja Ek', '11/21', '12/null'],
      ['Erik Norling', '12/null', '12/22'],
    ]);
  });

  it('keep the agent who came along into the other group', () => {
    const audits = [
      audit(21, [create('group_id', 11), create('assignee_id', 21)]),
      audit(21, [change('group_id', 11, 12)]),
    ];
    expect(steps(audits, { group: '12', agent: '21' })[1]).toEqual(['Maja Ek', '11/21', '12/21']);
  });

  it('know the holder before the first audit that is there', () => {
    expect(steps([audit(21, [change('assignee_id', '21', '22')])], { group: '11', agent: '22' })).toEqual([
      ['Maja Ek', '11/21', '11/22'],
    ]);
  });

  it('lay a change at the door of the rule that made it', () => {
    expect(
      steps([audit(31, [change('group_id', null, 12, { via: RULE })])], { group: '12', agent: null })[0]?.[0],
    ).toBe('Till Faktura');
    expect(
      steps([audit(-1, [change('group_id', null, 12)], { via: RULE })], { group: '12', agent: null })[0]?.[0],
    ).toBe('Till Faktura');
  });

  it("keep a rule's answer apart from the person's change in the same audit", () => {
    const both = audit(21, [change('group_id', '11', '12'), change('group_id', '12', '11', { via: RULE })]);
    const changes = holderChanges(readMoves([both]), { group: '11', agent: null }, names, parties);
    expect(changes.map(({ id, by, to }) => [id, by.role, to.groupId])).toEqual([
      [String(auditId), 'agent', '12'],
      [`${auditId}-1`, 'rule', '11'],
    ]);
    const shared = audit(21, [change('group_id', '11', '12'), change('assignee_id', null, '22', { via: RULE })]);
    expect(steps([shared], { group: '12', agent: '22' })).toEqual([['Maja Ek', '11/null', '12/22']]);
  });

  it('pass over events that are not known, and changes that change nothing', () => {
    const audits = [
      audit(21, [
        { id: 1, type: 'Hologram', field_name: 'group_id', value: 12 },
        { type: 'Comment' },
        change('tags', [], ['x']),
      ]),
      audit(21, [change('group_id', 11, '11')]),
    ];
    expect(steps(audits, { group: '11', agent: null })).toEqual([]);
  });

  it('put audits into order of time, then of id', () => {
    const later = audit(21, [change('group_id', 11, 12)]);
    const earlier = { ...audit(21, [create('group_id', 11)]), created_at: '2020-01-01T00:00:00Z' };
    expect(steps([later, earlier], { group: '12', agent: null }).map(([, , to]) => to)).toEqual(['11/null', '12/null']);
    const [ninth, tenth] = [
      { ...later, id: 10, events: [change('group_id', 12, 11)] },
      { ...later, id: 9 },
    ];
    expect(steps([ninth, tenth], { group: '11', agent: null }).map(([, , to]) => to)).toEqual(['12/null', '11/null']);
  });

  it('know who changes hands: agents who have left, the account itself, and people nobody may see', () => {
    expect(parties.of('23', false)).toEqual({ id: '23', name: 'Gamla Agenten', role: 'agent' });
    expect(parties.of('-1', false).role).toBe('system');
    expect(parties.of(null, true).role).toBe('system');
    expect(parties.of('99', true)).toEqual({ id: '99', name: '', role: 'system' });
    expect(parties.of('31', true).role).toBe('customer');
  });

  it.each<[string, unknown]>([
    ['an audit that is none', 'audit'],
    ['no events', { id: 1, created_at: '2026-01-01T00:00:00Z' }],
    ['an event that is none', { id: 1, created_at: '2026-01-01T00:00:00Z', events: [null] }],
    ['no time', { id: 1, events: [change('group_id', 1, 2)] }],
    ['no id', { created_at: '2026-01-01T00:00:00Z', events: [change('group_id', 1, 2)] }],
  ])('are unreadable by name: %s', (_, given) => {
    expect(() => readMoves([given])).toThrow(HelpdeskError);
  });
});
