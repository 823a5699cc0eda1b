import type { CaseKey } from '@/domain/case-key';
import type { Promised } from '@/domain/promised';

/** The panel's verbs about what was promised, asks for a manager and complaints. As in services-context.ts. */
export interface PromiseServices {
  addCommitment(caseKey: CaseKey, text: string, dueAt: number): Promise<void>;
  /** it has been done */
  keepCommitment(caseKey: CaseKey, id: string): Promise<void>;
  /** it has not been done, or should not have been dropped, after all */
  reopenCommitment(caseKey: CaseKey, id: string): Promise<void>;
  /** another time has been promised, and why */
  moveCommitment(caseKey: CaseKey, id: string, dueAt: number, why: string): Promise<void>;
  /** it goes along with the case, to whoever has that now */
  passOnCommitment(caseKey: CaseKey, id: string): Promise<void>;
  /** nothing was promised after all */
  dropCommitment(caseKey: CaseKey, id: string): Promise<void>;
  /** Calls back with what the signed-in agent has to do today, the next first, now and at every change. Returns how to stop. */
  watchToday(show: (promised: Promised[]) => void): () => void;
  /** whether the browser lets Stafett remind the agent */
  mayRemind(): Promise<boolean>;
  /** asks the browser to let it; call it from a click, before anything is awaited */
  allowReminders(): Promise<boolean>;
  /** the customer asks for a manager */
  askForManager(caseKey: CaseKey): Promise<void>;
  /** that was clicked by mistake */
  takeBackAsk(caseKey: CaseKey): Promise<void>;
  /** the manager on duty was called, and took the call or did not */
  logManagerCall(caseKey: CaseKey, taken: boolean): Promise<void>;
  closeAsk(caseKey: CaseKey): Promise<void>;
  markComplaint(caseKey: CaseKey): Promise<void>;
  unmarkComplaint(caseKey: CaseKey): Promise<void>;
  /** looks whether a call to this customer is to be proposed; the panel shows it when it is */
  lookForRise(customerId: string): Promise<void>;
  answerRise(customerId: string, answer: 'called' | 'no'): Promise<void>;
}
