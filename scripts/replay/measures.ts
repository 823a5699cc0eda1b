/** One thing that was ranked, and whether it came true. */
export interface Ranked {
  score: number;
  came: boolean;
}

/**
 * Area under the ROC curve: how often one that came true is ranked above one that did not; ties count half (the
 * Mann-Whitney statistic). NaN when all or none came true.
 */
export function auc(ranked: readonly Ranked[]): number {
  let ranks = 0;
  let before = 0;
  for (const tie of ties(ranked).reverse()) {
    ranks += tie.came * (before + (tie.size + 1) / 2);
    before += tie.size;
  }
  const came = ranked.filter((one) => one.came).length;
  return (ranks - (came * (came + 1)) / 2) / (came * (ranked.length - came));
}

/**
 * Of the share that is ranked highest, how many came true (precision), and how many of all that did (recall). Where the
 * cut goes through a tie, the tie counts in proportion: what a random pick from it gives on average.
 */
export function atBudget(ranked: readonly Ranked[], share: number): { precision: number; recall: number } {
  const room = ranked.length * share;
  let taken = 0;
  let came = 0;
  for (const tie of ties(ranked)) {
    const part = Math.min(1, Math.max(0, room - taken) / tie.size);
    taken += tie.size * part;
    came += tie.came * part;
  }
  return { precision: came / taken, recall: came / ranked.filter((one) => one.came).length };
}

export interface Bin {
  /** how many, and how likely they were said to be on average, and how many of them came true, as shares */
  size: number;
  expected: number;
  observed: number;
}

/** Expected against observed in ten steps of chance; empty steps are left out. */
export function calibration(ranked: readonly Ranked[]): { bins: Bin[]; error: number } {
  const groups = Array.from({ length: 10 }, () => [] as Ranked[]);
  for (const one of ranked) groups[Math.min(9, Math.floor(one.score * 10))]?.push(one);
  const bins = groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      size: group.length,
      expected: group.reduce((sum, one) => sum + one.score, 0) / group.length,
      observed: group.filter((one) => one.came).length / group.length,
    }));
  const error = bins.reduce((sum, bin) => sum + bin.size * Math.abs(bin.expected - bin.observed), 0) / ranked.length;
  return { bins, error };
}

/** Highest first, those of the same score together. */
function ties(ranked: readonly Ranked[]): { size: number; came: number }[] {
  const found: { score: number; size: number; came: number }[] = [];
  for (const { score, came } of [...ranked].sort((a, b) => b.score - a.score)) {
    let last = found.at(-1);
    if (last?.score !== score) found.push((last = { score, size: 0, came: 0 }));
    last.size += 1;
    last.came += came ? 1 : 0;
  }
  return found;
}
