import type { RuleName } from '@/domain/assessment';
import { changeBook } from './change-book';
import { unlessLocked } from './unless-locked';

/** How often and from what chance on the guard stops, as the lead sets it; absent: as before. */
export interface GuardSettings {
  /** at most one stop in so many transfers */
  stopBudget?: number;
  /** 0..1 */
  stopAt?: number;
}

/**
 * @param by the lead, as they call themselves
 * @throws BookRefused where the book does not allow such a value, BookLocked where somebody else decides it; nothing is changed
 */
export async function setGuard(settings: GuardSettings, now: number, by = ''): Promise<void> {
  const { stopBudget, stopAt } = settings;
  await unlessLocked(
    () =>
      changeBook(
        (book) => ({ ...book, stopBudget: stopBudget ?? book.stopBudget, stopAt: stopAt ?? book.stopAt }),
        { name: by, how: 'desk' },
        now,
      ),
    ...Object.keys(settings),
  );
}

/** From now on this rule is a note at the most; or, taken back, may stop again. @throws BookLocked and changes nothing */
export async function demoteRule(rule: RuleName, demoted: boolean, now: number, by = ''): Promise<void> {
  await unlessLocked(
    () =>
      changeBook(
        (book) => {
          const others = (book.demoted ?? []).filter((one) => one !== rule);
          return { ...book, demoted: demoted ? [...others, rule] : others };
        },
        { name: by, how: 'desk' },
        now,
      ),
    'demoted',
  );
}
