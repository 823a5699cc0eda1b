import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { groupsMet, watchGroupsMet } from '@/services/groups-met';
import { recordGroups } from '@/services/record-groups';
import { recordReading } from '@/services/record-reading';
import { anAccount } from '../fakes/desk';
import { ANNA, BJORN, EVA, group, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST } from './setting';

const NOW = MONDAY + 100 * HOUR;
const account = { ...anAccount('zendesk', []), id: `zendesk:${HOST}`, host: HOST };
const aCase = () =>
  recordReading(
    new Ticket().to(group('Support', EVA)).says(ANNA, 'Hej').to(group('Logistik', BJORN), EVA).reading(),
    NOW,
  );

describe('groups that this browser has met on cases', () => {
  it('stand for the list that the helpdesk does not give this agent', async () => {
    await db.accounts.put(account);
    expect(await groupsMet()).toEqual([]);
    await aCase();
    const [met] = await groupsMet();
    expect(met?.host).toBe(HOST);
    expect(met?.groups.map(({ name }) => name)).toEqual(['Logistik', 'Support']);
  });

  it('are told as soon as a case has been read', async () => {
    await db.accounts.put(account);
    const told: number[] = [];
    const stop = watchGroupsMet(
      ([met]) => told.push(met?.groups.length ?? 0),
      (error) => expect(error).toBeNull(),
    );
    await expect.poll(() => told).toEqual([0]);
    await aCase();
    await expect.poll(() => told.at(-1)).toBe(2);
    stop();
  });

  it('are not asked for where the helpdesk has told its groups', async () => {
    await db.accounts.put(account);
    await aCase();
    await recordGroups(account, [{ id: '1', name: 'Alla' }], NOW);
    expect(await groupsMet()).toEqual([]);
  });
});
