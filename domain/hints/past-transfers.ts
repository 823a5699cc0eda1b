// Free of zod. Captured transfers, each with what was known of its case when it was made.
import { groupOf, type AccountGroup } from '../account-group';
import { isFinished } from '../attention';
import type { CaseRecord } from '../case';
import type { CaseKey } from '../case-key';
import type { Condition } from '../condition';
import { matterFrom, type Matter } from '../matter';

export interface PastTransfer {
  caseKey: CaseKey;
  ticketId: string;
  subject: string;
  /** ms since 1970 */
  at: number;
  /** as of then: what the customer had written by then, and the group that had the case */
  matter: Matter;
  /** the group that it was given to */
  to: AccountGroup;
  /** the group that has the case now that it is finished; null: it is not */
  ended: AccountGroup | null;
  isFinished: boolean;
}

/** What a ticket has now it may have got after a transfer, or lost: no history that is kept tells. */
const CHANGEABLE = ['tags', 'types', 'forms'] as const satisfies readonly (keyof Condition)[];

/** Whether it cannot be told of a past transfer if this rule fitted. */
export function asksForChangeable({ when }: { when: Condition }): boolean {
  return CHANGEABLE.some((list) => when[list].length > 0);
}

/**
 * A case's transfers by people, oldest first: rules and automations ask no guard. Nothing that came after a transfer is in
 * its matter: no word that was written at that moment or later, and none of what the ticket may have got since. The subject,
 * the customer's language and their organisation are those of today; a helpdesk's history seldom tells that they changed.
 *
 * @param whole with all its handovers and interactions, its segments' too @param locale the customer's
 */
export function* pastTransfers(whole: CaseRecord, locale: string | null): Generator<PastTransfer> {
  const { key: caseKey, ticketId, subject, holder, status, state, contact } = whole;
  const finished = isFinished(status) && state === 'live';
  for (const { kind, byRule, at, from, to } of whole.handovers) {
    if (kind !== 'transfer' || byRule) continue;
    const saidBefore = contact.firstAt !== null && contact.firstAt < at;
    const then = {
      ...whole,
      firstWords: saidBefore ? whole.firstWords : '',
      interactions: whole.interactions.filter((one) => one.at < at),
      ...{ tags: [], type: null, form: null, holder: from },
    };
    yield {
      ...{ caseKey, ticketId, subject, at, matter: matterFrom(then, locale) },
      ...{ to: groupOf(caseKey, to), ended: finished ? groupOf(caseKey, holder) : null, isFinished: finished },
    };
  }
}
