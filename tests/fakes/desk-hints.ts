import type { DraftKind, HintsServices } from '../../components/desk/hints/hints-services';
import { KIND_LISTS } from '../../domain/condition-lists';
import type { Book } from '../../domain/book';
import type { HintDeeds } from '../../domain/hint-deeds';
import type { Backtest } from '../../domain/hints/backtest';
import { BacktestRun } from '../../domain/hints/backtest';
import type { KnownValues } from '../../domain/known-values';
import type { Matter } from '../../domain/matter';
import type { BacktestProgress } from '../../services/backtest';
import type { HintProposal } from '../../services/propose-hints';
import type { TestCase } from '../../services/read-test-cases';

type Told = (progress: BacktestProgress) => void;

/** What the parts for hints, causes and mandates ask the store, from memory. */
export class FakeHints implements HintsServices {
  readonly kept = new Map<DraftKind, string>();
  known = Object.fromEntries(KIND_LISTS.map((list) => [list, []])) as unknown as KnownValues;
  formless: readonly string[] = ['Freshdesk'];
  done = new Map<string, HintDeeds>();
  cases: (TestCase & { matter: Matter })[] = [];
  flags = new Map<string, number>();

  drafts = {
    read: (kind: DraftKind) => this.kept.get(kind) ?? null,
    keep: (kind: DraftKind, text: string | null) => {
      if (text === null) this.kept.delete(kind);
      else this.kept.set(kind, text);
    },
  };
  knownValues = async () => this.known;
  deeds = async () => this.done;
  testCases = async (words: string) => this.cases.filter(({ subject }) => subject.includes(words));
  matterOf = async (caseKey: string) => this.cases.find(({ key }) => key === caseKey)?.matter ?? null;
  /** what a run finds; until it is said, a run does not end */
  ran: Partial<Backtest> | null = null;
  readonly runs: { draft: Book; signal: AbortSignal; about: string; progress: Told }[] = [];
  backtest = (draft: Book, progress: Told, signal: AbortSignal, about: string) => {
    this.runs.push({ draft, signal, about, progress });
    return new Promise<Backtest>((done, stop) => {
      signal.addEventListener('abort', () => stop(signal.reason as Error));
      if (this.ran) done({ ...new BacktestRun(draft, draft).result(), ...this.ran });
    });
  };
  readonly refused: string[] = [];
  declined = {
    read: () => [...this.refused],
    keep: (all: readonly string[]) => void this.refused.splice(0, Infinity, ...all),
  };
  proposed: HintProposal[] = [];
  proposals = async () => this.proposed;
  causeFlags = async () => this.flags;
}
