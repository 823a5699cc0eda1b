import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { retryEntry } from '@/services/deliver-entry';
import { sweep } from '@/services/sweep';
import { undoFlag } from '@/services/undo-flag';
import { DAY, HOUR } from '../domain/a-ticket';
import { deliver, STEPS, TicketThere } from './a-helpdesk';
import { flag, NOW, settle, TAG } from './an-agent';
import { SCREWS, LATE, choose, counts, on } from './cause-scene';

describe('the cause of a flag', () => {
  it('is kept with the flag, counted, and goes on the ticket as a second tag, after the first', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    expect(await choose('screws')).toMatchObject({ id: 'a1', causeId: 'screws' });
    expect(await counts(null, 'screws')).toEqual([0, 1]);
    await settle(ticket, NOW + 1);
    expect(ticket.writes).toEqual([`present ${TAG}`, `present ${SCREWS}`]);
  });

  it('chosen twice is chosen once', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await Promise.all([choose('screws'), choose('screws'), choose('screws', NOW + 5)]);
    await settle(ticket, NOW + 5);
    expect(await counts(null, 'screws')).toEqual([0, 1]);
    expect(ticket.writes).toEqual([`present ${TAG}`, `present ${SCREWS}`]);
  });

  it('given in the same moment as the flag is not lost', async () => {
    await Promise.all([flag('a1'), choose('screws')]);
    expect(await db.flags.get('a1')).toMatchObject({ causeId: 'screws' });
    expect(await counts(null, 'screws')).toEqual([0, 1]);
  });

  it('changes with the agent’s mind: the old tag comes off, the new one goes on, each once', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await choose('late', NOW + HOUR);
    await settle(ticket, NOW + HOUR);
    expect(ticket.writes.slice(2).sort()).toEqual([`absent ${SCREWS}`, `present ${LATE}`]);
    expect(on(ticket)).toEqual([LATE, TAG].sort());
    expect(await counts(null, 'screws', 'late')).toEqual([0, 0, 1]);
  });

  it('writes nothing for a change of mind that the helpdesk has not seen', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await choose('late', NOW + 10);
    await choose('screws', NOW + 11);
    await settle(ticket, NOW + 12);
    expect(ticket.writes).toEqual([`present ${TAG}`, `present ${SCREWS}`]);
    expect(await counts(null, 'screws', 'late')).toEqual([0, 1, 0]);
  });

  it('changed after many weeks takes its tag off too, though finished writes are forgotten after one month', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await sweep(NOW + 60 * DAY);
    expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(['a1:screws']);
    await choose('late', NOW + 60 * DAY);
    await settle(ticket, NOW + 60 * DAY);
    expect(on(ticket)).toEqual([LATE, TAG].sort());
    await sweep(NOW + 500 * DAY);
    expect(await db.outbox.count()).toBe(0);
  });

  it('is taken back with "don’t know yet", and the flag stays', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await choose(null, NOW + 10);
    await settle(ticket, NOW + 10);
    expect(on(ticket)).toEqual([TAG]);
    expect(await counts(null, 'screws')).toEqual([1, 0]);
  });

  it.each(STEPS)('chosen anew at the very moment of "%s" of being taken off, is on the ticket', async (when) => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await choose(null, NOW + 10);
    await deliver(ticket, NOW + 10, {
      between: async (step) => {
        if (step === when) await choose('screws', NOW + 11);
      },
    });
    await settle(ticket, NOW + 12);
    expect(on(ticket)).toEqual([SCREWS, TAG].sort());
    await undoFlag('a1', NOW + HOUR);
    await settle(ticket, NOW + HOUR);
    expect(on(ticket)).toEqual([]);
  });

  it('is nobody’s where the case is not flagged to the department, or not any more', async () => {
    expect(await choose('screws')).toBeNull();
    await flag('a1');
    await undoFlag('a1', NOW + 1);
    expect(await choose('screws', NOW + 2)).toBeNull();
    expect(await counts('screws')).toEqual([0]);
    expect(await db.flags.count()).toBe(1);
  });

  it('is all or nothing', async () => {
    await flag('a1');
    await expect(choose('Not A Cause')).rejects.toThrow();
    expect((await db.flags.get('a1'))?.causeId).toBeNull();
    expect(await counts(null)).toEqual([1]);
    expect(await db.outbox.count()).toBe(1);
  });
});

describe('undo of a flag', () => {
  it('takes both tags off, and its count', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await undoFlag('a1', NOW + 5);
    await settle(ticket, NOW + 5);
    expect(on(ticket)).toEqual([]);
    expect(await counts(null, 'screws')).toEqual([0, 0]);
  });

  it('leaves tags that were there before Stafett', async () => {
    const ticket = new TicketThere();
    ticket.tags.add(SCREWS);
    await flag('a1');
    await choose('screws');
    await settle(ticket, NOW + 1);
    await undoFlag('a1', NOW + 5);
    await settle(ticket, NOW + 5);
    expect(on(ticket)).toEqual([SCREWS]);
    expect(ticket.writes).toEqual([`present ${TAG}`, `absent ${TAG}`]);
  });

  it('before anything was written writes nothing', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await choose('screws');
    await choose('late', NOW + 2);
    await undoFlag('a1', NOW + 3);
    await settle(ticket, NOW + 3);
    expect(ticket.writes).toEqual([]);
  });
});

describe('a cause given while the flag’s own tag', () => {
  const fail = (fault: 'busy' | 'forbidden') => ({ trouble: { fault, detail: '', retryAfterMs: 90_000 } });

  it('is being written goes on after it', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, { between: async (step) => void (step === 'found' && (await choose('screws'))) });
    await settle(ticket, NOW + 1);
    expect(on(ticket)).toEqual([SCREWS, TAG].sort());
  });

  it('waits for the helpdesk goes on, and both are there in the end', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, fail('busy'));
    await choose('screws');
    await settle(ticket, NOW + 1);
    expect(on(ticket)).toEqual([SCREWS, TAG].sort());
  });

  it('has failed is kept, and tried again like it', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, fail('forbidden'));
    await choose('screws');
    await deliver(ticket, NOW + 1, fail('forbidden'));
    expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(['failed', 'failed']);
    for (const { id } of await db.outbox.toArray()) await retryEntry(id, NOW + HOUR);
    await settle(ticket, NOW + HOUR);
    expect(on(ticket)).toEqual([SCREWS, TAG].sort());
  });
});
