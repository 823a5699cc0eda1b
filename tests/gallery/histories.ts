import type { HistoryEntry } from '@/domain/history-entry';
import { NOW } from './services';

const HOUR = 3_600_000;
const KEY = 'zendesk:acme.zendesk.com:4711' as const;
const OLD_KEY = 'zendesk:acme.zendesk.com:3998' as const;

const entry = (id: number, ageHours: number, changed: Partial<HistoryEntry>): HistoryEntry => ({
  id: `h${id}`,
  caseKey: KEY,
  ticketId: '4711',
  subject: 'Skruvar saknas i leveransen',
  at: NOW - ageHours * HOUR,
  kind: 'in',
  by: 'Anna Lindqvist',
  channel: 'email',
  text: 'Skruvarna saknas igen i paketet, jag behöver dem före fredag. Kan någon ringa mig i stället?',
  handover: null,
  ...changed,
});
const handover = (from: string | null, to: string, isReturn = false): Partial<HistoryEntry> => ({
  kind: 'handover',
  by: 'Eva Lind',
  channel: 'web',
  text: '',
  handover: { from, to, isReturn },
});
const old = { caseKey: OLD_KEY, ticketId: '3998', subject: 'Leverans till fel adress' };

export const shortHistory: HistoryEntry[] = [
  entry(1, 1, {}),
  entry(2, 3, handover('Support', 'Faktura')),
  entry(3, 4, { kind: 'note', by: 'Eva Lind', text: 'Ringde lagret, ingen svarade. Försöker igen efter lunch.' }),
  entry(4, 26, { kind: 'out', by: 'Eva Lind', text: 'Hej Anna! Jag tar reda på var påsen är och hör av mig i dag.' }),
  entry(5, 27, handover('Logistik', 'Support', true)),
  entry(6, 70, { kind: 'out', by: 'Björn Ek', channel: 'phone', text: 'Samtal, 6 min.' }),
  entry(7, 74, handover('Support', 'Logistik')),
  entry(8, 96, { text: 'Hej! Jag har fått hyllan men det finns inga skruvar i paketet.' }),
  entry(9, 24 * 200, { ...old, kind: 'out', by: 'Sara Holm', text: 'Paketet är på väg till rätt adress nu.' }),
  entry(10, 24 * 201, { ...old, text: 'Min leverans gick till min gamla adress.' }),
  entry(11, 24 * 400, { ...old, text: 'Kan jag ändra adress på en order?' }),
];
export const longHistory: HistoryEntry[] = Array.from({ length: 5000 }, (_, i) => ({
  ...(shortHistory[i % shortHistory.length] as HistoryEntry),
  id: `long${i}`,
  at: NOW - i * 5 * HOUR,
}));
