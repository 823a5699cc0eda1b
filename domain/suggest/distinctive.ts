// Free of zod.

/** The weight of what all flags say together, in flags: how much of a difference chance may make. */
const PRIOR = 20;

/**
 * How surely a phrase is more frequent in some texts than in the others, in standard deviations: the log-odds ratio with an
 * informative Dirichlet prior, taken from all of them (Monroe, Colaresi and Quinn 2008, "Fightin’ words"); over texts that
 * have the phrase instead of over words.
 * @param here texts with the phrase, of `all` @param elsewhere the same of the other texts
 */
export function distinctiveness(
  here: { having: number; all: number },
  elsewhere: { having: number; all: number },
): number {
  const share = (here.having + elsewhere.having) / (here.all + elsewhere.all);
  const prior = PRIOR * share;
  const logOdds = ({ having, all }: typeof here) => Math.log((having + prior) / (all + PRIOR - having - prior));
  const variance = 1 / (here.having + prior) + 1 / (elsewhere.having + prior);
  return share === 0 || share === 1 ? 0 : (logOdds(here) - logOdds(elsewhere)) / Math.sqrt(variance);
}
