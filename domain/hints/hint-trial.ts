// Free of zod.
import type { AccountGroup } from '../account-group';
import type { Book } from '../book';
import type { Department } from '../department';
import { departmentForGroup } from '../group-department';
import type { Hint } from '../hint';
import { HintIndex, type LeadRule } from './hint-index';
import { asksForChangeable, type PastTransfer } from './past-transfers';
import type { Outcome } from './tally';

/**
 * What a book's hints would have done at a transfer.
 * - `silent`: none fits, or the department is gone
 * - `agreed`: the strongest that fits names the department that the case went to: there is nothing to say
 * - `spoke`: it names another one
 * - `untold`: it asks for something that a ticket may have got since, so that it is not known whether it would have fitted
 */
export type Verdict =
  | { kind: 'silent' }
  | { kind: 'agreed' | 'untold'; hint: Hint }
  | { kind: 'spoke'; hint: Hint; departmentId: string; outcome: Outcome; ended: Department | null };

/** A hint, asking for no more than what is known of a past transfer. */
interface Loosened extends LeadRule {
  hint: Hint;
}

/** A book on trial: its hints and departments, with what is looked up again and again. */
export class HintTrial {
  private readonly index: HintIndex<Loosened>;
  private readonly departments: ReadonlyMap<string, Department>;

  constructor(private readonly book: Pick<Book, 'hints' | 'departments'>) {
    this.index = new HintIndex(book.hints.map(loosened));
    this.departments = new Map(book.departments.map((department) => [department.id, department]));
  }

  /** Hints that are on and ask for what the history cannot tell. */
  untold(): Hint[] {
    return this.book.hints.filter((hint) => hint.isOn && asksForChangeable(hint));
  }

  /** Every hint that fits, strongest first; those too of which it is not known whether they would have. */
  fitting({ matter }: PastTransfer): Hint[] {
    return this.index.fitting(matter).map(({ rule }) => rule.hint);
  }

  /** @param hint the strongest that fits, when that has been looked up already */
  judge(transfer: PastTransfer, hint: Hint | null = this.strongest(transfer)): Verdict {
    if (hint === null) return { kind: 'silent' };
    if (asksForChangeable(hint)) return { kind: 'untold', hint };
    const named = this.departments.get(hint.departmentId);
    if (named === undefined) return { kind: 'silent' };
    if (this.departmentOf(transfer.to)?.id === named.id) return { kind: 'agreed', hint };
    const ended = this.departmentOf(transfer.ended);
    return { kind: 'spoke', hint, departmentId: named.id, outcome: outcomeOf(transfer, named, ended), ended };
  }

  private strongest({ matter }: PastTransfer): Hint | null {
    return this.index.best(matter)?.rule.hint ?? null;
  }

  private departmentOf(group: AccountGroup | null): Department | null {
    return group === null ? null : departmentForGroup(group, this.book.departments);
  }
}

function outcomeOf({ isFinished }: PastTransfer, named: Department, ended: Department | null): Outcome {
  if (!isFinished) return 'open';
  if (ended === null) return 'unplaced';
  return ended.id === named.id ? 'hit' : 'wrong';
}

/** Fits whatever the ticket may have had: so a hint that could have been stronger is not passed over. */
function loosened(hint: Hint): Loosened {
  const { isOn, priority, when } = hint;
  return { hint, isOn, priority, when: { ...when, tags: [], types: [], forms: [] } };
}
