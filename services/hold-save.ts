import { accountId } from '@/domain/account-id';
import { assess } from '@/domain/assess';
import type { PlannedChange } from '@/domain/change';
import { Health, newHealth } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { caseRef } from '@/domain/case-key';
import type { Me } from '@/domain/reading';
import { db } from './db/database';
import { put } from './db/put';
import { FACT_TABLES, loadFacts } from './prepare-assessment';

interface Save {
  holdId: string;
  via: Hold['via'];
  change: PlannedChange;
  me: Pick<Me, 'id' | 'name'>;
}

const TABLES = [...FACT_TABLES, db.holds, db.health];

/** The guard holds a save: from here on it is the agent's time. The same id again answers with what is known of it. */
export async function holdSave(save: Save, now: number): Promise<Hold> {
  return db.transaction('rw', TABLES, async () => {
    const known = await db.holds.get(save.holdId);
    if (known !== undefined) return known;
    return keep(save, 'open', now, (health) => ({ recognised: health.recognised + 1, held: health.held + 1 }));
  });
}

/** The guard recognised a save with a transfer and let it through. Kept, so that it is not taken for one it missed. */
export async function recordPassed(save: Omit<Save, 'via'>, now: number): Promise<void> {
  await db.transaction('rw', TABLES, async () => {
    if ((await db.holds.get(save.holdId)) !== undefined) return;
    await keep({ ...save, via: 'request' }, 'passed', now, (health) => ({ recognised: health.recognised + 1 }));
  });
}

async function keep(
  { holdId, via, change, me }: Save,
  fate: Hold['fate'],
  now: number,
  counted: (health: Health) => Partial<Health>,
): Promise<Hold> {
  const hold: Hold = {
    id: holdId,
    caseKey: change.caseKey,
    via,
    by: { id: me.id, name: me.name },
    assessment: assess(await loadFacts(change, now, me.id)),
    heldAt: now,
    answer: null,
    answeredAt: null,
    fate,
    handoverId: null,
  };
  await put(db.holds, Hold, hold);
  const { helpdesk, host } = caseRef(change.caseKey);
  const account = accountId(helpdesk, host);
  const health = (await db.health.get(account)) ?? newHealth(account, now);
  await put(db.health, Health, { ...health, ...counted(health), updatedAt: now });
  return hold;
}
