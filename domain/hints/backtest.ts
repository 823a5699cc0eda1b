// Free of zod. A draft of the routing book tried on what this browser has captured, one case at a time.
import type { AccountGroup } from '../account-group';
import type { Book } from '../book';
import type { CaseRecord } from '../case';
import { HintTrial, type Verdict } from './hint-trial';
import { FitPastRun, type FitPast } from './fit-past';
import { NewestSpoken, type SpokenAt } from './newest-spoken';
import { asksForChangeable, pastTransfers, type PastTransfer } from './past-transfers';
import { count, noTally, type Tally } from './tally';

export interface Backtest {
  /** captured cases, and people's transfers in those whose history is whole */
  cases: number;
  transfers: number;
  draft: Tally;
  /** the book that is in force now, on the same transfers */
  present: Tally;
  /** the draft, hint by hint, those that would have spoken most often first */
  hints: { hintId: string; tally: Tally }[];
  /** how the draft's hints fitted beside each other, for warnings (hint-warnings.ts) */
  past: FitPast;
  /** transfers at which the draft's strongest hint names where the case went anyway */
  agreed: number;
  /** where the draft would have spoken, the newest first; of each outcome at most MOST_LISTED */
  spoken: SpokenAt[];
  change: Change;
  untold: Untold;
}

/** What the draft changes, transfer by transfer. */
export interface Change {
  /** the draft would speak, the present book is silent */
  newly: Tally;
  /** the present book speaks, the draft would not: as the present book's words turned out */
  noLonger: Tally;
  /** both, for different departments: before and after */
  otherwise: { before: Tally; after: Tally };
  /** both, for the same department */
  same: number;
}

/**
 * What the captured history cannot tell. Nor can it tell of cases that this browser has not read, of words beyond the
 * excerpts that are kept, of subjects that were changed, or what an agent would have done: a case that ended where the
 * present hints sent it is a hit for them. And where a case ended is not always where it belonged.
 */
export interface Untold {
  /** cases of which only a part of the history was read */
  cut: number;
  /** transfers at which the strongest hint asks for tags, types or forms: which the ticket had then is not known */
  changeable: number;
  /** the draft's hints that ask for such */
  hintIds: string[];
}

/** To be told of every captured case once, in any order; then says how the draft did. */
export class BacktestRun {
  private readonly draft: HintTrial;
  private readonly present: HintTrial;
  private readonly byHint = new Map<string, Tally>();
  private readonly past = new FitPastRun();
  private readonly sums: Omit<Backtest, 'hints' | 'spoken' | 'past'>;
  private readonly spoken = new NewestSpoken();

  /** @param about the hint whose transfers are listed; null: every hint's */
  constructor(
    draft: Pick<Book, 'hints' | 'departments'>,
    present: Pick<Book, 'hints' | 'departments'>,
    private readonly about: string | null = null,
  ) {
    this.draft = new HintTrial(draft);
    this.present = new HintTrial(present);
    this.sums = {
      ...{ cases: 0, transfers: 0, agreed: 0, draft: noTally(), present: noTally() },
      change: { newly: noTally(), noLonger: noTally(), otherwise: { before: noTally(), after: noTally() }, same: 0 },
      untold: { cut: 0, changeable: 0, hintIds: this.draft.untold().map(({ id }) => id) },
    };
  }

  /** @param whole with its segments' handovers and interactions @param locale the customer's; null: not known */
  add(whole: CaseRecord, locale: string | null): void {
    const steps = this.steps(whole, locale);
    while (steps.next().done !== true);
  }

  /** The same, with a rest after each transfer: a long case against a large book takes longer than a frame. */
  *steps(whole: CaseRecord, locale: string | null): Generator<void> {
    this.sums.cases += 1;
    if (whole.depth !== 'whole') {
      this.sums.untold.cut += 1;
      return;
    }
    for (const transfer of pastTransfers(whole, locale)) {
      this.addTransfer(transfer);
      yield;
    }
  }

  result(): Backtest {
    const hints = [...this.byHint].map(([hintId, tally]) => ({ hintId, tally: { ...tally } }));
    return {
      ...structuredClone(this.sums),
      hints: hints.sort((one, other) => other.tally.spoke - one.tally.spoke),
      spoken: this.spoken.result(),
      past: this.past.result(),
    };
  }

  private addTransfer(transfer: PastTransfer): void {
    const fitting = this.draft.fitting(transfer);
    const [after, before] = [this.draft.judge(transfer, fitting[0] ?? null), this.present.judge(transfer)];
    this.sums.transfers += 1;
    if (before.kind === 'spoke') count(this.sums.present, before.outcome);
    if (after.kind === 'agreed') this.sums.agreed += 1;
    if (after.kind === 'untold') this.sums.untold.changeable += 1;
    if (after.kind === 'spoke') this.addSpoken(transfer, after);
    if (after.kind !== 'untold') this.past.add(fitting.filter((hint) => !asksForChangeable(hint)));
    if (after.kind !== 'untold' && before.kind !== 'untold') this.addChange(before, after);
  }

  private addSpoken(transfer: PastTransfer, { hint, departmentId, outcome, ended }: Verdict & { kind: 'spoke' }): void {
    const tally = this.byHint.get(hint.id) ?? noTally();
    this.byHint.set(hint.id, tally);
    count(tally, outcome);
    count(this.sums.draft, outcome);
    if (this.about !== null && this.about !== hint.id) return;
    const { caseKey, ticketId, subject, at, to } = transfer;
    const end = { outcome, endedId: ended?.id ?? null, endedIn: nameOf(transfer.ended) };
    const ids = { hintId: hint.id, namedId: departmentId };
    this.spoken.add({ caseKey, ticketId, subject, at, to: nameOf(to), ...ids, ...end });
  }

  private addChange(before: Verdict, after: Verdict): void {
    const { change } = this.sums;
    const [was, is] = [before.kind === 'spoke' ? before : null, after.kind === 'spoke' ? after : null];
    if (was !== null && is !== null && was.departmentId === is.departmentId) change.same += 1;
    else if (was !== null && is !== null) {
      count(change.otherwise.before, was.outcome);
      count(change.otherwise.after, is.outcome);
    } else if (was !== null) count(change.noLonger, was.outcome);
    else if (is !== null) count(change.newly, is.outcome);
  }
}

function nameOf(group: AccountGroup | null): string | null {
  return group === null ? null : (group.name ?? group.id);
}
