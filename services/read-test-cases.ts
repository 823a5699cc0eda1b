import type { CaseRecord } from '@/domain/case';
import type { CaseKey } from '@/domain/case-key';
import { matterFrom, type Matter } from '@/domain/matter';
import { db } from './db/database';
import { customerOfCase } from './find-customer';

/** A captured case to try a hint on. */
export interface TestCase {
  key: CaseKey;
  ticketId: string;
  subject: string;
  /** the group that has it */
  group: string | null;
}

/** So many are offered, and so many looked through for them. */
const OFFERED = 8;
const LOOKED_THROUGH = 2000;

/** The newest captured cases whose subject or number holds the words; without words, the newest. */
export async function readTestCases(words: string): Promise<TestCase[]> {
  const wanted = words.trim().toLowerCase();
  let left = LOOKED_THROUGH;
  const found = await db.cases
    .orderBy('updatedAt')
    .reverse()
    .until(() => (left -= 1) < 0)
    .filter((record) => isWanted(record, wanted))
    .limit(OFFERED)
    .toArray();
  return found.map(({ key, ticketId, subject, holder }) => ({ key, ticketId, subject, group: holder.groupName }));
}

function isWanted({ subject, ticketId }: CaseRecord, wanted: string): boolean {
  return wanted === '' || ticketId === wanted.replace(/^#/, '') || subject.toLowerCase().includes(wanted);
}

/** What a captured case is about, as hints see it. Null: it is not there any more. */
export async function readMatter(caseKey: CaseKey): Promise<Matter | null> {
  return db.transaction('r', db.cases, db.customers, async () => {
    const record = await db.cases.get(caseKey);
    if (record === undefined) return null;
    const customer = await customerOfCase(caseKey);
    return matterFrom(record, customer?.users.find(({ key }) => key === record.requester)?.locale ?? null);
  });
}
