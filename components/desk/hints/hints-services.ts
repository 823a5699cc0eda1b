import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { CaseKey } from '@/domain/case-key';
import type { HintDeeds } from '@/domain/hint-deeds';
import type { Backtest } from '@/domain/hints/backtest';
import type { KnownValues } from '@/domain/known-values';
import type { Matter } from '@/domain/matter';
import type { BacktestProgress } from '@/services/backtest';
import type { HintProposal } from '@/services/propose-hints';
import type { TestCase } from '@/services/read-test-cases';

/** What is written in the desk and not saved yet, by kind: outlives the page. */
export interface DraftStore {
  /** what was kept last, as text; null: nothing */
  read(kind: DraftKind): string | null;
  /** null: there is nothing to keep any more */
  keep(kind: DraftKind, text: string | null): void;
}
/** Proposals that the lead wants no more of, each as its department and phrase; of this browser's lead, in no book. */
export interface DeclinedStore {
  read(): string[];
  keep(declined: readonly string[]): void;
}
export type DraftKind = 'hints' | 'mandates';

/** What the parts for hints, mandates and causes ask the store. A rejected promise: nothing was read. */
export interface HintsServices {
  drafts: DraftStore;
  declined: DeclinedStore;
  /** helpdesks whose tickets have no form, as people write their names */
  formless: readonly string[];
  knownValues(): Promise<KnownValues>;
  /** what each hint has done so far, by its id */
  deeds(): Promise<ReadonlyMap<string, HintDeeds>>;
  testCases(words: string): Promise<TestCase[]>;
  /** null: the case is not there any more */
  matterOf(caseKey: CaseKey): Promise<Matter | null>;
  /**
   * Runs a book's hints on the captured history, and writes nothing; lists where the hint `about` would have spoken. Rejects
   * with the signal's reason when it is stopped.
   */
  backtest(
    draft: Book,
    onProgress: (progress: BacktestProgress) => void,
    signal: AbortSignal,
    about: string,
  ): Promise<Backtest>;
  /** what the flags so far have in common, as hints to begin with */
  proposals(): Promise<HintProposal[]>;
  /** how many flags each cause has, by its id as the flags know it: they follow when it is merged */
  causeFlags(): Promise<ReadonlyMap<string, number>>;
}

const Context = createContext<HintsServices | null>(null);

export const HintsProvider = Context.Provider;

export function useHints(): HintsServices {
  const services = useContext(Context);
  if (!services) throw new Error('no services: wrap the part in HintsProvider');
  return services;
}
