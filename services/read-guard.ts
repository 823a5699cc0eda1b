import type { Book } from '@/domain/book';
import { counted } from '@/domain/counter';
import { EVIDENCE, monthIds } from '@/domain/counter-names';
import type { EvidenceFigures } from '@/domain/evidence-figures';
import { managerFigures, type ManagerFigures } from '@/domain/manager-figures';
import { pairFigures, type PairFigures } from '@/domain/pair-figures';
import { ruleFigures, type RuleFigures } from '@/domain/rule-figures';
import { db } from './db/database';
import { BOOK_TABLES, readBook } from './read-book';

/** How far back the lead sees, the present month included. */
const MONTHS = 12;

/** What the lead sees of the guard. */
export interface GuardView {
  rules: RuleFigures[];
  pairs: PairFigures[];
  managers: ManagerFigures[];
  evidence: EvidenceFigures;
  book: Pick<Book, 'stopBudget' | 'stopAt' | 'demoted' | 'reasons'>;
}

/** How the guard has done in this browser over the last twelve months, and how it is set. */
export async function readGuard(now: number): Promise<GuardView> {
  return db.transaction('r', [db.counters, db.accounts, ...BOOK_TABLES], async () => {
    const [counters, accounts, book] = await Promise.all([
      db.counters.bulkGet(monthIds(now, MONTHS)),
      db.accounts.toArray(),
      readBook(),
    ]);
    const names = new Map(accounts.map(({ id, groups }) => [id, new Map(groups.map((one) => [one.id, one.name]))]));
    const total = (name: string) => counters.reduce((sum, counter) => sum + counted(counter, name), 0);
    return {
      rules: ruleFigures(counters),
      pairs: pairFigures(counters, names, book.departments),
      managers: managerFigures(counters, book.departments),
      evidence: {
        finished: total(EVIDENCE.finished),
        expected: total(EVIDENCE.said) / 100,
        came: total(EVIDENCE.came),
      },
      book: { stopBudget: book.stopBudget, stopAt: book.stopAt, demoted: book.demoted ?? [], reasons: book.reasons },
    };
  });
}
