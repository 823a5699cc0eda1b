// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { Mandate } from './mandate';
import { bestFit } from './hints/hint-index';
import type { Matter } from './matter';

/**
 * What the agent may decide alone in a case, for the panel's card and for the guard's dialog alike: the mandate that the
 * case's routing hint names, else the one whose own condition fits best. The hint comes first because it is the more
 * specific: with it the lead has said what kind of case this is, and what may be decided in just that kind. Only the
 * strongest hint counts, the one that the agent is told of. A mandate that is off, or gone, gives way to the next.
 */
export function mandateFor({ hints, mandates }: Pick<Book, 'hints' | 'mandates'>, matter: Matter): Mandate | null {
  if (mandates.length === 0) return null;
  const named = bestFit(hints, matter)?.rule.mandateId ?? null;
  const byHint = mandates.find(({ id, isOn }) => isOn && id === named);
  return byHint ?? bestFit(mandates, matter)?.rule ?? null;
}
