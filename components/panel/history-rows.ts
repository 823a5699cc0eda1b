import type { HistoryEntry } from '@/domain/history-entry';
import { isoDay } from '@/utils/format';

/** One row of the list: the heading of a day, or an entry. */
export type HistoryRow = { kind: 'day'; id: string; at: number } | { kind: 'entry'; id: string; entry: HistoryEntry };

/**
 * Entries (newest first) that hold every word that is sought, in any case and order, grouped under their days.
 * `found` counts entries, not headings.
 */
export function historyRows(entries: readonly HistoryEntry[], wanted: string): { rows: HistoryRow[]; found: number } {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows: HistoryRow[] = [];
  let found = 0;
  let day = '';
  for (const entry of entries) {
    if (words.length > 0 && !words.every((word) => searchText(entry).includes(word))) continue;
    found++;
    const entryDay = isoDay(entry.at);
    if (entryDay !== day) rows.push({ kind: 'day', id: entryDay, at: entry.at });
    day = entryDay;
    rows.push({ kind: 'entry', id: entry.id, entry });
  }
  return { rows, found };
}

/** Made once per entry: searching runs at every key. */
const texts = new WeakMap<HistoryEntry, string>();

function searchText(entry: HistoryEntry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const { by, text: words, subject, ticketId, handover } = entry;
    text = [by, words, subject, ticketId, handover?.from, handover?.to].join(' ').toLocaleLowerCase();
    texts.set(entry, text);
  }
  return text;
}
