import type { CaseKey } from '@/domain/case-key';
import type { TabRecord } from '@/domain/tab';
import { ACCOUNT } from './invented-tickets';

/** A tab that shows this case to an agent. */
export function shownTab(tabId: number, caseKey: CaseKey, now: number): TabRecord {
  return {
    ...ACCOUNT,
    tabId,
    caseKey,
    place: 'ticket',
    session: 'agent',
    me: { id: '501', name: 'Handläggare 1', role: 'agent', locale: 'sv' },
    guarded: true,
    reading: false,
    trouble: null,
    shownCustomer: null,
    since: now,
    seenAt: now,
  };
}
