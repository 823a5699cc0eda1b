import { describe, expect, it } from 'vitest';
import { faultOf } from './fault-of';
import { api, asked, fresh, idOf, main, notesInDb, sandbox, ticketInDb } from './freshdesk-scene';

/** The stamp before something happens later: Freshdesk's have whole seconds. */
async function stampOfOld(): Promise<string> {
  ticketInDb(main()).updatedAt = Date.now() - 5_000;
  return (await api.tags(main())).stamp;
}

const act = (name: string, what: object) =>
  sandbox.freshdesk.actAs(Number(idOf(name)), { ticketId: Number(main()), ...what });

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

  it('that hand nothing over, or are not there, tell nothing', async () => {
    expect(await target('Märk som reklamation')).toBeNull();
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

describe('tags', () => {
  it('are put on and taken off without touching the others, whatever letters they have', async () => {
    const before = await api.tags(main());
    expect(before.tags).toContain('Fel vara');
    await api.changeTag(main(), 'stafett_logistik', 'add', before.stamp);
    const after = await api.tags(main());
    expect(after.tags).toEqual([...before.tags, 'stafett_logistik']);
    await api.changeTag(main(), 'stafett_logistik', 'remove', after.stamp);
    expect((await api.tags(main())).tags).toEqual(before.tags);
  });

  it('that are there already, or gone already, are not written', async () => {
    const { tags, stamp } = await api.tags(main());
    await api.changeTag(main(), tags[0] ?? '', 'add', stamp);
    await api.changeTag(main(), 'stafett_inte', 'remove', stamp);
    expect(asked('PUT')).toEqual([]);
  });

  it('are not written when somebody else has changed the ticket', async () => {
    const stamp = await stampOfOld();
    act('Lena Stråhle', { addTags: ['vip'] });
    expect((await faultOf(api.changeTag(main(), 'stafett_retur', 'add', stamp))).fault).toBe('conflict');
    expect(ticketInDb(main()).tags).not.toContain('stafett_retur');
    expect(ticketInDb(main()).tags).toContain('vip');
  });

  it('of somebody who wrote within the same second, which no stamp tells, are kept', async () => {
    const { stamp } = await api.tags(main());
    ticketInDb(main()).tags.push('samtidigt');
    await api.changeTag(main(), 'stafett_support', 'add', stamp);
    expect(ticketInDb(main()).tags).toEqual(expect.arrayContaining(['samtidigt', 'stafett_support']));
  });

  it('that another write drops meanwhile are put back, and the caller is told to look again', async () => {
    const { tags, stamp } = await api.tags(main());
    const held = sandbox.pauseAfter({ path: /tickets\/9031/, method: 'PUT' });
    const writing = faultOf(api.changeTag(main(), 'stafett_faktura', 'add', stamp));
    const answer = await held;
    // Somebody whose page is old saves its own tags: everything else goes, ours too.
    act('Lena Stråhle', { tags: ['min'] });
    answer.release();
    expect((await writing).fault).toBe('conflict');
    expect([...ticketInDb(main()).tags].sort()).toEqual([...tags, 'min'].sort());
    // What the outbox does then: looks again, and writes once more.
    await api.changeTag(main(), 'stafett_faktura', 'add', (await api.tags(main())).stamp);
    expect(ticketInDb(main()).tags).toEqual(expect.arrayContaining([...tags, 'min', 'stafett_faktura']));
  });

  it('are refused by name when the helpdesk takes the write but not the tag', async () => {
    sandbox.faults.add({ path: /tickets\/9031$/, method: 'PUT' }, { status: 200, body: {} });
    const { stamp } = await api.tags(main());
    expect((await faultOf(api.changeTag(main(), 'stafett_x', 'add', stamp))).fault).toBe('forbidden');
  });

  it('are not written to a ticket that is deleted, and that is said', async () => {
    const { stamp } = await api.tags('9043');
    expect((await faultOf(api.changeTag('9043', 'stafett_retur', 'add', stamp))).fault).toBe('not-found');
  });
});

describe('notes', () => {
  it('are private, and found again by their last line only', async () => {
    const { stamp } = await api.tags(main());
    const line = 'stafett/1 brief 7f3a91';
    expect(await api.hasNote(main(), line)).toBe(false);
    await api.writeNote(main(), `Stafettpinne, överlämning 3\n\n"A < B" & <b>C</b>\n\n${line}`, stamp);
    expect(notesInDb(main()).at(-1)).toMatchObject({ private: true, userId: sandbox.freshdesk.meId });
    const { messages } = await api.ticket(main());
    expect(messages.at(-1)?.text).toBe(`Stafettpinne, överlämning 3\n\n"A < B" & <b>C</b>\n\n${line}`);
    expect(await api.hasNote(main(), line)).toBe(true);
    expect(await api.hasNote(main(), 'stafett/1 brief 7f3a')).toBe(false);
    expect(await api.hasNote(main(), 'Stafettpinne, överlämning 3')).toBe(false);
  });

  it('are sent as the page sends its own, to nobody', async () => {
    await api.writeNote(main(), 'Hej', (await api.tags(main())).stamp);
    const sent = sandbox.requests.find((request) => request.method === 'POST');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      body: '<div>Hej</div>',
      private: true,
      notify_emails: [],
      attachment_ids: [],
      cloud_files: [],
      inline_attachment_ids: [],
    });
  });

  it('are not taken for ours when a customer or a public answer carries the line', async () => {
    const line = 'stafett/1 brief 0000aa';
    act('Rickard Holm', { reply: `Så här skrev ni:\n${line}` });
    act('Lena Stråhle', { reply: `Så här:\n${line}` });
    act('Rickard Holm', { note: `Så här:\n${line}` });
    expect(await api.hasNote(main(), line)).toBe(false);
  });

  it('are found far down, and where the text has lost its lines', async () => {
    const line = 'stafett/1 question 11bb22';
    sandbox.freshdesk.actAs(Number(idOf('Amir Rezai')), { ticketId: 9050, note: `Fråga\n${line}` });
    expect(await api.hasNote('9050', line)).toBe(true);
    const one = { id: 1, private: true, incoming: false, body: '', body_text: `Fråga ${line}` };
    sandbox.faults.add({ path: /9041\/conversations/ }, { status: 200, body: { conversations: [one] } });
    expect(await api.hasNote('9041', line)).toBe(true);
    expect(await api.hasNote('9041', 'question 11bb22x')).toBe(false);
  });

  it('are not written over a ticket that moved', async () => {
    const stamp = await stampOfOld();
    act('Lena Stråhle', { addTags: ['moved'] });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Stafettpinne', stamp))).fault).toBe('conflict');
    expect(notesInDb(main())).toHaveLength(count);
  });
});

describe('writes that the page’s own way refuses', () => {
  const refuse = (status: number) => {
    for (const method of ['PUT', 'POST']) sandbox.faults.add({ path: /^\/api\/_\//, method }, { status });
  };
  const tag = async () => api.changeTag(main(), 'stafett_vag', 'add', (await api.tags(main())).stamp);

  it.each([[401], [403], [404], [405]])('%i: go the documented way, where that is open', async (status) => {
    refuse(status);
    sandbox.freshdesk.settings.v2Writes = 'cookie';
    try {
      await tag();
      expect(ticketInDb(main()).tags).toContain('stafett_vag');
      await api.writeNote(main(), `Hej ${status}`, (await api.tags(main())).stamp);
      expect(notesInDb(main()).at(-1)).toMatchObject({ body: `<div>Hej ${status}</div>`, private: true });
      await api.changeTag(main(), 'stafett_vag', 'remove', (await api.tags(main())).stamp);
    } finally {
      sandbox.freshdesk.settings.v2Writes = 'refused';
    }
  });

  it('are forbidden when that is not open either: the agent has to do it by hand', async () => {
    refuse(401);
    expect((await faultOf(tag())).fault).toBe('forbidden');
    expect(ticketInDb(main()).tags).not.toContain('stafett_vag');
  });

  it('are not tried another way when nobody knows whether they were done', async () => {
    sandbox.faults.add({ path: /\/notes/ }, { status: 502, afterApply: true });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Hej', (await api.tags(main())).stamp))).fault).toBe('broken');
    expect(notesInDb(main())).toHaveLength(count + 1);
  });
});
