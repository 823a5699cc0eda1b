import type { DeskServices } from '@/components/desk/desk-services';
import { helpdeskTitle } from '@/adapters';
import { later } from './later';

// The page stands first; each service's code comes when it is asked.

const history = () => import('@/services/book-history');
/** What is changed by hand, unless the book is decided elsewhere. */
const byHand = async <T>(run: () => Promise<T>) => (await import('@/services/unless-locked')).unlessLocked(run);

export const deskServices: DeskServices = {
  now: Date.now,
  newId: () => crypto.randomUUID(),
  helpdeskTitle,
  watchBook: later(async () => (await import('@/services/watch-book')).watchBook),
  changeBook: (change, how, name) =>
    byHand(async () => (await import('@/services/change-book')).changeBook(change, { name, how }, Date.now())),
  undoBook: (by) => byHand(async () => (await history()).undoBook(by, Date.now())),
  versions: async () => (await history()).bookVersions(),
  version: async (n) => (await history()).bookVersion(n),
  restore: (n, by) => byHand(async () => (await history()).restoreVersion(n, by, Date.now())),
  watchAccounts: later(async () => (await import('@/services/known-accounts')).watchAccounts),
  watchGroupsMet: later(async () => (await import('@/services/groups-met')).watchGroupsMet),
  colleagues: async () => (await import('@/services/known-colleagues')).knownColleagues(),
  flagCounts: async () => (await import('@/services/flag-counts')).flagCounts(),
  forgotten: async (days) => (await import('@/services/count-forgotten')).countForgotten(days, Date.now()),
  lead: async () => (await import('@/services/lead-name')).readLeadName(),
  setLead: async (name) => (await import('@/services/lead-name')).setLeadName(name),
  watchLocks: later(async () => (await import('@/services/watch-locks')).watchLocks),
};
