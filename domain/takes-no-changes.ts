import type { CaseRecord } from './case';
import { caseRef } from './case-key';

/**
 * The helpdesk itself says no to every change of such a ticket: it is deleted, merged or taken for spam, or closed in
 * Zendesk, where that is for good. In Freshdesk a closed ticket can be changed like any other.
 */
export function takesNoChanges({ key, status, state }: Pick<CaseRecord, 'key' | 'status' | 'state'>): boolean {
  return state !== 'live' || (status === 'closed' && caseRef(key).helpdesk === 'zendesk');
}
