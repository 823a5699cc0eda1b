// Free of zod. How a book's hints have fitted captured transfers, beside each other.
import type { Hint } from '../hint';

export interface FitPast {
  /** transfers that were looked at */
  transfers: number;
  /** by hint id; hints that never fitted are not there */
  hints: ReadonlyMap<string, FittedBefore>;
}

export interface FittedBefore {
  /** transfers at which it fitted, and of these, at which it was the strongest */
  fitted: number;
  strongest: number;
  /** by the strongest hint's id: how often that one spoke in its place */
  under: ReadonlyMap<string, number>;
}

/** To be told of every transfer once. */
export class FitPastRun {
  private transfers = 0;
  private readonly hints = new Map<string, { fitted: number; strongest: number; under: Map<string, number> }>();

  /** @param fitting the hints that fitted, strongest first */
  add(fitting: readonly Hint[]): void {
    this.transfers += 1;
    const strongest = fitting[0]?.id;
    for (const { id } of fitting) {
      const before = this.hints.get(id) ?? { fitted: 0, strongest: 0, under: new Map<string, number>() };
      this.hints.set(id, before);
      before.fitted += 1;
      if (id === strongest) before.strongest += 1;
      else if (strongest !== undefined) before.under.set(strongest, (before.under.get(strongest) ?? 0) + 1);
    }
  }

  result(): FitPast {
    return { transfers: this.transfers, hints: new Map(this.hints) };
  }
}
