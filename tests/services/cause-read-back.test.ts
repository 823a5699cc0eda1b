import './fresh-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { starterBook } from '@/domain/starter-book';
import { causeTag } from '@/domain/tag';
import { chooseCause } from '@/services/cause-of-flag';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { undoFlag } from '@/services/undo-flag';
import { HOUR, Ticket } from '../domain/a-ticket';
import { aCause } from '../fakes/book-parts';
import { TicketThere } from './a-helpdesk';
import { flag, NOW, settle, TAG } from './an-agent';
import { KEY, ME } from './setting';

const BILLING = 'stafett_billing';
const [SCREWS, LATE, INVOICE] = [causeTag('screws'), causeTag('late'), causeTag('invoice')] as const;

let hours = 0;

beforeEach(async () => {
  hours = 0;
  await db.book.put({
    ...starterBook(),
    causes: [aCause('screws', 'logistics'), aCause('late', 'logistics'), aCause('invoice', 'billing')],
    causeChanges: [{ what: 'merged', from: 'bolts', into: 'screws', at: 0 }],
  });
});

/** The ticket as it is read next, with these tags. */
async function read(...tags: string[]): Promise<void> {
  hours += 1;
  await recordReading(new Ticket().wait(hours * HOUR).reading({ tags }), NOW + hours * HOUR);
}

/** What stands: department and cause, and from where, in no order. */
async function standing(): Promise<string[]> {
  const flags = (await db.flags.toArray()).filter((one) => one.undoneAt === null);
  return flags.map(({ departmentId, causeId, from }) => `${departmentId} ${causeId ?? '-'} ${from}`).sort();
}

const choose = (causeId: string | null, now: number) =>
  chooseCause(
    { caseKey: KEY, requester: null, department: { id: 'logistics', tag: TAG }, causeId, by: ME },
    'made',
    now,
  );

describe('causes on the ticket', () => {
  it('belong to the flag of their department', async () => {
    await read(TAG, BILLING, INVOICE, SCREWS);
    expect(await standing()).toEqual(['billing invoice ticket', 'logistics screws ticket']);
  });

  it('of two agents for one department are two flags, and one of them goes with its tag', async () => {
    await read(TAG, SCREWS, LATE);
    expect(await standing()).toEqual(['logistics late ticket', 'logistics screws ticket']);
    await read(TAG, LATE);
    expect(await standing()).toEqual(['logistics late ticket']);
  });

  it('that come, change and go are followed, by one and the same flag', async () => {
    for (const [tags, cause] of [
      [[TAG], '-'],
      [[TAG, SCREWS], 'screws'],
      [[TAG, LATE], 'late'],
      [[TAG], '-'],
    ] as const) {
      await read(...tags);
      expect(await standing()).toEqual([`logistics ${cause} ticket`]);
    }
    expect(await db.flags.count()).toBe(1);
  });

  it('that nobody knows are kept as they are: with the only department, or with the only one that has no other', async () => {
    await read(TAG, causeTag('elsewhere'));
    expect(await standing()).toEqual(['logistics elsewhere ticket']);
    await read(TAG, BILLING, INVOICE, causeTag('elsewhere'));
    expect(await standing()).toEqual(['billing invoice ticket', 'logistics elsewhere ticket']);
  });

  it('that nobody knows are nobody’s while it cannot be told whose they are', async () => {
    await read(TAG, BILLING, causeTag('elsewhere'));
    expect(await standing()).toEqual(['billing - ticket', 'logistics - ticket']);
  });

  it('that have been merged count as what they were merged into: both tags are one flag', async () => {
    await read(TAG, BILLING, causeTag('bolts'));
    expect(await standing()).toEqual(['billing - ticket', 'logistics bolts ticket']);
    await read(TAG, BILLING, causeTag('bolts'), SCREWS);
    expect(await standing()).toEqual(['billing - ticket', 'logistics bolts ticket']);
  });

  it('without a department’s tag are no flag', async () => {
    await read(SCREWS);
    expect(await standing()).toEqual([]);
  });

  it('are the same however often they are read', async () => {
    await read(TAG, BILLING, SCREWS, LATE, causeTag('elsewhere'));
    const before = await standing();
    for (let round = 0; round < 3; round += 1) await read(TAG, BILLING, LATE, SCREWS, causeTag('elsewhere'));
    expect(await standing()).toEqual(before);
    expect(await db.flags.count()).toBe(3);
  });
});

describe('beside this browser’s own flag', () => {
  const ticket = () => new TicketThere();

  it('its own cause is not read back as somebody else’s, a colleague’s is', async () => {
    await flag('a1');
    await choose('screws', NOW + 1);
    await settle(ticket(), NOW + 1);
    await read(TAG, SCREWS);
    expect(await standing()).toEqual(['logistics screws here']);
    await read(TAG, SCREWS, LATE);
    expect(await standing()).toEqual(['logistics late ticket', 'logistics screws here']);
  });

  it('a colleague’s cause is none of ours: "don’t know yet" stays what we said', async () => {
    await flag('a1');
    await settle(ticket(), NOW + 1);
    await read(TAG, LATE);
    expect(await standing()).toEqual(['logistics - here', 'logistics late ticket']);
  });

  it('a cause that this browser is about to take off is not read back', async () => {
    await flag('a1');
    await choose('screws', NOW + 1);
    await settle(ticket(), NOW + 1);
    await choose('late', NOW + 2);
    await read(TAG, SCREWS);
    expect(await standing()).toEqual(['logistics late here']);
    await undoFlag('a1', NOW + 3);
    await read(TAG, SCREWS);
    expect(await standing()).toEqual([]);
  });

  it('a colleague’s flag stays as it was read when we give the same cause', async () => {
    await read(TAG, SCREWS);
    await choose('screws', NOW + 2 * HOUR);
    await read(TAG, SCREWS);
    expect(await standing()).toEqual(['logistics screws here', 'logistics screws ticket']);
  });
});

describe('a cause of ours that a colleague took off', () => {
  const month = async () => db.counters.get(counterIds(NOW)[1]);

  it('is followed, with its count; what they put there later is theirs', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws', NOW + 1);
    await settle(ticket, NOW + 1);
    await read(TAG, SCREWS);
    await read(TAG);
    expect(await standing()).toEqual(['logistics - here']);
    expect(counted(await month(), flagName('logistics', 'screws'))).toBe(0);
    expect(counted(await month(), flagName('logistics', null))).toBe(1);
    await undoFlag('a1', NOW + 9 * HOUR);
    await settle(ticket, NOW + 9 * HOUR);
    expect(ticket.writes).toEqual([`present ${TAG}`, `present ${SCREWS}`, `absent ${TAG}`]);
  });

  it('and that we give again is written again', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws', NOW + 1);
    await settle(ticket, NOW + 1);
    await read(TAG, SCREWS);
    ticket.tags.delete(SCREWS);
    await read(TAG);
    await choose('screws', NOW + 3 * HOUR);
    await settle(ticket, NOW + 3 * HOUR);
    expect(ticket.tags.has(SCREWS)).toBe(true);
    expect(await standing()).toEqual(['logistics screws here']);
  });

  it('is not so where it was never seen on the ticket, is still to be written, or everything was cleared', async () => {
    await flag('a1');
    await choose('screws', NOW + 1);
    await read(TAG);
    await read(TAG);
    expect(await standing()).toEqual(['logistics screws here']);
    await settle(new TicketThere(), NOW + 3 * HOUR);
    await read(TAG, SCREWS);
    await read('vip');
    expect(await standing()).toEqual(['logistics screws here']);
  });

  it('is followed by its colleague’s choice: the other cause is read back', async () => {
    await flag('a1');
    await choose('screws', NOW + 1);
    await settle(new TicketThere(), NOW + 1);
    await read(TAG, SCREWS);
    await read(TAG, LATE);
    expect(await standing()).toEqual(['logistics - here', 'logistics late ticket']);
  });
});
