import { useMemo } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import { HintExaminer, type HintWarning, type KnownBeside } from '@/domain/hints/hint-warnings';
import type { KnownValues } from '@/domain/known-values';
import { useInSteps } from './use-in-steps';

export type Warnings = ReadonlyMap<string, readonly HintWarning[]>;
type WithHints = Pick<Book, 'hints' | 'departments' | 'mandates'>;

const NONE: Warnings = new Map();

/** What is known besides the book: groups whole, for helpdesks list them; of channels and languages what cases have had. */
export function knownBeside(known: KnownValues | null): KnownBeside {
  if (known === null) return {};
  const { groups, channels, languages } = known;
  return { values: { channels, languages, ...(groups.length > 0 ? { groups } : {}) } };
}

/** What is to be looked at, hint by hint, and what examines one more. A large book is examined bit by bit. */
export function useWarnings(
  book: WithHints,
  beside: KnownBeside,
): { warnings: Warnings; examiner: HintExaminer | null } {
  const about = [book.hints, book.departments, book.mandates, beside];
  const found = useInSteps(() => examining(book, beside), about);
  return { warnings: found?.warnings ?? NONE, examiner: found?.examiner ?? null };
}

function* examining(
  book: WithHints,
  beside: KnownBeside,
): Generator<void, { warnings: Warnings; examiner: HintExaminer }> {
  const examiner = new HintExaminer(book, beside);
  const warnings = new Map<string, HintWarning[]>();
  for (const hint of book.hints) {
    yield;
    const those = examiner.of(hint);
    if (those.length > 0) warnings.set(hint.id, those);
  }
  return { warnings, examiner };
}

/**
 * The same for one hint as it is being written, held against the book: that has been examined, so that it takes no time
 * however large the book is. Empty until then.
 */
export function useWarningsOf(
  hint: Hint,
  examiner: HintExaminer | null,
  past: KnownBeside['past'],
): readonly HintWarning[] {
  return useMemo(() => examiner?.of(hint, past) ?? [], [hint, examiner, past]);
}
