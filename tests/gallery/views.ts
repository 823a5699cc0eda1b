import type { CaseHead, CustomerRecord, KnownUser } from '@/domain/customer';
import type { CaseView, Notice } from '@/domain/panel-view';
import { calmChain, chain, longChain, loopChain } from './chains';
import { departments } from './departments';
import { NOW } from './services';

// Invented people and cases, in Swedish as the customer would write: the interface's language is another matter.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KEY = 'zendesk:acme.zendesk.com:4711' as const;
const OLD_KEY = 'zendesk:acme.zendesk.com:3998' as const;

const hues = {
  'id:Support': 5,
  'id:Logistik': 0,
  'id:Faktura': 3,
  'id:Produkt': 1,
  'id:Teknik nivå 2': 4,
  'id:Avtal': 6,
};

const head: CaseHead = {
  key: KEY,
  subject: 'Skruvar saknas i leveransen',
  status: 'open',
  state: 'live',
  createdAt: NOW - 5 * HOUR,
  updatedAt: NOW - HOUR,
  lastContactAt: NOW - HOUR,
  holder: { groupId: '1', groupName: 'Support', agentId: '7', agentName: 'Eva Lind' },
  holderSince: NOW - 5 * HOUR,
  owner: { name: 'Eva Lind', groupName: 'Support', since: NOW - 5 * HOUR, why: 'holder' },
  accepted: true,
  stations: calmChain,
  earlierStations: 0,
  transfers: 0,
  within: 0,
  told: 1,
  carouselSince: null,
  contact: {
    firstAt: NOW - 5 * HOUR,
    lastAt: NOW - HOUR,
    lastWordAt: NOW - HOUR,
    unanswered: 0,
    unansweredSince: null,
  },
  attention: [],
  complaintSince: null,
  managerAsk: null,
  hasUnreadBrief: false,
  depth: 'whole',
  readAt: NOW - 3 * MINUTE,
};

const anna: KnownUser = {
  key: 'zendesk:acme.zendesk.com:user:77',
  name: 'Anna Lindqvist',
  locale: 'sv',
  emails: ['anna@exempel.se'],
  phones: ['+46 70 174 06 05'],
  firstMetAt: new Date(2026, 2, 4).getTime(),
  knownSince: new Date(2026, 2, 4).getTime(),
  joined: null,
};

const customer: CustomerRecord = {
  id: anna.key,
  name: 'Anna Lindqvist',
  users: [anna],
  apart: [],
  keys: [],
  heads: [head],
  olderCases: [
    OLD_KEY,
    'zendesk:acme.zendesk.com:3612',
    'zendesk:acme.zendesk.com:3377',
    'zendesk:acme.zendesk.com:2904',
  ],
  facts: [{ id: 'f1', text: 'Dottern fyller 20', until: '2026-11-21', addedAt: NOW - 2 * DAY, from: anna.key }],
  knownSince: new Date(2026, 2, 4).getTime(),
  updatedAt: NOW,
};

const prefilled = {
  asked: 'Skruvarna saknas igen i paketet, jag behöver dem före fredag.',
  tried: 'Logistik skickade ny påse 12 nov, den kom inte fram.',
  promised: '',
  consulted: '',
  wants: 'Skruvar hemskickade eller pengarna tillbaka.',
  editedAt: null,
};

export const calm: CaseView = {
  kind: 'case',
  caseKey: KEY,
  helpdesk: 'zendesk',
  ticketId: '4711',
  me: { id: '7', name: 'Eva Lind' },
  guarded: true,
  shownCustomer: 'Anna Lindqvist',
  requester: anna.key,
  customer,
  head,
  hues,
  reading: false,
  trouble: null,
  departments,
  hinted: null,
  causes: [],
  flags: [],
  received: null,
  receiving: false,
  claims: [],
  brief: prefilled,
  mandate: null,
  onDuty: null,
  notices: [],
};

const loopHead: CaseHead = {
  ...head,
  createdAt: NOW - 4 * DAY,
  holder: { groupId: '4', groupName: 'Faktura', agentId: null, agentName: null },
  holderSince: NOW - 3 * HOUR,
  owner: { name: 'Eva Lind', groupName: 'Support', since: NOW - 27 * HOUR, why: 'previous' },
  accepted: false,
  stations: loopChain,
  transfers: 3,
  told: 3,
  carouselSince: NOW - 4 * DAY,
  attention: [
    { kind: 'unanswered', count: 2, since: NOW - 6 * DAY },
    { kind: 'silent', since: NOW - 4 * DAY },
    { kind: 'repeated', cases: 3, withinDays: 30 },
  ],
};
const withHead = (base: CaseView, changed: CaseHead): CaseView => ({
  ...base,
  head: changed,
  customer: base.customer && { ...base.customer, heads: [changed] },
});

export const carousel = withHead(calm, loopHead);
export const manyStations = withHead(calm, { ...loopHead, stations: longChain, transfers: 30, told: 11 });

export const receivedBrief: CaseView = {
  ...carousel,
  received: {
    kind: 'brief',
    operation: '7f3a9c01',
    by: { id: '8', name: 'Björn Ek', role: 'agent' },
    at: NOW - 3 * HOUR,
    text: 'Stafettpinne, överlämning 3\n\nAnna fick paketet utan skruvar för andra gången.\nProvat: ny påse skickad 12 nov, spårningen står still.\nLovat: besked i dag före 17.\nVill: skruvarna före fredag, annars pengarna tillbaka.',
  },
};

export const briefComing: CaseView = { ...receivedBrief, received: 'coming' };

export const kept: CaseView = {
  ...withHead(carousel, {
    ...loopHead,
    owner: { name: 'Eva Lind', groupName: 'Support', since: NOW - 2 * HOUR, why: 'kept' },
    attention: [],
  }),
  claims: [
    {
      kind: 'question',
      operation: 'aa00bb11',
      by: { id: '7', name: 'Eva Lind', role: 'agent' },
      at: NOW - 2 * HOUR,
      text: 'Fråga till Faktura, Eva Lind behåller kunden\n\n→ Faktura\nVar är påsen från 12 nov? Kunden behöver den före fredag.',
    },
  ],
};

export const newCustomer: CaseView = {
  ...withHead(calm, {
    ...head,
    told: 0,
    stations: [],
    accepted: null,
    owner: { name: null, groupName: null, since: null, why: 'nobody' },
  }),
  brief: { asked: '', tried: '', promised: '', consulted: '', wants: '', editedAt: null },
};
newCustomer.customer = {
  ...customer,
  name: 'Ny Kund',
  users: [{ ...anna, name: 'Ny Kund', emails: ['ny.kund@example.com'], phones: [] }],
  facts: [],
  olderCases: [],
  knownSince: NOW,
};

export const reading: CaseView = { ...carousel, reading: true };
export const staleOffline: CaseView = {
  ...withHead(carousel, { ...loopHead, readAt: NOW - 5 * HOUR }),
  trouble: 'offline',
};
export const firstReading: CaseView = { ...calm, customer: null, head: null, reading: true };
export const unreadTrouble: CaseView = { ...calm, customer: null, head: null, trouble: 'broken' };
export const partial = withHead(carousel, { ...loopHead, depth: 'cut' });
export const signedOutCase: CaseView = { ...carousel, me: null, trouble: 'signed-out' };
export const closed = withHead(calm, { ...head, status: 'closed', closedForGood: true });
export const notGuarded: CaseView = { ...carousel, guarded: false };

const save = (id: string, changed: Partial<Extract<Notice, { kind: 'save' }>>): Notice => ({
  kind: 'save',
  id,
  at: NOW - 4 * MINUTE,
  fate: 'saved',
  answer: 'keep',
  to: 'Logistik',
  note: null,
  ...changed,
});
export const notices: CaseView = {
  ...carousel,
  notices: [
    save('n1', { note: { id: 'w1', state: 'done', trouble: null, undoUntil: null } }),
    save('n2', {
      answer: 'brief',
      note: { id: 'w2', state: 'failed', trouble: { fault: 'busy', detail: '429', at: NOW }, undoUntil: null },
    }),
    { kind: 'missed', id: 'n3', at: NOW - DAY, to: 'Faktura' },
    { kind: 'unreadable', id: 'n4', at: NOW - DAY, what: 'holder field' },
  ],
};
export const unseen: CaseView = {
  ...carousel,
  notices: (['list', 'rule', 'elsewhere'] as const).map((via, index) => ({
    ...{ kind: 'unseen' as const, id: `u${index}`, at: NOW - index * DAY, to: 'Faktura', via },
  })),
};
export const saveRefused: CaseView = { ...carousel, notices: [save('n1', { fate: 'refused' })] };

const MARKUP = '<img src=x onerror="alert(1)"><b>fet</b>';
export const hostileText: CaseView = {
  ...withHead(carousel, { ...loopHead, stations: chain(['<b>Support</b>', 3], [`${MARKUP} lång grupp utan slut`, 4]) }),
  brief: { ...prefilled, asked: MARKUP.repeat(12) },
};
hostileText.customer = {
  ...customer,
  name: `${MARKUP} Efternamnsomärväldigtlångtochaldrigtarslut`,
  facts: [{ id: 'x', text: `{name} $1 ${MARKUP}`, until: '2026-12-24', addedAt: NOW, from: anna.key }],
};
