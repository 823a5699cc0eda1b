import type { Account } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import type { CaseRecord } from '@/domain/case';
import { passesCaseOn } from '@/domain/decision';
import { Health, newHealth } from '@/domain/health';
import { Hold } from '@/domain/hold';
import { matchHolds, type Match } from '@/domain/missed';
import { newHandovers } from '@/domain/new-handovers';
import { stayEnded } from '@/domain/tab';
import type { Handover } from '@/domain/transfer';
import { db } from './db/database';
import { put } from './db/put';
import { releaseHeld } from './release-held';

/**
 * Holds the guard to the ticket's own history: a transfer that became true makes its open hold `saved` (and lets its notes
 * go), and one of the agent's that the guard did not see is counted and kept as `missed` or `unseen`, never both. Inside
 * the caller's transaction.
 */
export async function reconcileHolds(
  record: CaseRecord,
  previous: CaseRecord | null,
  handovers: readonly Handover[],
  account: Account | undefined,
  now: number,
): Promise<void> {
  const fresh = newHandovers(previous, handovers).filter((one) => one.kind === 'transfer' && !one.byRule);
  if (fresh.length === 0) return;
  const showing = (await db.tabs.toArray()).flatMap((tab) => {
    const stay = stayEnded(tab, null, Number.POSITIVE_INFINITY);
    return stay?.caseKey === record.key ? [stay.stay] : [];
  });
  const holds = await db.holds.where('caseKey').equals(record.key).toArray();
  const mine = { meId: account?.me?.id ?? null, since: knownUntil(previous) };
  for (const match of matchHolds(fresh, holds, [...record.watched, ...showing], mine)) {
    if (match.hold === null) await keepUnheld(record, match, now);
    else await settle(record, match.hold, match.handover, now);
  }
}

/** How far this browser knew the case, by the helpdesk's clock. What it read whole, it knows handover by handover. */
function knownUntil(previous: CaseRecord | null): number {
  if (previous === null) return Number.POSITIVE_INFINITY;
  return previous.depth === 'summary' ? previous.updatedAt : Number.NEGATIVE_INFINITY;
}

async function settle(record: CaseRecord, hold: Hold, handover: Handover, now: number): Promise<void> {
  const passes = hold.answer !== null && passesCaseOn(hold.answer);
  const waits = hold.fate === 'open' || hold.fate === 'not-saved' || hold.fate === 'failed-open';
  const became = passes && waits && hold.fate !== 'failed-open' ? 'saved' : hold.fate;
  const saved: Hold = { ...hold, handoverId: handover.id, fate: became };
  await put(db.holds, Hold, saved);
  if (passes && waits) await releaseHeld(record.key, [saved], now);
}

async function keepUnheld(record: CaseRecord, match: Exclude<Match, { hold: Hold }>, now: number): Promise<void> {
  const { handover, fate } = match;
  const id = `${fate}:${record.key}:${handover.id}`;
  if ((await db.holds.get(id)) !== undefined) return;
  await put(db.holds, Hold, {
    id,
    caseKey: record.key,
    via: fate === 'unseen' ? match.via : 'request',
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
    fate,
    handoverId: handover.id,
  });
  const account = accountId(record.helpdesk, record.host);
  const health = (await db.health.get(account)) ?? newHealth(account, now);
  const counted =
    fate === 'missed' ? { missed: health.missed + 1, missedLast: handover.at } : { unseen: (health.unseen ?? 0) + 1 };
  await put(db.health, Health, { ...health, ...counted, updatedAt: now });
}
