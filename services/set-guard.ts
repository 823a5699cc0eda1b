import type { RuleName } from '@/domain/assessment';
import { changeBook } from './change-book';

/** How often and from what chance on the guard stops, as the lead sets it; absent: as before. */
export interface GuardSettings {
  /** at most one stop in so many transfers */
  stopBudget?: number;
  /** 0..1 */
  stopAt?: number;
}

/** @param by the lead, as they call themselves. @throws BookRefused and changes nothing, where the book does not allow such a value */
export async function setGuard({ stopBudget, stopAt }: GuardSettings, now: number, by = ''): Promise<void> {
  await changeBook(
    (book) => ({ ...book, stopBudget: stopBudget ?? book.stopBudget, stopAt: stopAt ?? book.stopAt }),
    { name: by, how: 'desk' },
    now,
  );
}

/** From now on this rule is a note at the most; or, taken back, may stop again. */
export async function demoteRule(rule: RuleName, demoted: boolean, now: number, by = ''): Promise<void> {
  await changeBook(
    (book) => {
      const others = (book.demoted ?? []).filter((one) => one !== rule);
      return { ...book, demoted: demoted ? [...others, rule] : others };
    },
    { name: by, how: 'desk' },
    now,
  );
}
