import { describe, expect, it } from 'vitest';
import { DEFAULTS } from './freshdesk/account-settings';
import { FreshdeskDb } from './freshdesk/db';
import { demoSeed } from './freshdesk/demo-seed';
import { sow } from './freshdesk/seed';
import { ZendeskDb } from './zendesk/db';
import { demoSeed as zendeskSeed } from './zendesk/demo-seed';
import { sow as sowZendesk } from './zendesk/seed';

const db = new FreshdeskDb({ ...DEFAULTS });
const { meId, mainTicketId } = sow(db, demoSeed);
const zendesk = new ZendeskDb();
sowZendesk(zendesk, zendeskSeed);

const groupName = (id: number | null) => (id === null ? null : db.groups.get(id)?.name);

function groupsOf(ticketId: number) {
  const moves = db.holderChanges.filter((one) => one.ticketId === ticketId && one.from.groupId !== one.to.groupId);
  return moves.map((one) => groupName(one.to.groupId));
}

describe('the Freshdesk demo account', () => {
  it('has the main ticket on the carousel, held by the agent who is signed in, with the customer waiting', () => {
    expect(mainTicketId).toBe(9031);
    expect(groupsOf(9031)).toEqual(['Support', 'Logistik', 'Support', 'Faktura']);
    expect(db.tickets.get(9031)).toMatchObject({ responderId: meId, status: 2 });
    expect(db.conversations.of(9031).at(-1)?.incoming).toBe(true);
  });

  it('has the people and groups of the Zendesk demo account', () => {
    const names = (all: Iterable<{ name: string }>) => [...all].map((one) => one.name);
    expect(names(db.groups.values())).toEqual(names(zendesk.groups.values()));
    expect(names(db.agents.values())).toEqual(
      names([...zendesk.users.values()].filter((user) => user.role !== 'end-user')),
    );
    expect(db.agents.get(meId)?.name).toBe('Maja Ek');
  });

  it('shares one customer with it by e-mail address, one by telephone alone, one by name alone', () => {
    const customers = [...zendesk.users.values()].filter((user) => user.role === 'end-user');
    const digits = (phone: string | null) => phone?.replace(/\D/g, '').replace(/^46/, '0');
    const shared = (
      same: (a: (typeof customers)[number], b: { name: string; email: string | null; phone: string | null }) => boolean,
    ) =>
      [...db.contacts.values()]
        .filter((contact) => customers.some((user) => same(user, contact)))
        .map((one) => one.name);
    expect(shared((a, b) => b.email !== null && a.email === b.email.toLowerCase())).toEqual(['Anna Lindqvist']);
    expect(shared((a, b) => b.phone !== null && digits(a.phone) === digits(b.phone))).toEqual(['Sandell']);
    expect(shared((a, b) => a.name === b.name)).toEqual(['Anna Lindqvist', 'Mikael Öberg']);
  });

  it('has one ticket for each state', () => {
    expect(groupsOf(9046)).toEqual(['Support', 'Logistik', 'Support', 'Logistik', 'Support']);
    expect(db.tickets.get(9040)?.responderId).toBe(meId);
    expect(groupsOf(9040)).toHaveLength(1);
    expect(db.tickets.get(9041)).toMatchObject({ responderId: null });
    expect(db.tickets.get(9042)).toMatchObject({ responderId: null, groupId: null });
    expect(db.tickets.get(9043)?.deleted).toBe(true);
    expect(db.tickets.get(9044)?.spam).toBe(true);
    expect(db.tickets.get(9048)).toMatchObject({ status: 5, mergedInto: 9031 });
    expect(db.conversations.of(9050).length).toBeGreaterThan(100);
    expect([...db.tickets.values()].some((ticket) => ticket.status > 5)).toBe(true);
    // The same number in both helpdesks: two cases.
    expect([db.tickets.has(4711), zendesk.tickets.has(4711)]).toEqual([true, true]);
  });

  it('is told in order: within a ticket, ids and times rise together, and nothing lies in the future', () => {
    for (const ticket of db.tickets.values()) {
      const times = db.activities.of(ticket.id).map((one) => one.performedAt);
      expect(times, String(ticket.id)).toEqual([...times].sort((a, b) => a - b));
      expect(ticket.updatedAt).toBeLessThan(db.now());
    }
  });

  it('holds invented people only', () => {
    const addresses = [...db.agents.values(), ...db.contacts.values()].map((one) => one.email);
    for (const email of addresses)
      if (email !== null) expect(email).toMatch(/@(exempel\.se|([a-z]+\.)?example\.com)$/i);
  });
});
