import { EN } from './words-en';
import { DE } from './words-de';
import { SV } from './words-sv';
import type { Language } from './settings';

/**
 * Every label of the page. Adapters must never match on these: each account reads them in its own language, and an
 * admin can give a field any name (directory.ts: the account's own names go before these).
 */
export interface Words {
  /** By internal name of the field. */
  field: Record<FieldName, string>;
  /** By number. */
  status: Record<number, string>;
  priority: Record<number, string>;
  properties: string;
  update: string;
  refresh: string;
  assignTo: string;
  search: string;
  nothingFound: string;
  addTag: string;
  remove: string;
  contact: string;
  email: string;
  phone: string;
  reply: string;
  addNote: string;
  to: string;
  composer: string;
  send: string;
  sendAndSet: string;
  sendAndSetAs: (status: string) => string;
  discard: string;
  closeTicket: string;
  more: string;
  scenarios: string;
  execute: string;
  noScenarios: string;
  addSummary: string;
  replied: string;
  notedPrivately: string;
  reported: string;
  breadcrumb: string;
  tickets: string;
  newTicket: string;
  create: string;
  requesterEmail: string;
  description: string;
  lists: Record<string, string>;
  layout: string;
  layouts: { card: string; table: string };
  select: string;
  assign: string;
  bulkUpdate: string;
  selected: (count: number) => string;
  loading: string;
  saveFailed: string;
  tooMany: (seconds: number) => string;
  signedOut: string;
  notFound: string;
  failedToLoad: string;
  reload: string;
  nothingHere: string;
}

export type FieldName = 'agent' | 'group' | 'status' | 'priority' | 'ticket_type' | 'subject' | 'tags';

export function wordsOf(language: Language): Words {
  return { en: EN, sv: SV, de: DE }[language];
}
