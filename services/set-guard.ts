import type { RuleName } from '@/domain/assessment';
import { db } from './db/database';
import { keepBook } from './keep-book';
import { readBook } from './read-book';

/** How often and from what chance on the guard stops, as the lead sets it; absent: as before. */
export interface GuardSettings {
  /** at most one stop in so many transfers */
  stopBudget?: number;
  /** 0..1 */
  stopAt?: number;
}

/** @throws BookRefused and changes nothing, where the book does not allow such a value */
export async function setGuard({ stopBudget, stopAt }: GuardSettings, now: number): Promise<void> {
  await db.transaction('rw', db.book, async () => {
    const book = await readBook();
    await keepBook({ ...book, stopBudget: stopBudget ?? book.stopBudget, stopAt: stopAt ?? book.stopAt }, now);
  });
}

/** From now on this rule is a note at the most; or, taken back, may stop again. */
export async function demoteRule(rule: RuleName, demoted: boolean, now: number): Promise<void> {
  await db.transaction('rw', db.book, async () => {
    const book = await readBook();
    const others = (book.demoted ?? []).filter((one) => one !== rule);
    await keepBook({ ...book, demoted: demoted ? [...others, rule] : others }, now);
  });
}
