import './fresh-database';
import { describe, expect, it } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { LEASE } from '@/domain/outbox-steps';
import { db } from '@/services/db/database';
import { freeLeases } from '@/services/free-leases';
import { undoFlag } from '@/services/undo-flag';
import { seeded } from '../domain/a-ticket';
import { deliver, STEPS, TicketThere, type Step } from './a-helpdesk';
import { flag, NOW, restart, settle, TAG } from './an-agent';
import { openTab } from './setting';

describe('a browser that dies', () => {
  it.each(STEPS)('after "%s" loses nothing and writes nothing twice', async (dies) => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, { dies });
    await restart();
    await settle(ticket, NOW);
    expect(ticket.writes).toEqual([`present ${TAG}`]);
    expect(await db.outbox.get('a1')).toMatchObject({ state: 'done', ours: true });
  });

  it('waits for no lease of the run before, and takes none of this run away', async () => {
    const ticket = new TicketThere();
    await openTab(NOW);
    await flag('a1');
    await deliver(ticket, NOW, { dies: 'read' });
    await restart();
    await freeLeases(NOW, NOW + 1000);
    expect(await db.outbox.get('a1')).toMatchObject({ state: 'working' });
    await freeLeases(NOW + 500, NOW + 1000);
    expect(await db.outbox.get('a1')).toMatchObject({ state: 'due', dueAt: NOW + 1000, lease: null });
    expect(await settle(ticket, NOW + 1000)).toBeLessThan(NOW + LEASE);
    expect(ticket.writes).toEqual([`present ${TAG}`]);
  });

  it.each(STEPS.flatMap((dies) => STEPS.map((again): [Step, Step] => [dies, again])))(
    'after "%s" while flagging and after "%s" while undoing leaves the ticket as it was',
    async (dies, again) => {
      const ticket = new TicketThere();
      ticket.tags.add('vip');
      await flag('a1');
      await deliver(ticket, NOW, { dies });
      await restart();
      await undoFlag('a1', NOW + 1000);
      await restart();
      await deliver(ticket, NOW + LEASE, { dies: again });
      await restart();
      await settle(ticket, NOW + LEASE);
      expect([...ticket.tags]).toEqual(['vip']);
      expect(ticket.writes.length).toBeLessThanOrEqual(2);
      expect(counted(await db.counters.get(counterIds(NOW)[0]), flagName('logistics', null))).toBe(0);
    },
  );

  it.each(STEPS)('undone at the very moment of "%s" leaves the ticket as it was', async (when) => {
    const ticket = new TicketThere();
    await flag('a1');
    await deliver(ticket, NOW, {
      between: async (step) => {
        if (step === when) await undoFlag('a1', NOW + 1);
      },
    });
    await settle(ticket, NOW + 2);
    expect([...ticket.tags]).toEqual([]);
  });
});

it('at random, whatever happens in whatever order, the ticket ends as the agent last wanted it', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    await Promise.all(db.tables.map((table) => table.clear()));
    const chance = seeded(seed);
    const ticket = new TicketThere();
    const before = chance() < 0.3;
    if (before) ticket.tags.add(TAG);
    ticket.tags.add('vip');
    let now = NOW;
    let wanted: string | null = null;
    for (let step = 0; step < 12; step += 1) {
      now += Math.floor(chance() * 40_000);
      const dice = chance();
      if (dice < 0.25 && wanted === null) wanted = (await flag(`${seed}a${step}`, now)).id;
      else if (dice < 0.4 && wanted !== null) {
        await undoFlag(wanted, now);
        wanted = null;
      } else if (dice < 0.8) {
        const dies = STEPS[Math.floor(chance() * 8)];
        const fault = (['offline', 'busy', 'conflict', 'broken'] as const)[Math.floor(chance() * 10)];
        const trouble = fault && { fault, detail: '', retryAfterMs: fault === 'busy' ? 30_000 : null };
        await deliver(ticket, now, { ...(dies && { dies }), ...(trouble && { trouble }) });
      } else await restart();
    }
    await settle(ticket, now);
    expect({ seed, on: ticket.tags.has(TAG), vip: ticket.tags.has('vip') }).toEqual({
      seed,
      on: before || wanted !== null,
      vip: true,
    });
    const left = await db.outbox.where('id').startsWith(`${seed}a`).toArray();
    expect(left.every((entry) => entry.state === 'done' || entry.state === 'dropped')).toBe(true);
  }
});
