import { describe, expect, it } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';
import { holderChanges } from '@/adapters/freshdesk/changes';
import { Directory } from '@/adapters/freshdesk/directory';
import { readMoves, tellsStart } from '@/adapters/freshdesk/moves';

const ROSTER = {
  agents: [
    { id: '21', name: 'Maja Ek' },
    { id: '22', name: 'Erik Norling' },
    { id: '24', name: 'Tove Ask' },
    { id: '25', name: 'Tove Ask' },
  ],
  groups: [
    { id: '11', name: 'Support' },
    { id: '12', name: 'Faktura' },
  ],
};
const REQUESTER = '31';
const others = new Map([
  ['31', 'Anna Lindqvist'],
  ['23', 'Gamla Agenten'],
]);
const START = Date.UTC(2026, 0, 1);

let activityId = 100;
function activity(userId: number | null, ...actions: object[]) {
  activityId += 1;
  const performer = userId === null ? { type: 'system', system: { id: 7 } } : { type: 'user', user_id: userId };
  const performed_at = new Date(START + (activityId - 100) * 60_000).toISOString();
  return { id: activityId, performed_at, performer, actions };
}
const update = (content: object) => ({ type: 'property_update', content });

function past(activities: object[], now: { group: string | null; agent: string | null }) {
  return holderChanges(readMoves(activities), now, new Directory(ROSTER, others), REQUESTER, START);
}
function steps(activities: object[], now: { group: string | null; agent: string | null }) {
  return past(activities, now).changes.map(({ by, from, to }) => [
    by.name,
    `${from.groupName}/${from.agentName}`,
    `${to.groupName}/${to.agentName}`,
  ]);
}

describe('changes of hands out of activities', () => {
  it('carry forward what a new value does not name', () => {
    const activities = [
      activity(null, update({ group_name: 'Support', status: 2 })),
      activity(21, update({ responder_id: 21, agent_name: 'Maja Ek' })),
      activity(21, update({ group_name: 'Faktura' })),
      activity(22, update({ responder_id: 22 })),
    ];
    expect(steps(activities, { group: '12', agent: '22' })).toEqual([
      ['Freshdesk', 'null/null', 'Support/null'],
      ['Maja Ek', 'Support/null', 'Support/Maja Ek'],
      ['Maja Ek', 'Support/Maja Ek', 'Faktura/Maja Ek'],
      ['Erik Norling', 'Faktura/Maja Ek', 'Faktura/Erik Norling'],
    ]);
  });

  it('take group and agent of one activity as one change, in one action or in two; null is nobody', () => {
    const start = activity(21, update({ group_name: 'Support' }), update({ responder_id: '21', agent_name: null }));
    const moved = activity(21, update({ group_name: 'Faktura', responder_id: null, agent_name: 'Ingen' }));
    expect(steps([moved, start], { group: '12', agent: null })).toEqual([
      ['Maja Ek', 'null/null', 'Support/Maja Ek'],
      ['Maja Ek', 'Support/Maja Ek', 'Faktura/null'],
    ]);
    expect(steps([start, activity(21, update({ group_name: null }))], { group: null, agent: '21' })[1]?.[2]).toBe(
      'null/Maja Ek',
    );
  });

  it('take group and agent of a rule’s activity as one change too: no holder in between is made up', () => {
    const start = activity(21, update({ group_name: 'Support', responder_id: 21 }));
    const both = activity(null, update({ group_name: 'Faktura' }), { type: 'note' }, update({ responder_id: 22 }));
    expect(steps([both, start], { group: '12', agent: '22' }).slice(1)).toEqual([
      ['Freshdesk', 'Support/Maja Ek', 'Faktura/Erik Norling'],
    ]);
    // What is named twice was two things: each is told.
    const twice = activity(
      null,
      update({ group_name: 'Faktura', responder_id: 22 }),
      update({ group_name: 'Support' }),
    );
    expect(steps([twice, start], { group: '11', agent: '22' }).map(([, , to]) => to)).toEqual([
      'Support/Maja Ek',
      'Faktura/Erik Norling',
      'Support/Erik Norling',
    ]);
    const turn = { type: 'round_robin', content: { responder_id: 22 } };
    const turned = activity(null, turn, update({ group_name: 'Faktura' }));
    expect(steps([turned, start], { group: '12', agent: '22' }).slice(1)).toEqual([
      ['Round robin', 'Support/Maja Ek', 'Support/Erik Norling'],
      ['Freshdesk', 'Support/Erik Norling', 'Faktura/Erik Norling'],
    ]);
  });

  it('keep a turn that was given apart from the change that led to it', () => {
    const both = activity(21, update({ group_name: 'Faktura' }), {
      type: 'round_robin',
      content: { responder_id: 22 },
    });
    const { changes } = past([both], { group: '12', agent: '22' });
    expect(changes.map(({ id, by, to }) => [id, by.role, by.name, to.agentName])).toEqual([
      [String(activityId), 'agent', 'Maja Ek', null],
      [`${activityId}-1`, 'rule', 'Round robin', 'Erik Norling'],
    ]);
  });

  it('know who changed hands: rules by their name, the customer, agents who have left', () => {
    const by = (performer: object | undefined) => {
      const one = { ...activity(21, update({ group_name: 'Faktura' })), performer };
      return past([one], { group: '12', agent: null }).changes[0]?.by;
    };
    expect(by({ type: 'system', system: { id: 9, name: 'Till Faktura' } })).toEqual({
      id: '9',
      name: 'Till Faktura',
      role: 'rule',
    });
    expect(by({ type: 'user', user_id: 31 })).toEqual({ id: '31', name: 'Anna Lindqvist', role: 'customer' });
    expect(by({ type: 'user', user_id: '23' })).toEqual({ id: '23', name: 'Gamla Agenten', role: 'agent' });
    expect(by({ type: 'user' })?.role).toBe('system');
    expect(by(undefined)?.role).toBe('rule');
  });

  it('tell the name of an agent alone apart by id where there is one of that name, by name where not', () => {
    const named = (agent_name: string) => {
      return past([activity(21, update({ agent_name }))], { group: '11', agent: '21' }).changes[0]?.to;
    };
    expect(named('Erik Norling')).toMatchObject({ agentId: '22', groupId: '11' });
    expect(named('Tove Ask')).toMatchObject({ agentName: 'Tove Ask', agentId: 'name:Tove Ask' });
  });

  it('keep groups that are gone apart, so that passing on between them still counts', () => {
    const activities = ['Support', 'Gamla', 'Äldre', 'Support'].map((group_name) =>
      activity(21, update({ group_name })),
    );
    const { changes, agrees } = past(activities, { group: '11', agent: null });
    expect(changes.map(({ to }) => [to.groupId, to.groupName])).toEqual([
      ['11', 'Support'],
      ['name:Gamla', 'Gamla'],
      ['name:Äldre', 'Äldre'],
      ['11', 'Support'],
    ]);
    expect(agrees).toBe(true);
  });

  it('take the last name for the old name of the group that has the ticket, unless that one was named too', () => {
    const renamed = past([activity(21, update({ group_name: 'Ekonomi' }))], { group: '12', agent: null });
    expect(renamed).toMatchObject({ agrees: true, changes: [{ to: { groupId: '12', groupName: 'Faktura' } }] });
    const both = ['Faktura', 'Ekonomi'].map((group_name) => activity(21, update({ group_name })));
    expect(past(both, { group: '12', agent: null })).toMatchObject({ agrees: false });
  });

  it('take a name that two groups have for the one that has the ticket only where it was named last', () => {
    const groups = [...ROSTER.groups, { id: '13', name: 'Lager' }, { id: '14', name: 'Lager' }];
    const of = (names: string[], group: string) => {
      const moves = readMoves(names.map((group_name) => activity(21, update({ group_name }))).reverse());
      const who = new Directory({ ...ROSTER, groups }, others);
      const { changes, agrees } = holderChanges(moves, { group, agent: null }, who, REQUESTER, START);
      return { agrees, ids: changes.map(({ to }) => to.groupId) };
    };
    expect(of(['Lager', 'Support', 'Lager'], '14')).toEqual({ agrees: true, ids: ['name:Lager', '11', '14'] });
    expect(of(['Support', 'Lager'], '12')).toEqual({ agrees: false, ids: ['11', 'name:Lager', '12'] });
  });

  it('end with who holds the ticket today, by nobody known where no activity led there', () => {
    const { changes, agrees } = past([activity(21, update({ group_name: 'Support' }))], { group: '12', agent: '22' });
    expect(agrees).toBe(false);
    expect(changes.at(-1)).toMatchObject({
      by: { id: null, role: 'system' },
      from: { groupId: '11', agentId: '22' },
      to: { groupId: '12', agentId: '22' },
    });
    expect(changes.at(-1)?.at).toBe(changes[0]?.at);
  });

  it('pass over actions that are not known, and changes that change nothing', () => {
    const activities = [
      activity(21, { type: 'hologram', content: { group_name: 'Faktura' } }, { type: 'note', content: {} }),
      activity(21, update({ group_name: 'Support' })),
      activity(null, update({ group_name: 'Support', status: 3, status_label: 'Pending' })),
      { id: 1, performed_at: 'never', actions: 'none' },
    ];
    expect(steps(activities, { group: '11', agent: null })).toEqual([['Maja Ek', 'null/null', 'Support/null']]);
  });

  it('put activities into order of time, then of id', () => {
    const [first, second] = [
      activity(21, update({ group_name: 'Support' })),
      activity(21, update({ group_name: 'Faktura' })),
    ];
    const same = { performed_at: first?.performed_at };
    const groups = (list: object[]) => steps(list, { group: '12', agent: null }).map(([, , to]) => to);
    expect(groups([second, first])).toEqual(['Support/null', 'Faktura/null']);
    expect(
      groups([
        { ...second, ...same, id: 10 },
        { ...first, ...same, id: 9 },
      ]),
    ).toEqual(['Support/null', 'Faktura/null']);
  });

  it('know the beginning only where the first activity tells it, at the time when the ticket was made', () => {
    const created = activity(31, update({ status: 2, status_label: 'Open' }));
    const later = activity(21, update({ group_name: 'Support' }));
    const madeAt = Date.parse(created.performed_at);
    expect(tellsStart([later, created], madeAt)).toBe(true);
    expect(tellsStart([later, created], madeAt - 3600_000)).toBe(false);
    expect(tellsStart([later, { ...created, actions: [] }], madeAt)).toBe(false);
    expect(tellsStart([], madeAt)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an activity that is none', 'activity'],
    ['no time', { id: 1, actions: [update({ group_name: 'X' })] }],
    ['no id', { performed_at: '2026-01-01T00:00:00Z', actions: [update({ group_name: 'X' })] }],
  ])('are unreadable by name: %s', (_, given) => {
    expect(() => readMoves([given])).toThrow(HelpdeskError);
  });
});
