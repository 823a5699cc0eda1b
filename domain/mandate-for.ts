// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { Mandate } from './mandate';
import { bestFit } from './hints/hint-index';
import type { Matter } from './matter';

const NO_CAUSES: ReadonlySet<string> = new Set();

/**
 * What the agent may decide alone in a case, for the panel's card and for the guard's dialog alike: the mandate for a cause
 * that the case is flagged with, else the one that its routing hint names, else the one whose own condition fits best. A
 * cause comes first because somebody has read the case and said so; of several, the mandate of the highest priority. The
 * hint comes next because it is the more specific: with it the lead has said what kind of case this is, and what may be
 * decided in just that kind. Only the strongest hint counts, the one that the agent is told of. A mandate that is off, or
 * gone, gives way to the next.
 *
 * @param causes of the case's flags (causes-flagged.ts)
 */
export function mandateFor(
  { hints, mandates }: Pick<Book, 'hints' | 'mandates'>,
  matter: Matter,
  causes = NO_CAUSES,
): Mandate | null {
  if (mandates.length === 0) return null;
  const byCause = causes.size === 0 ? null : strongestFor(causes, mandates);
  if (byCause !== null) return byCause;
  const named = bestFit(hints, matter)?.rule.mandateId ?? null;
  const byHint = mandates.find(({ id, isOn }) => isOn && id === named);
  return byHint ?? bestFit(mandates, matter)?.rule ?? null;
}

/** Of equals, the one that stands first in the book. */
function strongestFor(causes: ReadonlySet<string>, mandates: readonly Mandate[]): Mandate | null {
  let best: Mandate | null = null;
  for (const mandate of mandates) {
    if (!mandate.isOn || !mandate.causeIds.some((id) => causes.has(id))) continue;
    if (best === null || mandate.priority > best.priority) best = mandate;
  }
  return best;
}
