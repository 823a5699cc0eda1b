import type { CaseKey } from '@/domain/case-key';
import { changeCase } from './store-case';

/** The agent has read a brief that came with the case: it no longer stands first. */
export async function markBriefRead(caseKey: CaseKey, operation: string, now: number): Promise<void> {
  await changeCase(caseKey, now, (record) => ({
    ...record,
    readClaims: [...new Set([...record.readClaims, operation])].slice(-50),
  }));
}
