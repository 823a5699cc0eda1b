import type { CaseRecord, CaseSegment } from './case';
import { placeName, type Holder } from './holder';
import type { HistoryEntry, HistoryView } from './history-entry';

type Parts = Pick<CaseSegment, 'interactions' | 'notes' | 'handovers'>;

/** Over all of a customer's cases, newest first. @param segments of these cases, in any order */
export function historyOf(
  records: readonly CaseRecord[],
  segments: readonly CaseSegment[],
  knownCases: number,
): HistoryView {
  const cases = new Map(records.map((record) => [record.key, record]));
  const entries: HistoryEntry[] = [];
  for (const record of records) addEntries(entries, record, record);
  for (const segment of segments) {
    const record = cases.get(segment.caseKey);
    if (record !== undefined) addEntries(entries, record, segment);
  }
  const held = records.reduce((count, record) => count + record.segments, 0);
  const whole = records.every((record) => record.depth === 'whole');
  return {
    entries: entries.sort((a, b) => b.at - a.at),
    complete: whole && records.length >= knownCases && segments.length >= held,
  };
}

function addEntries(entries: HistoryEntry[], record: CaseRecord, parts: Parts): void {
  const { key: caseKey, ticketId, subject } = record;
  const of = { caseKey, ticketId, subject };
  for (const { id, at, direction, by, channel, excerpt } of parts.interactions) {
    entries.push({
      ...of,
      id: `${caseKey}/m${id}`,
      at,
      kind: direction,
      by: by.name,
      channel,
      text: excerpt,
      handover: null,
    });
  }
  for (const { id, at, by, excerpt } of parts.notes) {
    entries.push({
      ...of,
      id: `${caseKey}/m${id}`,
      at,
      kind: 'note',
      by: by.name,
      channel: '',
      text: excerpt,
      handover: null,
    });
  }
  for (const { id, at, by, from, to, isReturn } of parts.handovers) {
    const handover = { ...betweenNames(from, to), isReturn };
    entries.push({
      ...of,
      id: `${caseKey}/h${id}`,
      at,
      kind: 'handover',
      by: by.name,
      channel: '',
      text: '',
      handover,
    });
  }
}

/** Departments by name; inside one department the agents, or its own name where no agent was named. */
function betweenNames(from: Holder, to: Holder): { from: string | null; to: string | null } {
  const places = { from: placeName(from) || null, to: placeName(to) || null };
  if (places.from === null || places.from !== places.to) return places;
  return { from: from.agentName ?? places.from, to: to.agentName ?? places.to };
}
