import type { Book } from '@/domain/book';
import { lockedBy, type LockedBy } from '@/domain/book-lock';
import { counted } from '@/domain/counter';
import { EVIDENCE, monthIds } from '@/domain/counter-names';
import type { EvidenceFigures } from '@/domain/evidence-figures';
import { managerFigures, type ManagerFigures } from '@/domain/manager-figures';
import { pairFigures, type PairFigures } from '@/domain/pair-figures';
import { ruleFigures, type RuleFigures } from '@/domain/rule-figures';
import { db } from './db/database';
import { BOOK_TABLES, readBook } from './read-book';
import { readPolicy } from './read-policy';

/** How far back the lead sees, the present month included. */
const MONTHS = 12;

/** What the lead sees of the guard. */
export interface GuardView {
  rules: RuleFigures[];
  pairs: PairFigures[];
  managers: ManagerFigures[];
  evidence: EvidenceFigures;
  /** as it is in force here */
  book: Pick<Book, 'stopBudget' | 'stopAt' | 'demoted' | 'reasons'>;
  /** who decides it, where it is not the lead here */
  locks: Record<'stopBudget' | 'stopAt' | 'demoted', LockedBy | null>;
}

/** How the guard has done in this browser over the last twelve months, and how it is set. */
export async function readGuard(now: number): Promise<GuardView> {
  const { policy } = await readPolicy();
  return db.transaction('r', [db.counters, db.accounts, db.bookSource, ...BOOK_TABLES], async () => {
    const [counters, accounts, book, source] = await Promise.all([
      db.counters.bulkGet(monthIds(now, MONTHS)),
      db.accounts.toArray(),
      readBook(),
      db.bookSource.get('source'),
    ]);
    const names = new Map(accounts.map(({ id, groups }) => [id, new Map(groups.map((one) => [one.id, one.name]))]));
    const lock = (path: keyof GuardView['locks']) => lockedBy(path, policy, source);
    const { stopAt, demoted = [], reasons } = book;
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
      book: { stopBudget: policy.stopBudget ?? book.stopBudget, stopAt, demoted, reasons },
      locks: { stopBudget: lock('stopBudget'), stopAt: lock('stopAt'), demoted: lock('demoted') },
    };
  });
}
