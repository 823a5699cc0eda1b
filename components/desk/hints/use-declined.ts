import { useState } from 'preact/hooks';
import type { HintProposal } from '@/services/propose-hints';
import { isSameWord } from '@/utils/same-word';
import { useHints } from './hints-services';

/** Proposals that the lead has declined: not made again, until they are asked for. */
export function useDeclined(): {
  isDeclined(proposal: HintProposal): boolean;
  decline(proposal: HintProposal): void;
  /** All of them may be proposed again. */
  forget(): void;
} {
  const { declined } = useHints();
  const [all, setAll] = useState(() => declined.read());
  const keep = (next: string[]) => {
    setAll(next);
    declined.keep(next);
  };
  return {
    isDeclined: (proposal) => all.some((one) => isOfSame(one, nameOf(proposal))),
    decline: (proposal) => keep([...all, nameOf(proposal)]),
    forget: () => keep([]),
  };
}

function nameOf({ departmentId, phrase }: HintProposal): string {
  return `${departmentId} ${phrase}`;
}

/** The same department, and the same words in some form: with more flags, customers may write another one most. */
function isOfSame(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  return (
    words.length === others.length &&
    words.every((word, place) =>
      place === 0 ? word === others[0] : isSameWord(word, others[place] ?? '') || isSameWord(others[place] ?? '', word),
    )
  );
}
