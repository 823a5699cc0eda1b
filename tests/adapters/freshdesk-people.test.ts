import { describe, expect, it } from 'vitest';
import { faultOf } from './fault-of';
import { api, fresh, idOf, main, sandbox } from './freshdesk-scene';

describe('groups and names', () => {
  it('lists the groups a ticket can be given to', async () => {
    const groups = await api.groups();
    expect(groups).toHaveLength(7);
    expect(groups).toContainEqual({ id: idOf('Faktura'), name: 'Faktura' });
  });

  it('finds the one holder of the names that the page shows, an agent without a group too', async () => {
    expect(await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toEqual({
      groupId: idOf('Logistik'),
      groupName: 'Logistik',
      agentId: idOf('Karin Hedman'),
      agentName: 'Karin Hedman',
    });
    expect(await api.identify({ groupName: null, agentName: 'Maja Ek' })).toMatchObject({
      groupId: null,
      agentId: idOf('Maja Ek'),
    });
    expect(await api.identify({ groupName: null, agentName: null })).toMatchObject({ groupId: null, agentId: null });
  });

  it.each([
    ['part of a name', { groupName: 'Log', agentName: null }],
    ['another spelling', { groupName: 'logistik', agentName: null }],
    ['somebody who is no agent', { groupName: 'Logistik', agentName: 'Rickard Holm' }],
    ['nothing', { groupName: '', agentName: null }],
  ])('does not guess from %s', async (_, shown) => {
    expect(await api.identify(shown)).toBeNull();
  });

  it('does not choose between two agents of the same name', async () => {
    const twin = sandbox.freshdesk.db.agents.get(Number(idOf('Johan Wik')));
    if (!twin) throw new Error('no agent');
    twin.name = 'Karin Hedman';
    try {
      expect(await fresh().identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toBeNull();
    } finally {
      twin.name = 'Johan Wik';
    }
  });

  it('asks once for names that the fields repeat, and again after a failure', async () => {
    sandbox.faults.add({ path: /agents_groups/ }, { status: 500, times: 1 });
    expect((await faultOf(api.identify({ groupName: 'Retur', agentName: null }))).fault).toBe('broken');
    await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' });
    const before = sandbox.requests.length;
    await api.identify({ groupName: 'Logistik', agentName: 'Johan Wik' });
    expect(sandbox.requests).toHaveLength(before);
  });

  it('names an agent by id, and nobody for an id that is not there', async () => {
    expect(await api.agentName(idOf('Amir Rezai'))).toBe('Amir Rezai');
    expect(await api.agentName('123')).toBeNull();
  });
});

describe('who is in a group', () => {
  const members = (names: string[]) => names.map((name) => ({ id: idOf(name), name }));
  const RETUR = ['Johan Wik', 'Ingrid Moberg'];
  /** The page's list of agents and groups, with other agents in it. */
  function roster(agents: unknown[]) {
    const body = { data: { agents, groups: [{ id: Number(idOf('Retur')), name: 'Retur' }] } };
    sandbox.faults.add({ path: /agents_groups/ }, { status: 200, body });
  }
  const agent = (name: string, more: object) => ({ id: Number(idOf(name)), contact: { name }, ...more });

  it('is asked for as documented where the page’s list does not tell groups, with that list’s names', async () => {
    roster([agent('Johan Wik', {}), agent('Ingrid Moberg', { group_ids: 'all' })]);
    expect(await api.members(idOf('Retur'))).toEqual(members(RETUR));
  });

  it('is asked for as documented where that list has nobody: it may be an old one', async () => {
    roster([agent('Johan Wik', { group_ids: [] })]);
    const [johan, ingrid] = members(RETUR);
    expect(await api.members(idOf('Retur'))).toEqual([johan, { ...ingrid, name: '' }]);
  });

  it('is not known where that list has nobody and the other way is refused', async () => {
    roster([agent('Johan Wik', { group_ids: [] })]);
    sandbox.faults.add({ path: /v2\/groups/ }, { status: 403, body: { code: 'access_denied' } });
    expect(await api.members(idOf('Retur'))).toBeNull();
  });

  it('passes over rows that are no agents, and ids that are none', async () => {
    roster([agent('Johan Wik', { group_ids: [null, {}, idOf('Retur')] }), { group_ids: [1] }, 'x']);
    expect(await api.members(idOf('Retur'))).toEqual(members(['Johan Wik']));
  });
});

describe('scenarios', () => {
  const scenario = (name: string) => {
    const found = [...sandbox.freshdesk.db.scenarios.values()].find((one) => one.name === name);
    if (!found) throw new Error(`no scenario ${name}`);
    return found;
  };
  const target = (name: string) => api.ruleTarget(String(scenario(name).id));

  it('tell who would hold the ticket: a group, an agent, the one who runs it', async () => {
    expect(await target('Skicka till Logistik')).toEqual({ groupId: idOf('Logistik') });
    expect(await target('Ge till Karin')).toEqual({ agentId: idOf('Karin Hedman') });
    expect(await target('Ta ärendet själv')).toEqual({ agentId: idOf('Maja Ek') });
  });

  it('that hand nothing over say so, and those that are not there tell nothing', async () => {
    expect(await target('Märk som reklamation')).toEqual({});
    expect(await api.ruleTarget('1')).toBeNull();
  });

  it('are read as they were seen: numbers as text, nobody as nothing, and never guessed', async () => {
    const actions = (...pairs: [string, unknown][]) => pairs.map(([name, value]) => ({ name, value }));
    const scenarios = [
      { id: 1, actions: actions(['responder_id', '-2'], ['add_tag', 'x']) },
      { id: '2', actions: actions(['group_id', ''], ['responder_id', null]) },
      { id: 3, actions: actions(['group_id', '-7']) },
      { id: 4 },
    ];
    sandbox.faults.add({ path: /scenario_automations/ }, { status: 200, body: { scenario_automations: scenarios } });
    expect(await api.ruleTarget('1')).toEqual({ agentId: idOf('Maja Ek') });
    expect(await api.ruleTarget('2')).toEqual({ groupId: null, agentId: null });
    expect(await api.ruleTarget('3')).toBeNull();
    expect(await api.ruleTarget('4')).toBeNull();
  });

  it('are known ahead of time once a ticket has been looked at', async () => {
    await api.me();
    await api.holder(main());
    expect(await target('Ta ärendet själv')).toEqual({ agentId: idOf('Maja Ek') });
    const asked = sandbox.requests.filter(({ path }) => path.includes('scenario_automations'));
    expect(asked).toHaveLength(1);
    await api.holder(main());
    const before = sandbox.requests.length;
    expect(await target('Ge till Karin')).not.toBeNull();
    expect(sandbox.requests).toHaveLength(before);
  });

  it('that cannot be read stop no reading of the ticket, and say so when they are asked for', async () => {
    sandbox.faults.add({ path: /scenario_automations/ }, { status: 500 });
    await api.holder(main());
    expect((await faultOf(target('Ge till Karin'))).fault).toBe('broken');
  });
});
