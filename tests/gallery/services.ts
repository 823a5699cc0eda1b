import type { CustomerHit, OptionsServices } from '@/components/options/options-services';
import type { PanelServices } from '@/components/shared/services-context';
import type { AlikeView } from '@/domain/alike';
import type { HistoryEntry } from '@/domain/history-entry';
import type { Promised } from '@/domain/promised';
import { departments } from './departments';
import { guardFull } from './guard-figures';
import { promiseServices } from './promise-services';

/** A Thursday afternoon, so that every screenshot is the same whenever it is taken. */
export const NOW = new Date(2026, 10, 19, 14, 12).getTime();

const NOBODY_ALIKE: AlikeView = { suggestions: [], apart: [] };

/** Verbs that say on the console what they were asked, and a history that is there at once. */
export function galleryServices(
  history: HistoryEntry[],
  complete = true,
  alike = NOBODY_ALIKE,
  today: Promised[] = [],
): PanelServices {
  const said =
    (verb: string) =>
    async (...asked: unknown[]): Promise<void> => {
      console.info(verb, ...asked);
      // As long as the background takes: what is closed meanwhile is seen to be.
      await new Promise((done) => setTimeout(done, 40));
    };
  const undoable = (verb: string) => async (asked: string) => {
    console.info(verb, asked);
    return said(`undo ${verb}`);
  };
  return {
    now: () => NOW,
    helpdeskTitle: (helpdesk) => (helpdesk === 'zendesk' ? 'Zendesk' : 'Freshdesk'),
    flag: said('flag'),
    undoFlag: said('undoFlag'),
    chooseCause: said('chooseCause'),
    suggestDepartments: async () => [],
    suggestCauses: async () => [],
    retryWrite: said('retryWrite'),
    undoNote: said('undoNote'),
    addFact: said('addFact'),
    removeFact: said('removeFact'),
    watchAlike: (_, show) => {
      show(alike);
      return () => undefined;
    },
    samePerson: undoable('samePerson'),
    notSamePerson: undoable('notSamePerson'),
    splitOff: undoable('splitOff'),
    saveBrief: said('saveBrief'),
    markBriefRead: said('markBriefRead'),
    alsoTold: said('alsoTold'),
    sayReceived: said('sayReceived'),
    refresh: said('refresh'),
    dismissNotice: said('dismissNotice'),
    openCase: said('openCase'),
    allow: said('allow'),
    watchBookAsked: () => () => undefined,
    reloadTab: said('reloadTab'),
    useSite: async () => ({ kind: 'used', helpdesk: 'zendesk', account: 'acme.zendesk.com' }),
    openSites: said('openSites'),
    ...promiseServices(said, today),
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
  helpdeskTitle: (helpdesk) => (helpdesk === 'zendesk' ? 'Zendesk' : 'Freshdesk'),
  hosts: ['https://*.zendesk.com/*', 'https://*.freshdesk.com/*'],
  sites: async () => [
    { host: 'support.exempel.se', helpdesk: 'zendesk', account: 'acme.zendesk.com', addedAt: NOW, allowed: true },
    {
      host: 'kundtjanst.exempel.se',
      helpdesk: 'freshdesk',
      account: 'acme.freshdesk.com',
      addedAt: NOW,
      allowed: false,
    },
  ],
  useSite: async () => ({ kind: 'used', helpdesk: 'zendesk', account: 'acme.zendesk.com' }),
  leaveSite: async () => undefined,
  guard: async () => guardFull,
  watchBookAsked: () => () => undefined,
  allow: async () => undefined,
  kept: async () => ({ retentionDays: { value: 400, by: 'agent' }, wholeMessages: { value: false, by: 'book' } }),
  setGuard: async () => undefined,
  demoteRule: async () => undefined,
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
