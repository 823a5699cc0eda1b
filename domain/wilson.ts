// Free of zod.

/** The normal distribution's quantile for 95 % in the middle. */
const Z = 1.96;

/**
 * Between which shares the true one lies, 19 times in 20, when `count` of `of` were seen: the Wilson score interval
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927). Both 0..1; of none, anything.
 */
export function wilson(count: number, of: number): { low: number; high: number } {
  if (!(of > 0)) return { low: 0, high: 1 };
  const share = count / of;
  const middle = share + (Z * Z) / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
