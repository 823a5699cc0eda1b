import type { CaseRecord } from './case';
import { counterIds, transferName } from './counter-names';
import { placeOf } from './holder';
import type { Handover } from './transfer';

/**
 * Handovers that `previous` did not know. A case read only as a summary knew none; one that keeps only its newest
 * handovers knew the older ones too.
 */
export function newHandovers(previous: CaseRecord | null, handovers: readonly Handover[]): Handover[] {
  if (previous === null || previous.depth === 'summary') return [...handovers];
  const known = new Set(previous.handovers.map((handover) => handover.id));
  const oldest = previous.handovers[0]?.at ?? Number.NEGATIVE_INFINITY;
  return handovers.filter((handover) => !known.has(handover.id) && handover.at >= oldest);
}

/**
 * What the counters of days and months gain by these handovers: transfers by pair on the day they were made, and bounces
 * on the day of the transfer that bounced. @returns counter id -> name -> how many
 */
export function countsOf(
  record: Pick<CaseRecord, 'helpdesk' | 'host'>,
  previous: CaseRecord | null,
  handovers: readonly Handover[],
): Map<string, Map<string, number>> {
  const gains = new Map<string, Map<string, number>>();
  const add = (handover: Handover, prefix: string): void => {
    const pair = transferName(record.helpdesk, record.host, placeOf(handover.from), placeOf(handover.to));
    const name = prefix + pair.slice(pair.indexOf('/'));
    for (const id of counterIds(handover.at)) {
      const gain = gains.get(id) ?? new Map<string, number>();
      gain.set(name, (gain.get(name) ?? 0) + 1);
      gains.set(id, gain);
    }
  };
  const fresh = new Set(newHandovers(previous, handovers));
  const bouncedBefore = new Set(previous?.handovers.filter((one) => one.bounced).map((one) => one.id));
  const knownIds = new Set(previous?.handovers.map((one) => one.id));
  for (const handover of handovers) {
    if (handover.kind !== 'transfer') continue;
    if (fresh.has(handover)) add(handover, 'transfer');
    const mayHaveBounced = fresh.has(handover) || (knownIds.has(handover.id) && !bouncedBefore.has(handover.id));
    if (handover.bounced && mayHaveBounced) add(handover, 'bounce');
  }
  return gains;
}
