import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { flagCase } from '@/services/flag-case';
import { recordReading } from '@/services/record-reading';
import { undoFlag } from '@/services/undo-flag';
import { HOUR, Ticket } from '../domain/a-ticket';
import { TicketThere } from './a-helpdesk';
import { flag, NOW, settle, TAG } from './an-agent';
import { KEY, ME } from './setting';
import { SCREWS, LATE, LOGISTICS, MAJA, choose, counts, on } from './cause-scene';

describe('two agents', () => {
  it('with two causes on one case have two flags, and each takes back its own', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await flagCase({ caseKey: KEY, requester: null, department: LOGISTICS, by: MAJA }, 'b1', NOW + 2);
    await choose('late', NOW + 3, MAJA);
    ticket.tags.add(LATE); // Maja's own tab has written it
    expect(await counts(null, 'screws', 'late')).toEqual([0, 1, 1]);
    await undoFlag('a1', NOW + 5);
    await settle(ticket, NOW + 5);
    expect(on(ticket)).toEqual([LATE, TAG].sort());
    expect(await db.flags.get('b1')).toMatchObject({ causeId: 'late', undoneAt: null });
  });

  it('with the same cause in one browser keep it on the ticket until both have taken it back', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await flagCase({ caseKey: KEY, requester: null, department: LOGISTICS, by: MAJA }, 'b1', NOW + 2);
    await choose('screws', NOW + 3, MAJA);
    await choose('late', NOW + 5);
    await settle(ticket, NOW + 5);
    expect(on(ticket)).toEqual([LATE, SCREWS, TAG].sort());
    await undoFlag('b1', NOW + 6);
    await settle(ticket, NOW + 6);
    expect(on(ticket)).toEqual([LATE, TAG].sort());
    await undoFlag('a1', NOW + 7);
    await settle(ticket, NOW + 7);
    expect(on(ticket)).toEqual([]);
  });

  it('in two browsers: who gives a cause to a colleague’s flag makes it their own, and takes off nothing of theirs', async () => {
    const ticket = new TicketThere();
    ticket.tags.add(TAG);
    await recordReading(new Ticket().reading({ tags: [TAG] }), NOW);
    expect(await choose('screws', NOW + HOUR)).toMatchObject({ from: 'here', causeId: 'screws', by: { id: ME.id } });
    await settle(ticket, NOW + HOUR);
    expect(ticket.writes).toEqual([`present ${SCREWS}`]);
    await undoFlag(`new-${NOW + HOUR}`, NOW + HOUR + 1);
    await settle(ticket, NOW + HOUR + 1);
    expect(on(ticket)).toEqual([TAG]);
  });
});
