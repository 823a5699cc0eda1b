import type { DeskServices } from '@/components/desk/desk-services';
import { helpdeskTitle } from '@/adapters';

// The page stands first; each service's code comes when it is asked.

/** A watch whose code comes later; it can be stopped before that. */
function later<Args extends unknown[]>(
  load: () => Promise<(...args: Args) => () => void>,
): (...args: Args) => () => void {
  return (...args) => {
    let wanted = true;
    let stop = (): void => undefined;
    void load().then((watch) => {
      if (wanted) stop = watch(...args);
    });
    return () => {
      wanted = false;
      stop();
    };
  };
}

const history = () => import('@/services/book-history');

export const deskServices: DeskServices = {
  now: Date.now,
  newId: () => crypto.randomUUID(),
  helpdeskTitle,
  watchBook: later(async () => (await import('@/services/watch-book')).watchBook),
  changeBook: async (change, how, name) =>
    (await import('@/services/change-book')).changeBook(change, { name, how }, Date.now()),
  undoBook: async (by) => (await history()).undoBook(by, Date.now()),
  versions: async () => (await history()).bookVersions(),
  version: async (n) => (await history()).bookVersion(n),
  restore: async (n, by) => (await history()).restoreVersion(n, by, Date.now()),
  watchAccounts: later(async () => (await import('@/services/known-accounts')).watchAccounts),
  colleagues: async () => (await import('@/services/known-colleagues')).knownColleagues(),
  flagCounts: async () => (await import('@/services/flag-counts')).flagCounts(),
  lead: async () => (await import('@/services/lead-name')).readLeadName(),
  setLead: async (name) => (await import('@/services/lead-name')).setLeadName(name),
  watchLocks(show) {
    show(() => null);
    return () => undefined;
  },
};
