/**
 * The value below which a share of the samples lies, interpolated between neighbours (Hyndman and Fan's type 7, which
 * is what spreadsheets and numpy do).
 * @param share 0..1: 0.5 is the median
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('no samples');
  return below + (above - below) * (position % 1);
}

/** What is kept of one variant's samples, in the row's unit. */
export interface Figures {
  median: number;
  p95: number;
  samples: number;
}

export function figuresOf(samples: readonly number[]): Figures {
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95), samples: samples.length };
}

/** Three meaning digits, without an exponent: 0.00123, 4.57, 118, 4570. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
