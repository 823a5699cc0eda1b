import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/domain/hold';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { prepareAssessment } from '@/services/prepare-assessment';
import { recordReading } from '@/services/record-reading';
import { EVA, group, HOUR } from '../domain/a-ticket';
import { answer, answered, carousel, entries, held, noticesAt, timesAnswered, toLogistik } from './a-hold';

const retur = { groupId: '990', groupName: 'Retur', agentId: null, agentName: null };
const standIn: Answer = { kind: 'stand-in', to: { ...toLogistik().to, agentId: '77', agentName: 'Maja Berg' } };

describe('to somebody else instead', () => {
  it.each<Answer>([standIn, { kind: 'hinted', to: retur }])(
    '$kind: the save goes there, and its rules have been followed: they do not stop this case again',
    async (how) => {
      const ticket = await carousel();
      await held(ticket.now);
      const to = 'to' in how ? how.to : null;
      expect(await answer(how, ticket.now)).toEqual({ instead: { groupId: to?.groupId, agentId: to?.agentId } });
      expect(await timesAnswered(how.kind, ticket.now)).toBe(1);
      expect((await prepareAssessment(toLogistik(), ticket.now)).tier).toBeLessThan(2);
      expect(await entries()).toEqual([]);
    },
  );

  it.each(['not-saved', 'refused', 'ended', 'failed-open'] as const)(
    'that %s: tried again, the save to whom it was stopped for is stopped again, not let through unasked',
    async (fate) => {
      const now = await answered(standIn);
      await endHold('h1', fate, false, now + 1);
      expect((await prepareAssessment(toLogistik(), now + 2)).tier).toBe(2);
    },
  );

  it('counts as gone there when the page has sent it again by itself', async () => {
    const now = await answered(standIn);
    await endHold('h1', 'not-saved', false, now);
    await endHold('h1', 'saved', false, now + 1);
    await endHold('h1', 'not-saved', false, now + 2);
    expect(await db.holds.get('h1')).toMatchObject({ fate: 'saved' });
    expect((await prepareAssessment(toLogistik(), now + 2)).tier).toBeLessThan(2);
  });

  it('is seen in the history as this hold’s transfer, not as one that was missed', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'hinted', to: { ...group('Retur') } }, ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Retur'), EVA).reading(), ticket.now);
    expect(await db.holds.toArray()).toMatchObject([{ id: 'h1', fate: 'saved', handoverId: 'c5' }]);
    expect(await db.health.toArray()).toMatchObject([{ missed: 0 }]);
  });

  it('is not taken for what the agent had chosen at first: that would be another save', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await answer({ kind: 'hinted', to: { ...group('Retur') } }, ticket.now);
    await recordReading(ticket.wait(HOUR).to(group('Logistik'), EVA).reading(), ticket.now);
    expect((await db.holds.toArray()).map(({ id, fate }) => [id === 'h1', fate])).toContainEqual([false, 'missed']);
  });

  it('is confirmed by the name of who got it, for a minute', async () => {
    const now = await answered(standIn);
    await endHold('h1', 'saved', false, now);
    expect(await noticesAt(now)).toMatchObject([{ answer: 'stand-in', fate: 'saved', to: 'Maja Berg, Logistik' }]);
    expect(await noticesAt(now + 60_000)).toEqual([]);
  });

  it('that was refused stands there with whom to choose, for longer', async () => {
    const now = await answered({ kind: 'hinted', to: retur });
    await endHold('h1', 'refused', false, now);
    expect(await noticesAt(now + HOUR)).toMatchObject([{ answer: 'hinted', fate: 'refused', to: 'Retur' }]);
  });
});
