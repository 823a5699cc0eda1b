import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import { HintExaminer, type HintWarning, type KnownBeside } from '@/domain/hints/hint-warnings';
import type { KnownValues } from '@/domain/known-values';

export type Warnings = ReadonlyMap<string, readonly HintWarning[]>;
type WithHints = Pick<Book, 'hints' | 'departments' | 'mandates'>;

/** As long as this the page may be busy at once, in ms: half of a frame. */
const BUSY = 8;

/** What is known besides the book. Only groups are known whole: helpdesks list them. */
export function knownBeside(known: KnownValues | null, past?: KnownBeside['past']): KnownBeside {
  const groups = known?.groups ?? [];
  return { ...(groups.length > 0 && { values: { groups } }), ...(past && { past }) };
}

/**
 * What is to be looked at, hint by hint. A large book is examined bit by bit, so that the page stays quick; until it is
 * through, what was found before stands.
 */
export function useWarnings(book: WithHints, beside: KnownBeside): Warnings {
  const [found, setFound] = useState<Warnings>(new Map());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = new Map<string, HintWarning[]>();
    const examine = (examiner: HintExaminer, from: number) => {
      const began = performance.now();
      let at = from;
      for (; at < book.hints.length && performance.now() - began < BUSY; at += 1) {
        const hint = book.hints[at] as Hint;
        const warnings = examiner.of(hint);
        if (warnings.length > 0) next.set(hint.id, warnings);
      }
      if (at < book.hints.length) timer = setTimeout(() => examine(examiner, at));
      else setFound(next);
    };
    timer = setTimeout(() => examine(new HintExaminer(book, beside), 0));
    return () => clearTimeout(timer);
  }, [book.hints, book.departments, book.mandates, beside]);
  return found;
}

/** The same for one hint of a book: of the draft, where the book is the one that it would make. */
export function useWarningsOf(id: string, book: WithHints, beside: KnownBeside): readonly HintWarning[] {
  return useMemo(() => {
    const hint = book.hints.find((one) => one.id === id);
    return hint === undefined ? [] : new HintExaminer(book, beside).of(hint);
  }, [id, book, beside]);
}
