import { accountId } from '@/domain/account-id';
import type { HelpdeskName } from '@/domain/case-key';
import { Health, healthAfter, newHealth } from '@/domain/health';
import { db } from './db/database';
import { put } from './db/put';

/** Keeps what a helpdesk page reports about itself: rungs that worked, selectors that missed, failures. */
export async function recordHealth(
  of: { helpdesk: HelpdeskName; host: string },
  report: Parameters<typeof healthAfter>[1],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.health, async () => {
    const id = accountId(of.helpdesk, of.host);
    const health = (await db.health.get(id)) ?? newHealth(id, now);
    await put(db.health, Health, healthAfter(health, report, now));
  });
}
