// Free of zod. What captured transfers say of hints: nothing certain, but what has been so far.
import type { Hint } from '../hint';
import type { FitPast } from './fit-past';
import { asksForChangeable } from './past-transfers';

/**
 * - `never-fitted`: none of `of` transfers' cases was one for it; `fits-most`: more than half of them were
 * - `never-strongest`: it fitted `times` times, and another hint spoke each time, most often `otherId`
 * - `often-beside`: `times` times `otherId`, as strong and for another department, spoke in its place
 */
export type PastWarning =
  | { hintId: string; what: 'never-fitted'; of: number }
  | { hintId: string; what: 'fits-most'; times: number; of: number }
  | { hintId: string; what: 'never-strongest' | 'often-beside'; otherId: string; times: number };

/** Of fewer transfers, or in fewer of them, it may be chance. */
const ENOUGH_TRANSFERS = 100;
const ENOUGH_TIMES = 5;
const MOST = 0.5;

/** @param book the hints by their ids */
export function warningsOfPast(
  hint: Hint,
  book: ReadonlyMap<string, Hint>,
  { transfers, hints }: FitPast,
): PastWarning[] {
  const { id: hintId } = hint;
  if (transfers < ENOUGH_TRANSFERS || asksForChangeable(hint)) return [];
  const { fitted = 0, strongest = 0, under = new Map<string, number>() } = hints.get(hintId) ?? {};
  if (fitted === 0) return [{ hintId, what: 'never-fitted', of: transfers }];
  const [most, times = 0] = [...under].reduce<[string?, number?]>((a, b) => ((a[1] ?? 0) < b[1] ? b : a), []);
  if (strongest === 0 && fitted >= ENOUGH_TIMES && most !== undefined)
    return [{ hintId, what: 'never-strongest', otherId: most, times: fitted }];
  const warnings: PastWarning[] = [];
  if (fitted > MOST * transfers) warnings.push({ hintId, what: 'fits-most', times: fitted, of: transfers });
  const other = most === undefined ? undefined : book.get(most);
  const isRival = other?.priority === hint.priority && other.departmentId !== hint.departmentId;
  if (other && isRival && times >= ENOUGH_TIMES)
    warnings.push({ hintId, what: 'often-beside', otherId: other.id, times });
  return warnings;
}
