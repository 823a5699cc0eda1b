import type { Finding } from '../assessment';
import type { GuardFacts } from '../guard-facts';

/** The agent may decide this alone: then nobody needs to be asked, and the customer has an answer now. */
export function withinMandate({ change, mandate }: GuardFacts): Finding | null {
  if (mandate === null || change.kind !== 'transfer') return null;
  const { sentence, upTo } = mandate;
  return {
    rule: 'within-mandate',
    tier: 1,
    weight: 0.75,
    ...(upTo !== null && { how: 'amount' }),
    values: { sentence, ...upTo },
    ways: ['mandate', 'keep'],
  };
}
