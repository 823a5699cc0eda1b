// Free of zod. Whether the evidence comes true, for the lead.
import { ENOUGH } from './evidence/evidence';
import { wilson } from './wilson';

/** Finished transfers that the evidence had called likely to be passed on again. */
export interface EvidenceFigures {
  finished: number;
  /** how many of them it expected to be passed on: the chances that it gave them, added up */
  expected: number;
  /** how many were */
  came: number;
}

/** Against what was expected: more came than chance explains, fewer, about as many; or too few are finished to tell. */
type EvidenceVerdict = 'more' | 'fewer' | 'same' | 'too-few';

/**
 * Expected lies outside of where the true share lies 19 times in 20. Transfers with chances of their own vary less than
 * so many with one chance, so that it is rather called chance than not.
 */
export function judgedEvidence({ finished, expected, came }: EvidenceFigures): EvidenceVerdict {
  if (finished < ENOUGH) return 'too-few';
  const { low, high } = wilson(came, finished);
  const share = expected / finished;
  if (share < low) return 'more';
  return share > high ? 'fewer' : 'same';
}
