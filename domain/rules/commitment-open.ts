import type { Finding } from '../assessment';
import { isOverdue, type OpenCommitment } from '../commitment-steps';
import type { GuardFacts } from '../guard-facts';
import type { Holder } from '../holder';

/** As much of a promise as a sentence has room for. */
const LENGTH = 60;

/**
 * Something has been promised to the customer and is not done. What has been passed on to the very one who gets the case
 * goes along with it, and stops nobody. Of several, the one that is due first; overdue weighs more.
 */
export function commitmentOpen({ change, commitments, now }: GuardFacts): Finding | null {
  const open = commitments.filter((one) => !goesAlong(one, change.to));
  const next = open.toSorted((a, b) => a.dueAt - b.dueAt)[0];
  if (next === undefined) return null;
  const late = isOverdue(next, now);
  const text = next.text.length > LENGTH ? `${next.text.slice(0, LENGTH - 1).trimEnd()}…` : next.text;
  return {
    rule: 'commitment-open',
    tier: 2,
    weight: late ? 0.92 : 0.85,
    ...(late && { how: 'overdue' }),
    values: { text, ...(late ? { at: next.dueAt } : { opens: next.dueAt }) },
    ways: ['keep', 'brief'],
  };
}

function goesAlong({ by }: OpenCommitment, to: Holder): boolean {
  return by.id === null ? by.name === to.groupName : by.id === to.agentId;
}
