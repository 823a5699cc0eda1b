import './fresh-database';
import { describe, expect, it } from 'vitest';
import { LEASE } from '@/domain/outbox-steps';
import { counted } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { causeTag } from '@/domain/tag';
import { chooseCause } from '@/services/cause-of-flag';
import { db } from '@/services/db/database';
import { undoFlag } from '@/services/undo-flag';
import { seeded } from '../domain/a-ticket';
import { deliver, STEPS, TicketThere, type Step } from './a-helpdesk';
import { flag, NOW, restart, settle, TAG } from './an-agent';
import { KEY, ME } from './setting';

const CAUSES = ['screws', 'late', 'broken'];
const DEPARTMENT = { id: 'logistics', tag: TAG };
const choose = (causeId: string | null, now: number) =>
  chooseCause({ caseKey: KEY, requester: null, department: DEPARTMENT, causeId, by: ME }, 'never-made', now);

const PAIRS = STEPS.flatMap((dies) => STEPS.map((again): [Step, Step] => [dies, again]));

describe('a browser that dies', () => {
  it.each(STEPS)('after "%s" of a cause’s tag loses nothing and writes nothing twice', async (dies) => {
    const ticket = new TicketThere();
    await flag('a1');
    await settle(ticket, NOW);
    await choose('screws', NOW + 1);
    await deliver(ticket, NOW + 1, { dies });
    await restart();
    await settle(ticket, NOW + 1);
    expect(ticket.writes).toEqual([`present ${TAG}`, `present ${causeTag('screws')}`]);
  });

  it.each(PAIRS)(
    'after "%s" and after "%s" while a cause is replaced leaves the new one alone',
    async (dies, again) => {
      const ticket = new TicketThere();
      ticket.tags.add('vip');
      await flag('a1');
      await settle(ticket, NOW);
      await choose('screws', NOW + 1);
      await deliver(ticket, NOW + 1, { dies });
      await restart();
      await choose('late', NOW + 2);
      await restart();
      await deliver(ticket, NOW + LEASE + 2, { dies: again });
      await restart();
      await settle(ticket, NOW + LEASE + 2);
      expect([...ticket.tags].sort()).toEqual([causeTag('late'), TAG, 'vip'].sort());
      for (const write of ticket.writes) expect(ticket.writes.filter((other) => other === write)).toHaveLength(1);
    },
  );
});

it('at random, whatever happens in whatever order, the ticket ends as the agent last wanted it', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    await Promise.all(db.tables.map((table) => table.clear()));
    const chance = seeded(seed);
    const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
    const ticket = new TicketThere();
    const before = chance() < 0.3 ? one(CAUSES) : undefined;
    if (before) ticket.tags.add(causeTag(before));
    ticket.tags.add('vip');
    let now = NOW;
    let flagged: string | null = null;
    let cause: string | null = null;
    for (let step = 0; step < 20; step += 1) {
      now += Math.floor(chance() * 40_000);
      const dice = chance();
      if (flagged === null && dice < 0.4) flagged = (await flag(`${seed}a${step}`, now)).id;
      else if (flagged !== null && dice < 0.35) {
        cause = one([...CAUSES, null]) ?? null;
        await choose(cause, now);
      } else if (flagged !== null && dice < 0.42) {
        await undoFlag(flagged, now);
        flagged = cause = null;
      } else if (dice < 0.85) {
        const dies = STEPS[Math.floor(chance() * 8)];
        const fault = (['offline', 'busy', 'conflict', 'broken'] as const)[Math.floor(chance() * 10)];
        const trouble = fault && { fault, detail: '', retryAfterMs: fault === 'busy' ? 30_000 : null };
        await deliver(ticket, now, { ...(dies && { dies }), ...(trouble && { trouble }) });
      } else await restart();
    }
    await settle(ticket, now);
    const wanted = ['vip', before && causeTag(before), flagged && TAG, cause && causeTag(cause)].filter(Boolean);
    expect({ seed, tags: [...ticket.tags].sort() }).toEqual({ seed, tags: [...new Set(wanted)].sort() });
    const left = await db.outbox.toArray();
    expect(left.every((entry) => entry.state === 'done' || entry.state === 'dropped')).toBe(true);
    const month = await db.counters.get(counterIds(NOW)[1]);
    for (const each of [...CAUSES, null]) {
      const isIt = flagged !== null && each === cause;
      expect(counted(month, flagName('logistics', each)), `${seed} ${each}`).toBe(isIt ? 1 : 0);
    }
  }
});
