import { describe, expect, it } from 'vitest';
import { sandboxFetch } from '../sandbox/client';
import { api, faultOf, idOf, main, notesInDb, sandbox, ticketInDb } from './api-scene';
import { apiWith } from './zendesk-api';

describe('a customer', () => {
  it('is not known by an address that they have added themselves and not verified', async () => {
    const identity = (value: string, verified: boolean) => ({ id: 1, type: 'email', value, verified, primary: false });
    const identities = [identity('egen@exempel.se', true), identity('nagon.annans@exempel.se', false)];
    sandbox.faults.add({ path: /identities/ }, { status: 200, body: { identities, meta: { has_more: false } } });
    const { customer } = await apiWith(sandboxFetch(sandbox)).ticket(main());
    expect(customer.emails).toContain('egen@exempel.se');
    expect(customer.emails).not.toContain('nagon.annans@exempel.se');
    expect(customer.emails.length, 'the one they write from stays').toBeGreaterThan(1);
  });
});

describe('groups and names', () => {
  it('lists the groups a ticket can be given to, and all groups where that is not answered', async () => {
    const groups = await api.groups();
    expect(groups).toHaveLength(7);
    expect(groups).toContainEqual({ id: idOf('Faktura'), name: 'Faktura' });
    sandbox.faults.add({ path: /assignable/ }, { status: 403, body: { error: 'Forbidden' } });
    expect(await apiWith(sandboxFetch(sandbox)).groups()).toEqual(groups);
  });

  it('finds the one holder of the names that the page shows', async () => {
    expect(await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toEqual({
      groupId: idOf('Logistik'),
      groupName: 'Logistik',
      agentId: idOf('Karin Hedman'),
      agentName: 'Karin Hedman',
    });
    expect(await api.identify({ groupName: 'Retur', agentName: null })).toMatchObject({ agentId: null });
    expect(await api.identify({ groupName: null, agentName: null })).toMatchObject({ groupId: null, agentId: null });
  });

  it.each([
    ['part of a name', { groupName: 'Log', agentName: null }],
    ['another spelling', { groupName: 'logistik', agentName: null }],
    ['an agent of another group', { groupName: 'Logistik', agentName: 'Maja Ek' }],
    ['an agent without a group', { groupName: null, agentName: 'Maja Ek' }],
    ['nothing', { groupName: '', agentName: null }],
  ])('does not guess from %s', async (_, shown) => {
    expect(await api.identify(shown)).toBeNull();
  });

  it('does not choose between two of the same name', async () => {
    const twin = sandbox.db.users.get(Number(idOf('Johan Wik')));
    const name = twin?.name ?? '';
    if (twin) twin.name = 'Karin Hedman';
    try {
      expect(await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' })).toBeNull();
    } finally {
      if (twin) twin.name = name;
    }
  });

  it('asks once for names that the assignee field repeats', async () => {
    await api.identify({ groupName: 'Logistik', agentName: 'Karin Hedman' });
    const asked = sandbox.requests.length;
    await api.identify({ groupName: 'Logistik', agentName: 'Johan Wik' });
    expect(sandbox.requests).toHaveLength(asked);
  });

  it('asks again after a failure', async () => {
    sandbox.faults.add({ path: /assignables/ }, { status: 500, times: 1 });
    expect((await faultOf(api.identify({ groupName: 'Retur', agentName: null }))).fault).toBe('broken');
    expect(await api.identify({ groupName: 'Retur', agentName: null })).toMatchObject({ groupName: 'Retur' });
  });

  it('names an agent by id, and nobody for an id that is not there', async () => {
    expect(await api.agentName(idOf('Amir Rezai'))).toBe('Amir Rezai');
    expect(await api.agentName('123')).toBeNull();
  });
});

describe('who is in a group', () => {
  it('is not known by a field that offers nobody to this agent: others may be in it', async () => {
    const none = { agents: [], count: 0, next_page: null, previous_page: null };
    sandbox.faults.add({ path: /assignables\/groups\/\d+\/agents/ }, { status: 200, body: none });
    expect(await api.members(idOf('Retur'))).toBeNull();
    sandbox.faults.add({ path: /memberships/ }, { status: 403, body: { error: 'Forbidden' } });
    expect(await api.members(idOf('Retur'))).toBeNull();
  });
});

describe('tags', () => {
  it('are put on and taken off without touching the others', async () => {
    const before = await api.tags(main());
    await api.changeTag(main(), 'stafett_logistik', 'add', before.stamp);
    const after = await api.tags(main());
    expect(after.tags).toEqual([...before.tags, 'stafett_logistik']);
    await api.changeTag(main(), 'stafett_logistik', 'remove', after.stamp);
    expect((await api.tags(main())).tags).toEqual(before.tags);
  });

  it('are not written when somebody else has changed the ticket', async () => {
    const { stamp } = await api.tags(main());
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), addTags: ['vip'] });
    expect((await faultOf(api.changeTag(main(), 'stafett_retur', 'add', stamp))).fault).toBe('conflict');
    expect(ticketInDb(main()).tags).not.toContain('stafett_retur');
    expect(ticketInDb(main()).tags).toContain('vip');
  });

  it('are not written to a closed ticket, and that is said', async () => {
    const { stamp } = await api.tags('4502');
    expect((await faultOf(api.changeTag('4502', 'stafett_retur', 'add', stamp))).fault).toBe('closed');
  });

  it('are refused by name when the helpdesk takes the write but not the tag', async () => {
    sandbox.faults.add({ path: /\/tags/, method: 'PUT' }, { status: 200, body: { tags: ['other'] } });
    expect((await faultOf(api.changeTag(main(), 'stafett_x', 'add', ''))).fault).toBe('forbidden');
  });
});

describe('notes', () => {
  it('are private, and found again by their last line only', async () => {
    const { stamp } = await api.tags(main());
    const line = 'stafett/1 brief 7f3a91';
    expect(await api.hasNote(main(), line)).toBe(false);
    await api.writeNote(main(), `Stafettpinne, överlämning 3\n\nKunden väntar på paketet.\n\n${line}`, stamp);
    expect(notesInDb(main()).at(-1)?.body).toContain('Stafettpinne');
    expect(await api.hasNote(main(), line)).toBe(true);
    expect(await api.hasNote(main(), 'stafett/1 brief 7f3a')).toBe(false);
    expect(await api.hasNote(main(), 'Kunden väntar på paketet.')).toBe(false);
  });

  it('are not taken for ours when a customer or a public answer carries the line', async () => {
    const line = 'stafett/1 brief 0000aa';
    const comment = { body: `Så här skrev ni:\n${line}` };
    sandbox.actAs(Number(idOf('Anna Lindqvist')), { ticketId: Number(main()), comment });
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), comment: { ...comment, public: true } });
    sandbox.actAs(Number(idOf('Anna Lindqvist')), { ticketId: Number(main()), comment: { ...comment, public: false } });
    expect(await api.hasNote(main(), line)).toBe(false);
  });

  it('are found far down', async () => {
    const line = 'stafett/1 question 11bb22';
    sandbox.actAs(Number(idOf('Maja Ek')), { ticketId: 4688, comment: { body: `Fråga\n${line}`, public: false } });
    const anna = Number(idOf('Anna Lindqvist'));
    for (let n = 0; n < 120; n += 1) sandbox.actAs(anna, { ticketId: 4688, comment: { body: `Svar ${n}` } });
    expect(await api.hasNote('4688', line)).toBe(true);
  });

  it('are not written twice over a ticket that moved', async () => {
    const { stamp } = await api.tags(main());
    sandbox.actAs(Number(idOf('Lena Stråhle')), { ticketId: Number(main()), addTags: ['moved'] });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Stafettpinne', stamp))).fault).toBe('conflict');
    expect(notesInDb(main())).toHaveLength(count);
  });
});
