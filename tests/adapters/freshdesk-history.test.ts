import { describe, expect, it } from 'vitest';
import { TicketReading } from '@/domain/reading';
import { api, fresh, idOf, main, sandbox, ticketInDb } from './freshdesk-scene';

const at = (minutes: number) => new Date(ticketInDb('9046').createdAt + minutes * 60_000).toISOString();
const MOVED = (id: number, group: string, minutes: number) => ({
  id,
  performed_at: at(minutes),
  performer: { type: 'user', user_id: Number(idOf('Maja Ek')) },
  actions: [{ type: 'property_update', content: { group_name: group } }],
});

describe('a ticket whose history is not as it should be', () => {
  it('is incomplete, not impossible, when its activities may not be read', async () => {
    sandbox.faults.add({ path: /\/activities/ }, { status: 403, body: { code: 'access_denied' } });
    const reading = TicketReading.parse(await api.ticket(main()));
    expect(reading).toMatchObject({ complete: false, changes: [], holder: { groupName: 'Faktura' } });
    expect(reading.messages.length).toBeGreaterThan(5);
  });

  it('comes from the documented API where the page’s own is gone', async () => {
    const usual = await api.ticket(main());
    sandbox.faults.add({ path: /\/api\/_\/tickets\/\d+(\/conversations)?(\?|$)/ }, { status: 404 });
    expect(await fresh().ticket(main())).toEqual(usual);
  });

  it('names a holder whose group has been deleted since, and tells two such groups apart', async () => {
    const { groups } = sandbox.freshdesk.db;
    const gone = ['Logistik', 'Support'].map((name) => groups.get(Number(idOf(name))));
    for (const group of gone) if (group) groups.delete(group.id);
    try {
      const { changes, complete } = TicketReading.parse(await fresh().ticket('9046'));
      const places = changes.map(({ to }) => to.groupName);
      expect(places).toEqual(['Support', 'Logistik', 'Support', 'Logistik', 'Support']);
      expect(new Set(changes.map(({ to }) => to.groupId)).size).toBe(2);
      expect(complete).toBe(true);
    } finally {
      for (const group of gone) if (group) groups.set(group.id, group);
    }
  });

  it('knows a group again that has another name today', async () => {
    const faktura = sandbox.freshdesk.db.groups.get(Number(idOf('Faktura')));
    if (!faktura) throw new Error('no group');
    faktura.name = 'Ekonomi';
    try {
      const { changes, complete, holder } = await fresh().ticket(main());
      expect(holder.groupName).toBe('Ekonomi');
      expect(changes.at(-1)?.to).toEqual(holder);
      expect(complete).toBe(true);
    } finally {
      faktura.name = 'Faktura';
    }
  });

  it('names an agent who has left', async () => {
    const { agents } = sandbox.freshdesk.db;
    const sofia = agents.get(Number(idOf('Sofia Berglund')));
    if (!sofia) throw new Error('no agent');
    agents.delete(sofia.id);
    try {
      sandbox.faults.add(
        { path: new RegExp(`/contacts/${sofia.id}`) },
        { status: 200, body: { id: sofia.id, name: sofia.name } },
      );
      const { changes } = await fresh().ticket(main());
      expect(changes.find(({ to }) => to.agentId === String(sofia.id))?.to.agentName).toBe('Sofia Berglund');
      expect(changes.find(({ by }) => by.id === String(sofia.id))?.by).toMatchObject({
        name: 'Sofia Berglund',
        role: 'agent',
      });
    } finally {
      agents.set(sofia.id, sofia);
    }
  });

  it('has moved without a trace: the last station is still who holds it today, and the history is not whole', async () => {
    const ticket = ticketInDb('9046');
    const before = ticket.groupId;
    ticket.groupId = Number(idOf('Retur'));
    try {
      const { changes, complete, holder } = TicketReading.parse(await api.ticket('9046'));
      expect(changes.at(-1)).toMatchObject({ by: { role: 'system' }, from: { groupName: 'Support' }, to: holder });
      expect(complete).toBe(false);
    } finally {
      ticket.groupId = before;
    }
  });

  it.each<[string, RegExp, RegExp]>([
    ['the ticket is older than its activities', /^\/api\/_\/tickets\/9031$/, /\/activities$/],
    ['its activities are older than the ticket', /\/activities$/, /^\/api\/_\/tickets\/9031$/],
  ])('moves while it is read: read once more when %s', async (_, older, newer) => {
    const lena = Number(idOf('Lena Stråhle'));
    const held = Promise.all([sandbox.pauseAfter({ path: older }), sandbox.pauseAt({ path: newer })]);
    const reading = api.ticket(main());
    const [old, young] = await held;
    sandbox.freshdesk.actAs(lena, { ticketId: Number(main()), responderId: lena });
    old.release();
    young.release();
    try {
      const { changes, holder, complete } = await reading;
      expect(holder.agentName).toBe('Lena Stråhle');
      expect(changes.at(-1)).toMatchObject({ to: holder, by: { name: 'Lena Stråhle' } });
      expect(complete).toBe(true);
    } finally {
      sandbox.freshdesk.actAs(lena, { ticketId: Number(main()), responderId: sandbox.freshdesk.meId });
    }
  });

  it('does not claim to know who had it first when its first activity does not tell', async () => {
    const { settings } = sandbox.freshdesk;
    expect(settings.firstActivity).toBe('values');
    sandbox.faults.add(
      { path: /tickets\/9046\/activities$/ },
      { status: 200, body: { activities: [MOVED(3, 'Logistik', 60), { id: 1, performed_at: at(0), actions: [] }] } },
    );
    sandbox.faults.add({ path: /tickets\/9046\/activities\?/ }, { status: 200, body: { activities: [] } });
    expect((await api.ticket('9046')).complete).toBe(false);
  });
});
