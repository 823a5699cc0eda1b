import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { LEASE } from '@/domain/outbox-steps';
import { db } from '@/services/db/database';
import { finishEntry, foundEntry, retryEntry, takeEntry } from '@/services/deliver-entry';
import { flagCase } from '@/services/flag-case';
import { readNextDue } from '@/services/read-unfinished';
import { recordTab } from '@/services/record-tab';
import { undoFlag } from '@/services/undo-flag';
import { HOUR } from '../domain/a-ticket';
import { deliver, TicketThere } from './a-helpdesk';
import { flag, NOW, OF, settle, states, TAG } from './an-agent';
import { HOST, KEY, ME, openTab, report } from './setting';

describe('one click', () => {
  it('is a flag, its counts and a write that is due, and the second click is the same flag', async () => {
    expect((await flag('a1')).id).toBe('a1');
    expect((await flag('a2')).id).toBe('a1');
    expect(await states()).toEqual(['present due']);
    for (const id of counterIds(NOW)) expect(counted(await db.counters.get(id), flagName('logistics', null))).toBe(1);
  });

  it('is all or nothing', async () => {
    await expect(
      flagCase({ caseKey: KEY, requester: null, department: { id: 'x', tag: 'Not A Tag' }, by: ME }, 'a1', NOW),
    ).rejects.toThrow();
    expect([await db.flags.count(), await db.outbox.count(), await db.counters.count()]).toEqual([0, 0, 0]);
  });

  it('puts the tag on the ticket', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await settle(ticket, NOW);
    expect([...ticket.tags]).toEqual([TAG]);
    expect(await states()).toEqual(['present done']);
  });
});

describe('a tag that was there before us', () => {
  it('is not written again and never taken away', async () => {
    const ticket = new TicketThere();
    ticket.tags.add(TAG);
    await flag('a1');
    await settle(ticket, NOW);
    await undoFlag('a1', NOW + 5000);
    await settle(ticket, NOW + 5000);
    expect(ticket.writes).toEqual([]);
    expect([...ticket.tags]).toEqual([TAG]);
  });

  it('is not ours when our own write was refused because somebody else was faster', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, { trouble: { fault: 'conflict', detail: '409', retryAfterMs: null } });
    ticket.tags.add(TAG);
    await settle(ticket, NOW + 1000);
    await undoFlag('a1', NOW + 5000);
    await settle(ticket, NOW + 5000);
    expect([...ticket.tags]).toEqual([TAG]);
  });
});

it('taking a flag back and putting it again keeps their order, though the first had to wait', async () => {
  const ticket = new TicketThere();
  await flag('a1');
  await settle(ticket, NOW);
  await undoFlag('a1', NOW + 1000);
  await deliver(ticket, NOW + 1000, { trouble: { fault: 'busy', detail: '429', retryAfterMs: 90_000 } });
  await flag('b2', NOW + 2000);
  expect((await takeEntry(OF, 'look', NOW + 2000)).entry).toBeNull();
  await settle(ticket, NOW + 2000);
  expect([...ticket.tags]).toEqual([TAG]);
});

describe('trouble', () => {
  const fail = (fault: 'busy' | 'broken' | 'forbidden' | 'offline', retryAfterMs: number | null = null) => ({
    trouble: { fault, detail: fault, retryAfterMs },
  });

  it('waits as long as the helpdesk says', async () => {
    await flag('a1');
    await deliver(new TicketThere(), NOW, fail('busy', 93_000));
    expect((await takeEntry(OF, 'l', NOW + 92_999)).nextAt).toBe(NOW + 93_000);
    expect((await takeEntry(OF, 'l', NOW + 93_000)).entry?.id).toBe('a1');
  });

  it('waits longer each time, with jitter, and is shown to the agent when it does not pass', async () => {
    await flag('a1');
    let now = NOW;
    const waits: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      await deliver(new TicketThere(), now, fail('broken'));
      const { dueAt = 0 } = (await db.outbox.get('a1')) ?? {};
      waits.push(dueAt - now);
      now = dueAt;
    }
    expect(waits.slice(0, 4)).toEqual([5000, 10_000, 20_000, 40_000]);
    expect(waits.every((wait, i) => wait >= (waits[i - 1] ?? 0))).toBe(true);
    await deliver(new TicketThere(), now, fail('broken'));
    expect(await db.outbox.get('a1')).toMatchObject({ state: 'failed', trouble: { fault: 'broken' } });
  });

  it('that never passes is failed at once, with its reason, until the agent tries again', async () => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, fail('forbidden'));
    expect(await db.outbox.get('a1')).toMatchObject({ state: 'failed', trouble: { fault: 'forbidden' } });
    await retryEntry('a1', NOW + HOUR);
    await settle(ticket, NOW + HOUR);
    expect(ticket.writes).toEqual([`present ${TAG}`]);
  });

  it('of being offline lasts as long as it lasts', async () => {
    await flag('a1');
    let now = NOW;
    for (let round = 0; round < 60; round += 1) {
      await deliver(new TicketThere(), now, fail('offline'));
      now = (await db.outbox.get('a1'))?.dueAt ?? 0;
    }
    expect(await states()).toEqual(['present due']);
  });
});

describe('a lease', () => {
  it('gives the same entry to the same lease again: the answer may have been lost', async () => {
    await flag('a1');
    const first = await takeEntry(OF, 'one', NOW);
    expect(await takeEntry(OF, 'one', NOW)).toEqual(first);
  });

  it('keeps a second tab away for a minute, and another ticket’s entry can be taken meanwhile', async () => {
    await flag('a1');
    await flagCase(
      { caseKey: KEY, requester: null, department: { id: 'product', tag: 'stafett_product' }, by: ME },
      'a2',
      NOW,
    );
    const other = `zendesk:${HOST}:5` as const;
    await flagCase(
      { caseKey: other, requester: null, department: { id: 'product', tag: 'stafett_product' }, by: ME },
      'a3',
      NOW,
    );
    expect((await takeEntry(OF, 'one', NOW)).entry?.id).toBe('a1');
    expect((await takeEntry(OF, 'two', NOW)).entry?.id).toBe('a3');
    expect(await takeEntry(OF, 'three', NOW)).toEqual({ entry: null, nextAt: NOW + LEASE });
  });

  it('that was given to another tab lets the first one change nothing', async () => {
    await flag('a1');
    await takeEntry(OF, 'one', NOW);
    await takeEntry(OF, 'two', NOW + LEASE);
    expect(await foundEntry('a1', 'one', true, NOW + LEASE)).toEqual({ go: false });
    expect(await finishEntry('a1', 'one', null, NOW + LEASE, 0)).toBe(false);
    expect(await states()).toEqual(['present working']);
  });

  it('that ran out is not waited for in the past while another entry of its ticket is being written', async () => {
    await flagCase(
      { caseKey: KEY, requester: null, department: { id: 'product', tag: 'stafett_product' }, by: ME },
      'a0',
      NOW - 1,
    );
    await takeEntry(OF, 'one', NOW - 1);
    await finishEntry('a0', 'one', { fault: 'busy', detail: '', retryAfterMs: LEASE }, NOW - 1, 0);
    await flag('a1');
    expect((await takeEntry(OF, 'dies', NOW)).entry?.id).toBe('a1');
    // By now a1's tab is gone, and the older entry is due again.
    expect((await takeEntry(OF, 'two', NOW + LEASE)).entry?.id).toBe('a0');
    expect(await takeEntry(OF, 'three', NOW + LEASE + 1)).toEqual({ entry: null, nextAt: NOW + 2 * LEASE });
  });

  it('is given only to the agent who clicked', async () => {
    await flag('a1');
    const other = { ...OF, me: { id: '99' } };
    expect(await takeEntry(other, 'one', NOW)).toEqual({ entry: null, nextAt: null });
  });
});

it('the alarm knows when to wake which host', async () => {
  await openTab(NOW);
  expect(await readNextDue(NOW)).toEqual({ at: null, hosts: [] });
  await flag('a1');
  expect(await readNextDue(NOW)).toEqual({ at: NOW + 60_000, hosts: [HOST] });
  await deliver(new TicketThere(), NOW, { trouble: { fault: 'busy', detail: '', retryAfterMs: 600_000 } });
  expect(await readNextDue(NOW)).toEqual({ at: NOW + 600_000, hosts: [] });
});

it('what waits for somebody else wakes no tab until that agent is signed in', async () => {
  await openTab(NOW);
  await flag('a1');
  await recordTab(8, report({ me: { ...ME, id: '99' } }), NOW);
  expect(await readNextDue(NOW)).toEqual({ at: NOW + 60_000, hosts: [] });
  await openTab(NOW);
  expect((await readNextDue(NOW)).hosts).toEqual([HOST]);
});
