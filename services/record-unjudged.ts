import { accountId } from '@/domain/account-id';
import { CaseRecord } from '@/domain/case';
import { caseKey, type CaseRef } from '@/domain/case-key';
import type { UnseenVia } from '@/domain/unseen-via';
import { withWatched } from '@/domain/watched';
import { db } from './db/database';
import { putAll } from './db/put';

/**
 * Saves of these tickets went out that nobody could judge beforehand. Kept with the cases that this browser knows, so that
 * a transfer which the next reading shows is not taken for one that the guard missed. @param now ms since 1970
 */
export async function recordUnjudged(
  { helpdesk, host, ticketIds, how }: Omit<CaseRef, 'ticketId'> & { ticketIds: readonly string[]; how: UnseenVia },
  now: number,
): Promise<void> {
  await db.transaction('rw', db.cases, db.accounts, async () => {
    const account = await db.accounts.get(accountId(helpdesk, host));
    const meId = account?.me?.id;
    if (meId === undefined) return;
    const keys = ticketIds.map((ticketId) => caseKey({ helpdesk, host, ticketId }));
    const known = (await db.cases.bulkGet(keys)).filter((record) => record !== undefined);
    const save = { meId, since: now, until: now, unjudged: how };
    await putAll(
      db.cases,
      CaseRecord,
      known.map((record) => ({ ...record, watched: withWatched(record.watched, save) })),
    );
  });
}
