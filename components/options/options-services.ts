import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Department } from '@/domain/department';

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

/** What the options page can do. A rejected promise means that nothing was changed. */
export interface OptionsServices {
  departments(): Promise<DepartmentRow[]>;
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
