import type { TabReport } from '@/domain/messages';
import type { Me } from '@/domain/reading';
import { recordTab } from '@/services/record-tab';
import { EVA } from '../domain/a-ticket';

export const HOST = 'acme.zendesk.com';
export const KEY = `zendesk:${HOST}:4711` as const;
export const ME: Me = { id: '1', name: EVA.name, role: 'agent', locale: 'sv' };
export const WORDS = {
  brief: (nth: number) => `Stafettpinne, överlämning ${nth}`,
  question: (asked: string, owner: string) => `Fråga till ${asked}, ${owner} behåller kunden`,
  received: (name: string) => `Mottaget av ${name}`,
};

export function report(more: Partial<TabReport> = {}): TabReport {
  return {
    helpdesk: 'zendesk',
    host: HOST,
    caseKey: KEY,
    place: 'ticket',
    session: 'agent',
    me: ME,
    guarded: true,
    reading: false,
    trouble: null,
    shownCustomer: null,
    ...more,
  };
}

/** A guarded tab of Eva's that shows the case from `now` on. */
export function openTab(now: number, tabId = 7): Promise<{ stamp: string | null }> {
  return recordTab(tabId, report(), now);
}
