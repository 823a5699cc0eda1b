import type { AlikeView } from '@/domain/alike';
import type { CustomerRecord, KnownUser } from '@/domain/customer';
import type { HistoryEntry } from '@/domain/history-entry';
import type { CaseView } from '@/domain/panel-view';
import { shortHistory } from './histories';
import { NOW } from './services';
import { calm } from './views';

const DAY = 86_400_000;
const customer = calm.customer as CustomerRecord;
const [anna] = customer.users as [KnownUser];

const inFreshdesk: KnownUser = {
  ...anna,
  key: 'freshdesk:acme.freshdesk.com:user:501',
  phones: ['070-174 06 05'],
  firstMetAt: NOW - 30 * DAY,
  joined: { how: 'email', at: NOW - 30 * DAY },
};
const atDaughterCompany: KnownUser = {
  ...anna,
  key: 'zendesk:acme-finland.zendesk.com:user:9',
  name: 'Anna-Karin Lindqvist von Essen af Gyllenkrook',
  emails: ['anna-karin.lindqvist.von.essen@dotterbolaget.exempel.se'],
  firstMetAt: NOW - 2 * DAY,
  joined: { how: 'agent', at: NOW - DAY },
};

/** Known in both helpdesks by the same address. */
export const inBoth: CaseView = { ...calm, customer: { ...customer, users: [anna, inFreshdesk] } };
/** In three accounts, two of one helpdesk, and with names that no line holds. */
export const inThree: CaseView = { ...calm, customer: { ...customer, users: [anna, inFreshdesk, atDaughterCompany] } };

export const bothHistories: HistoryEntry[] = shortHistory.map((entry, n) =>
  n % 3 === 2 ? { ...entry, caseKey: 'freshdesk:acme.freshdesk.com:88', ticketId: '88' } : entry,
);

const berg = { name: 'Anna Berg', accounts: [{ helpdesk: 'freshdesk', host: 'acme.freshdesk.com' }] };

export const mayBe: AlikeView = { suggestions: [{ customerId: 'b', ...berg, why: 'name' }], apart: [] };
export const mayBeThree: AlikeView = {
  suggestions: [
    { customerId: 'b', ...berg, why: 'phone' },
    { customerId: 'c', ...berg, name: '<b>Anna</b> Lindqvist von Essen af Gyllenkrook', why: 'digits' },
    { customerId: 'd', name: '', accounts: [{ helpdesk: 'zendesk', host: 'acme-finland.zendesk.com' }], why: 'local' },
  ],
  apart: [{ customerId: 'e', ...berg, name: 'Anna Ek' }],
};
export const isNot: AlikeView = { suggestions: [], apart: [{ customerId: 'b', ...berg }] };
