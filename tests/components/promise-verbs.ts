import { vi } from 'vitest';
import type { PromiseServices } from '@/components/shared/promise-services';

const done = () => vi.fn(() => Promise.resolve());

/** Verbs about promises, managers and complaints that succeed and remember what they were asked. */
export function promiseVerbs() {
  return {
    addCommitment: done(),
    keepCommitment: done(),
    reopenCommitment: done(),
    moveCommitment: done(),
    passOnCommitment: done(),
    dropCommitment: done(),
    mayRemind: vi.fn(() => Promise.resolve(false)),
    allowReminders: vi.fn(() => Promise.resolve(true)),
    askForManager: done(),
    takeBackAsk: done(),
    logManagerCall: done(),
    closeAsk: done(),
    markComplaint: done(),
    unmarkComplaint: done(),
    lookForRise: done(),
    answerRise: done(),
  } satisfies Omit<PromiseServices, 'watchToday'>;
}
