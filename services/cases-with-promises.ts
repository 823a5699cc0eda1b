import { Dexie } from 'dexie';
import type { CaseKey } from '@/domain/case-key';
import { db } from './db/database';

/** What has been promised and not been done is not forgotten, however old the case is. */
export async function casesWithPromises(): Promise<CaseKey[]> {
  const open = db.commitments.where('[state+dueAt]').between(['open', Dexie.minKey], ['open', Dexie.maxKey]);
  return (await open.toArray()).map((one) => one.caseKey);
}
