// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { CaseRecord } from './case';
import { causesFlagged } from './causes-flagged';
import type { CustomerRecord } from './customer';
import type { Flag } from './flag';
import type { Hold } from './hold';
import type { Mandate } from './mandate';
import { mandateFor } from './mandate-for';
import { matterFrom } from './matter';

/** What the agent may decide alone on a case, so that no transfer is needed. */
export interface MandateCard extends Pick<Mandate, 'sentence' | 'upTo' | 'guideline'> {
  /** when the agent chose in the guard's dialog to decide it; ms since 1970; null: not lately */
  chosenAt: number | null;
}

/** So long the agent's choice stands out on the card, in ms. */
const STANDS_OUT = 10 * 60_000;

/** The mandate for the case (mandate-for.ts); null when there is none. @param now ms since 1970 */
export function mandateCard(
  {
    book,
    flags,
    record,
    customer,
    holds,
  }: {
    book: Pick<Book, 'hints' | 'mandates' | 'causes' | 'causeChanges'>;
    flags: readonly Flag[];
    record: CaseRecord | null;
    customer: Pick<CustomerRecord, 'users'> | null;
    holds: readonly Hold[];
  },
  now: number,
): MandateCard | null {
  if (record === null || book.mandates.length === 0) return null;
  const locale = customer?.users.find(({ key }) => key === record.requester)?.locale ?? null;
  const mandate = mandateFor(book, matterFrom(record, locale), causesFlagged(book, flags));
  if (mandate === null) return null;
  const { sentence, upTo, guideline } = mandate;
  return { sentence, upTo, guideline, chosenAt: lastChosen(holds, now) };
}

function lastChosen(holds: readonly Hold[], now: number): number | null {
  const times = holds.flatMap(({ answer, answeredAt }) => (answer?.kind === 'mandate' ? (answeredAt ?? []) : []));
  const last = Math.max(...times);
  return now - last < STANDS_OUT ? last : null;
}
