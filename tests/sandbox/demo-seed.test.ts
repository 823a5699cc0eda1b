import { describe, expect, it } from 'vitest';
import { ZendeskDb } from './zendesk/db';
import { demoSeed } from './zendesk/demo-seed';
import { sow } from './zendesk/seed';

const db = new ZendeskDb();
const { meId, mainTicketId } = sow(db, demoSeed);
const byName = (name: string) => [...db.groups.values()].find((group) => group.name === name)?.id ?? 0;

function groupsOf(ticketId: number): string[] {
  const events = db.auditsOf(ticketId).flatMap((audit) => audit.events);
  const ids = events.flatMap((event) =>
    'fieldName' in event && event.fieldName === 'group_id' ? [Number(event.value)] : [],
  );
  return ids.map((id) => db.groups.get(id)?.name ?? '?');
}

describe('the demo account', () => {
  it('has the main ticket on the carousel, held by the agent who is signed in and sits in Support', () => {
    expect(mainTicketId).toBe(4711);
    expect(groupsOf(4711)).toEqual(['Support', 'Logistik', 'Support', 'Faktura']);
    expect(db.tickets.get(4711)).toMatchObject({ assigneeId: meId, status: 'open' });
    expect(db.isMember(meId, byName('Support'))).toBe(true);
    const last = db.commentsOf(4711).slice(-2);
    expect(last.map((comment) => comment.authorId)).not.toContain(meId);
    expect(
      [...db.liveTickets()].filter((ticket) => ticket.requesterId === db.tickets.get(4711)?.requesterId),
    ).toHaveLength(5);
  });

  it('has a ticket that Logistik has held twice', () => {
    expect(groupsOf(4725)).toEqual(['Support', 'Logistik', 'Support', 'Logistik', 'Support']);
    expect(db.tickets.get(4725)?.assigneeId).toBe(meId);
  });

  it('has one ticket for each state', () => {
    expect(db.tickets.get(4720)).toMatchObject({ assigneeId: meId, groupId: byName('Support') });
    expect(db.tickets.get(4721)).toMatchObject({ assigneeId: null, groupId: byName('Support') });
    expect(db.tickets.get(4722)).toMatchObject({ assigneeId: null, groupId: null, status: 'new' });
    expect(db.tickets.get(4723)?.deletedAt).not.toBeNull();
    expect(db.tickets.get(4502)?.status).toBe('closed');
    expect(db.suspendedTickets.size).toBe(1);
  });

  it('is told in order: within a ticket, ids and times rise together, and nothing lies in the future', () => {
    for (const ticket of db.tickets.values()) {
      const times = db.auditsOf(ticket.id).map((audit) => audit.createdAt);
      expect(times, String(ticket.id)).toEqual([...times].sort((a, b) => a - b));
      expect(ticket.updatedAt).toBeGreaterThanOrEqual(times.at(-1) ?? 0);
      expect(ticket.updatedAt).toBeLessThan(db.now());
    }
  });

  it('holds invented people only', () => {
    for (const { email } of db.users.values()) expect(email).toMatch(/@(exempel\.se|([a-z]+\.)?example\.com)$/);
  });
});
