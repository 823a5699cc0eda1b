import { countTransfers } from './helpdesk-facts';

export interface LoggedCase {
  ticketId: number;
  /** groups in the order they had it */
  way: string[];
}

export interface InterestingCase extends LoggedCase {
  /** why it was picked, as it is told: "the most transfers of all" */
  why: string;
}

const SUPERLATIVES = [
  ['transfers', 'the most transfers of all'],
  ['returns', 'the most returns'],
  ['groups', 'the most departments'],
] as const;

/** How many are walked through: as many as one watches. */
const MOST = 4;

/** The cases worth looking at: one for each superlative, then those with the next most returns. Never one without a transfer. */
export function pickInteresting(cases: readonly LoggedCase[]): InterestingCase[] {
  const left = cases.filter(({ way }) => way.length > 1).map((each) => ({ ...each, ...countTransfers(each.way) }));
  const picked: InterestingCase[] = [];
  const pick = (by: (typeof SUPERLATIVES)[number][0], why: string) => {
    const best = left.reduce<(typeof left)[number] | null>(
      (top, each) => (top && top[by] >= each[by] ? top : each),
      null,
    );
    if (!best || best[by] === 0) return;
    left.splice(left.indexOf(best), 1);
    picked.push({ ticketId: best.ticketId, way: best.way, why });
  };
  for (const [by, why] of SUPERLATIVES) pick(by, why);
  while (picked.length < MOST && left.some(({ returns }) => returns > 0)) pick('returns', 'many returns');
  return picked;
}
