import { accountId } from '@/domain/account-id';
import { asNotes } from '@/domain/assess';
import type { PlannedChange } from '@/domain/change';
import { Health, newHealth } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { caseRef } from '@/domain/case-key';
import type { Me } from '@/domain/reading';
import { firings } from '@/domain/rule-figures';
import { StopLedger, withTransfer } from '@/domain/stop-ledger';
import { countOn } from './count-up';
import { db } from './db/database';
import { put } from './db/put';
import { FACT_TABLES } from './load-facts';
import { assessInBudget, type InBudget } from './prepare-assessment';
import { readPolicy } from './read-policy';

interface Save {
  holdId: string;
  via: Hold['via'];
  change: PlannedChange;
  me: Pick<Me, 'id' | 'name'>;
}

const TABLES = [...FACT_TABLES, db.holds, db.health, db.counters];

/**
 * The guard holds a save: from here on it is the agent's time. Null when it is not to be held after all, the last of the
 * interruption budget having gone to another tab's save a moment ago. The same id again answers with what is known of it.
 */
export async function holdSave(save: Save, now: number): Promise<Hold | null> {
  const { policy } = await readPolicy();
  return db.transaction('rw', TABLES, async () => {
    const known = await db.holds.get(save.holdId);
    if (known !== undefined) return known;
    const assessed = await assessInBudget(save.change, policy, now, save.me);
    if (assessed.assessment.tier < 2) return null;
    return keep(save, 'open', assessed, now);
  });
}

/** The guard recognised a save with a transfer and let it through. Kept, so that it is not taken for one it missed. */
export async function recordPassed(save: Omit<Save, 'via'>, now: number): Promise<void> {
  const { policy } = await readPolicy();
  await db.transaction('rw', TABLES, async () => {
    if ((await db.holds.get(save.holdId)) !== undefined) return;
    const { assessment, entry } = await assessInBudget(save.change, policy, now, save.me);
    // Whatever there is to stop it for by now: nobody was stopped.
    await keep({ ...save, via: 'request' }, 'passed', { assessment: asNotes(assessment), entry }, now);
  });
}

async function keep(
  { holdId, via, change, me }: Save,
  fate: 'open' | 'passed',
  { assessment, entry }: InBudget,
  now: number,
): Promise<Hold> {
  const hold: Hold = {
    id: holdId,
    caseKey: change.caseKey,
    via,
    by: { id: me.id, name: me.name },
    assessment,
    heldAt: now,
    answer: null,
    answeredAt: null,
    fate,
    handoverId: null,
  };
  const stopped = fate === 'open';
  await put(db.holds, Hold, hold);
  if (entry !== null) await note(entry, stopped, now);
  await countOn(now, firings(assessment));
  const { helpdesk, host } = caseRef(change.caseKey);
  const account = accountId(helpdesk, host);
  const health = (await db.health.get(account)) ?? newHealth(account, now);
  const { recognised, held } = health;
  const counted = { recognised: recognised + 1, held: held + (stopped ? 1 : 0), updatedAt: now };
  await put(db.health, Health, { ...health, ...counted });
  return hold;
}

async function note(entry: NonNullable<InBudget['entry']>, stopped: boolean, now: number): Promise<void> {
  const { ledgerId, ledger, mark, strength } = entry;
  const noted = withTransfer(ledger, ledgerId, mark, { strength, stopped }, now);
  if (noted !== ledger) await put(db.ledgers, StopLedger, noted);
}
