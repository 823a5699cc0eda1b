import type { CaseKey } from '@/domain/case-key';
import { complaintByAgent, complaintByType } from '@/domain/complaint';
import { changeCase } from './store-case';

/** One click: the case is a complaint. Its age counts from the message that waits for an answer. @param now ms since 1970 */
export async function markComplaint(caseKey: CaseKey, now: number): Promise<void> {
  const known = await changeCase(caseKey, now, ({ notComplaint: _, ...record }) => {
    const since = record.complaintSince ?? complaintByType(record) ?? complaintByAgent(record, now);
    return { ...record, complaintSince: since };
  });
  if (!known) throw new Error('no such case');
}

/** It is none, whatever the helpdesk's type says. */
export async function unmarkComplaint(caseKey: CaseKey, now: number): Promise<void> {
  const known = await changeCase(caseKey, now, (record) => ({ ...record, complaintSince: null, notComplaint: true }));
  if (!known) throw new Error('no such case');
}
