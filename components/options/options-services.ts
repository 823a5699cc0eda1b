import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BookAskedServices } from '../shared/book-asked';
import type { Department } from '@/domain/department';
import type { SiteAnswer } from '@/domain/found-account';
import type { RuleName } from '@/domain/assessment';
import type { Site } from '@/domain/site';
import type { GuardView } from '@/services/read-guard';
import type { Kept } from '@/services/read-kept';
import type { GuardSettings } from '@/services/set-guard';

/** A department and the helpdesk groups, by their names in the helpdesk, that belong to it. */
export interface DepartmentRow {
  department: Department;
  groups: string[];
}

/** Enough to know whom one erases. */
export interface CustomerHit {
  id: string;
  name: string;
  /** e-mail addresses and phone numbers */
  addresses: string[];
  cases: number;
}

/** An account's own domain that Stafett is used on. */
export interface UsedSite extends Site {
  /** false: the agent has taken access back in the browser's settings */
  allowed: boolean;
}

/** What the options page can do. A rejected promise means that nothing was changed. */
export interface OptionsServices extends BookAskedServices {
  /** a helpdesk's name as people write it */
  helpdeskTitle(helpdesk: string): string;
  /** match patterns of the helpdesks' own hosts */
  hosts: readonly string[];
  departments(): Promise<DepartmentRow[]>;
  /** how the guard has done, for the lead */
  guard(): Promise<GuardView>;
  setGuard(settings: GuardSettings): Promise<void>;
  /** makes a rule a note at the most, or lets it stop again */
  demoteRule(rule: RuleName, demoted: boolean): Promise<void>;
  /** what is kept of customers, and who has decided it */
  kept(): Promise<Kept>;
  sites(): Promise<UsedSite[]>;
  /** asks the browser for access: call it from a click, before anything is awaited */
  useSite(host: string): Promise<SiteAnswer>;
  leaveSite(host: string): Promise<void>;
  /** customers whose name, e-mail or phone holds the words; at most 20 */
  findCustomers(words: string): Promise<CustomerHit[]>;
  eraseCustomer(customerId: string): Promise<void>;
  eraseAll(): Promise<void>;
  /** everything kept in this browser, as one JSON file saved to disk */
  exportAll(): Promise<void>;
  /** what could and could not be read on the helpdesk's pages, without ticket content; empty: nothing yet */
  healthReport(): Promise<string>;
  copy(text: string): Promise<void>;
}

const Context = createContext<OptionsServices | null>(null);

export const OptionsProvider = Context.Provider;

export function useOptions(): OptionsServices {
  const services = useContext(Context);
  if (!services) throw new Error('no services: wrap the page in OptionsProvider');
  return services;
}
