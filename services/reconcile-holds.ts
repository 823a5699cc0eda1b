import { accountId } from '@/domain/account-id';
import type { CaseRecord } from '@/domain/case';
import { Health, newHealth } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { matchHolds } from '@/domain/missed';
import { newHandovers } from '@/domain/new-handovers';
import { stayEnded } from '@/domain/tab';
import type { Handover } from '@/domain/transfer';
import { db } from './db/database';
import { put } from './db/put';
import { releaseHeld } from './release-held';

/**
 * Holds the guard to the ticket's own history: a transfer that became true makes its open hold `saved` (and lets its notes
 * go), and one that the guard never saw is counted as missed and kept as such. Inside the caller's transaction.
 */
export async function reconcileHolds(
  record: CaseRecord,
  previous: CaseRecord | null,
  handovers: readonly Handover[],
  now: number,
): Promise<void> {
  const fresh = newHandovers(previous, handovers).filter((one) => one.kind === 'transfer' && !one.byRule);
  if (fresh.length === 0) return;
  const showing = (await db.tabs.toArray()).flatMap((tab) => {
    const stay = stayEnded(tab, null, Number.POSITIVE_INFINITY);
    return stay?.caseKey === record.key ? [stay.stay] : [];
  });
  const holds = await db.holds.where('caseKey').equals(record.key).toArray();
  for (const { handover, hold } of matchHolds(fresh, holds, [...record.watched, ...showing])) {
    if (hold === null) await keepMissed(record, handover, now);
    else await settle(record, hold, handover, now);
  }
}

async function settle(record: CaseRecord, hold: Hold, handover: Handover, now: number): Promise<void> {
  const passes = hold.answer?.kind === 'brief' || hold.answer?.kind === 'anyway';
  const waits = hold.fate === 'open' || hold.fate === 'failed-open';
  const saved: Hold = { ...hold, handoverId: handover.id, fate: passes && hold.fate === 'open' ? 'saved' : hold.fate };
  await put(db.holds, Hold, saved);
  if (passes && waits) await releaseHeld(record.key, [saved], now);
}

async function keepMissed(record: CaseRecord, handover: Handover, now: number): Promise<void> {
  const id = `missed:${record.key}:${handover.id}`;
  if ((await db.holds.get(id)) !== undefined) return;
  await put(db.holds, Hold, {
    id,
    caseKey: record.key,
    via: 'request',
    by: { id: handover.by.id ?? '', name: handover.by.name },
    assessment: {
      change: { caseKey: record.key, from: handover.from, to: handover.to, kind: handover.kind },
      tier: 0,
      findings: [],
      nth: record.counts.transfers,
      at: now,
    },
    heldAt: handover.at,
    answer: null,
    answeredAt: null,
    fate: 'missed',
    handoverId: handover.id,
  });
  const account = accountId(record.helpdesk, record.host);
  const health = (await db.health.get(account)) ?? newHealth(account, now);
  await put(db.health, Health, { ...health, missed: health.missed + 1, missedLast: handover.at, updatedAt: now });
}
