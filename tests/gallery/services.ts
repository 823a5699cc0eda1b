import type { CustomerHit, OptionsServices } from '@/components/options/options-services';
import type { PanelServices } from '@/components/shared/services-context';
import type { HistoryEntry } from '@/domain/history-entry';
import { departments } from './departments';

/** A Thursday afternoon, so that every screenshot is the same whenever it is taken. */
export const NOW = new Date(2026, 10, 19, 14, 12).getTime();

/** Verbs that say on the console what they were asked, and a history that is there at once. */
export function galleryServices(history: HistoryEntry[], complete = true): PanelServices {
  const said =
    (verb: string) =>
    async (...asked: unknown[]): Promise<void> => {
      console.info(verb, ...asked);
    };
  return {
    now: () => NOW,
    helpdeskTitle: (helpdesk) => (helpdesk === 'zendesk' ? 'Zendesk' : 'Freshdesk'),
    flag: said('flag'),
    undoFlag: said('undoFlag'),
    retryWrite: said('retryWrite'),
    addFact: said('addFact'),
    removeFact: said('removeFact'),
    saveBrief: said('saveBrief'),
    markBriefRead: said('markBriefRead'),
    alsoTold: said('alsoTold'),
    sayReceived: said('sayReceived'),
    refresh: said('refresh'),
    dismissNotice: said('dismissNotice'),
    openCase: said('openCase'),
    reloadTab: said('reloadTab'),
    watchHistory: (_, show) => {
      show({ entries: history, complete });
      return () => undefined;
    },
  };
}

const hits: CustomerHit[] = [
  { id: 'c1', name: 'Anna Lindqvist', addresses: ['anna@exempel.se', '+46 70 174 06 05'], cases: 5 },
  { id: 'c2', name: 'Anna Berg', addresses: ['anna.berg@example.com'], cases: 1 },
];

export const galleryOptions: OptionsServices = {
  departments: async () =>
    departments.map((department, index) => ({
      department,
      groups: index % 3 === 2 ? [] : [department.name.sv, `${department.name.sv} Nord`],
    })),
  findCustomers: async (words) => hits.filter((hit) => JSON.stringify(hit).toLowerCase().includes(words.toLowerCase())),
  eraseCustomer: async () => undefined,
  eraseAll: async () => undefined,
  exportAll: async () => undefined,
  healthReport: async () =>
    'Stafett 0.1.0\nzendesk acme.zendesk.com\n  ticket container   rung 1: 41\n  assignee field     rung 2: 38, missed 3',
  copy: async () => undefined,
};
