import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AlikeView } from '@/domain/alike';
import type { CaseKey } from '@/domain/case-key';
import type { SiteAnswer } from '@/domain/found-account';
import type { HistoryView } from '@/domain/history-entry';
import type { Suggestion } from '@/domain/suggest/suggestion';
import type { BookAskedServices } from './book-asked';
import type { PromiseServices } from './promise-services';
import type { ChangedParts } from '@/domain/brief';

/** A learned suggestion, with how often such have been right. */
export type CauseSuggestion = Omit<Suggestion, 'chance'>;

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/**
 * The verbs of the panel. Each names the case it is about, so that a click that lands while the tab is changing can never
 * reach another customer. A rejected promise means that nothing was kept; the panel says so and the agent can try again.
 */
export interface PanelServices extends PromiseServices, BookAskedServices {
  /** ms since 1970; handed in so that a test can stop the clock */
  now(): number;
  /** a helpdesk's name as people write it */
  helpdeskTitle(helpdesk: string): string;
  flag(caseKey: CaseKey, departmentId: string): Promise<void>;
  undoFlag(flagId: string): Promise<void>;
  /** why the customer had to make contact, for the flag to this department; null: "don't know yet" */
  chooseCause(caseKey: CaseKey, departmentId: string, causeId: string | null): Promise<void>;
  /** departments that cases like this were flagged to, likeliest first, three at the most; none while too little is known */
  suggestDepartments(caseKey: CaseKey): Promise<Suggestion[]>;
  /** what flags like this were about, likeliest first; none while too little is known */
  suggestCauses(caseKey: CaseKey, departmentId: string): Promise<CauseSuggestion[]>;
  /** try a failed write to the helpdesk again, by outbox entry (a flag's id is its entry's id) */
  retryWrite(entryId: string): Promise<void>;
  /** takes a way out's note back, before it is sent, by outbox entry */
  undoNote(entryId: string): Promise<void>;
  addFact(customerId: string, text: string, until: string): Promise<void>;
  removeFact(customerId: string, factId: string): Promise<void>;
  /**
   * Calls back with who else may be this customer, now and at every change; never when that cannot be read. Also makes
   * those one who surely are. Returns how to stop.
   */
  watchAlike(customerId: string, show: (view: AlikeView) => void): () => void;
  /** the two are one person: one customer with one history */
  samePerson(customerId: string, otherId: string): Promise<Undo>;
  /** they are not: not suggested again, never made one */
  notSamePerson(customerId: string, otherId: string): Promise<Undo>;
  /** this user of one account is somebody else than the rest of the customer */
  splitOff(userKey: string): Promise<Undo>;
  /** keeps the parts of the brief that were changed */
  saveBrief(caseKey: CaseKey, changed: ChangedParts): Promise<void>;
  markBriefRead(caseKey: CaseKey, operation: string): Promise<void>;
  /** "also told X by phone" */
  alsoTold(caseKey: CaseKey, name: string): Promise<void>;
  /** "I have received it": ownership moves, and the next agent sees so on the ticket */
  sayReceived(caseKey: CaseKey): Promise<void>;
  /** read the case again from the helpdesk */
  refresh(caseKey: CaseKey): Promise<void>;
  dismissNotice(noticeId: string): Promise<void>;
  openCase(caseKey: CaseKey): Promise<void>;
  /** use Stafett on an account's own domain; call it from a click, before anything is awaited */
  useSite(host: string): Promise<SiteAnswer>;
  /** the settings, where own domains are added and removed */
  openSites(): Promise<void>;
  /** reload the helpdesk tab that the panel belongs to */
  reloadTab(): Promise<void>;
  /** Calls back with the customer's whole history, newest first, now and at every change. Returns how to stop. */
  watchHistory(customerId: string, show: (history: HistoryView) => void, failed: (error: unknown) => void): () => void;
}

const Services = createContext<PanelServices | null>(null);

export const ServicesProvider = Services.Provider;

export function useServices(): PanelServices {
  const services = useContext(Services);
  if (!services) throw new Error('no services: wrap the page in ServicesProvider');
  return services;
}
