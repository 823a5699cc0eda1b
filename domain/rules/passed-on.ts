import type { Finding } from '../assessment';
import { ENOUGH } from '../evidence/evidence';
import type { GuardFacts } from '../guard-facts';
import { placeName } from '../holder';

/** From here on it is worth a word. */
export const LIKELY = 0.6;

/**
 * What the account's own finished transfers say: how many like this one were passed on again. A stop where the chance is
 * the lead's threshold or more. Fewer than 20 say nothing.
 */
export function passedOn({ change, judgement, book }: GuardFacts): Finding | null {
  if (judgement === null || judgement.alike.finished < ENOUGH || judgement.chance < LIKELY) return null;
  return {
    rule: 'passed-on',
    tier: judgement.chance >= book.stopAt ? 2 : 1,
    weight: judgement.chance,
    values: { name: placeName(change.to), of: judgement.alike.finished, count: judgement.alike.passedOn },
    ways: ['hinted', 'mandate', 'keep', 'brief'],
  };
}
