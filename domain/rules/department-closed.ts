import type { Finding } from '../assessment';
import { departmentOf, type GuardFacts } from '../guard-facts';
import { placeName } from '../holder';
import { isOpenAt, opensAt } from '../open-now';

/** The department that would get the case is closed now: the customer would wait until it opens. */
export function departmentClosed({ change, book, now }: GuardFacts): Finding | null {
  const hours = change.kind === 'transfer' ? departmentOf(change.caseKey, change.to, book)?.hours : undefined;
  if (hours === undefined || isOpenAt(hours, book.holidays, now)) return null;
  const opens = opensAt(hours, book.holidays, now);
  return {
    rule: 'department-closed',
    tier: 2,
    weight: 0.75,
    ...(opens !== null && { how: 'opens' }),
    values: { name: placeName(change.to), ...(opens !== null && { opens }) },
    ways: ['keep', 'mandate', 'duty', 'brief'],
  };
}
