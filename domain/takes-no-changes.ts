import type { CaseRecord } from './case';

/** The helpdesk itself says no to every change of such a ticket: deleted, merged, taken for spam, or closed for good. */
export function takesNoChanges({ state, closedForGood }: Pick<CaseRecord, 'state' | 'closedForGood'>): boolean {
  return state !== 'live' || closedForGood === true;
}
