import type { PromiseServices } from '@/components/shared/promise-services';
import type { Promised } from '@/domain/promised';

type Said = (verb: string) => (...asked: unknown[]) => Promise<void>;

/** @param today what the agent has to do today */
export function promiseServices(said: Said, today: Promised[] = []): PromiseServices {
  return {
    addCommitment: said('addCommitment'),
    keepCommitment: said('keepCommitment'),
    reopenCommitment: said('reopenCommitment'),
    moveCommitment: said('moveCommitment'),
    passOnCommitment: said('passOnCommitment'),
    dropCommitment: said('dropCommitment'),
    watchToday: (show) => {
      show(today);
      return () => undefined;
    },
    mayRemind: async () => false,
    allowReminders: async () => true,
    askForManager: said('askForManager'),
    takeBackAsk: said('takeBackAsk'),
    logManagerCall: said('logManagerCall'),
    closeAsk: said('closeAsk'),
    markComplaint: said('markComplaint'),
    unmarkComplaint: said('unmarkComplaint'),
    // Not a verb of the agent's: nothing is said.
    lookForRise: async () => undefined,
    answerRise: said('answerRise'),
  };
}
