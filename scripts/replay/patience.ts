/** Fewer passings than these tell nothing of how long one takes. */
const FEW = 20;
/** Two of three passings come within it: long enough for most, short enough to learn before the week is over. */
const SHARE = 2 / 3;
/** Steps of time for each doubling of it, and how many: from a second to a century. */
const STEPS = 8;
const COUNT = 32 * STEPS;

/**
 * How long a department keeps a case that it passes on again: learned from the passings seen so far. A transfer that has
 * rested longer may be taken for the last one, where a log does not tell when a case is solved.
 */
export class Patience {
  private readonly passings = new Uint32Array(COUNT);
  private seen = 0;

  /** @param ms how long a case was held before it was passed on */
  add(ms: number): void {
    const step = Math.floor(Math.log2(1 + ms / 1000) * STEPS);
    const index = Math.min(COUNT - 1, Math.max(0, step));
    this.passings[index] = (this.passings[index] ?? 0) + 1;
    this.seen += 1;
  }

  /** In ms; infinite while too few have been seen. */
  get ms(): number {
    if (this.seen < FEW) return Number.POSITIVE_INFINITY;
    let within = 0;
    const step = this.passings.findIndex((count) => (within += count) >= this.seen * SHARE);
    return (2 ** ((step + 1) / STEPS) - 1) * 1000;
  }
}
