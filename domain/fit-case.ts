import type { CaseRecord, CaseSegment, Station } from './case';
import { cut } from './excerpt';
import type { Handover } from './transfer';
import { RECORD_LIMIT, weigh } from './weigh';

/** Segments are filled up to this and no further, so that what is in one never moves when the case grows. */
const SEGMENT_FILL = 24_000;
/** What a case may weigh without its interactions and notes. */
const BASE_LIMIT = 40_000;

type Item =
  | { at: number; kind: 'interactions'; value: CaseRecord['interactions'][number] }
  | { at: number; kind: 'notes'; value: CaseRecord['notes'][number] }
  | { at: number; kind: 'handovers'; value: Handover };

/** How much of a case's extremes stays in the record, from ordinary to hostile. The counts always tell of all. */
const LEVELS = [
  { handovers: 60, claims: 20, claimText: 4000, tags: 300, people: 100 },
  { handovers: 30, claims: 5, claimText: 1500, tags: 100, people: 30 },
  { handovers: 8, claims: 2, claimText: 300, tags: 20, people: 10 },
];

/**
 * Divides a whole case into one record below 64 KB and segments for what is older, oldest first. The same case and more
 * gives the same full segments and more. @param whole with all its handovers, interactions and notes, oldest first
 */
export function fitCase(whole: CaseRecord): { record: CaseRecord; segments: CaseSegment[] } {
  const base = trimmedBase(whole);
  const items = itemsOf(whole, base.handovers.length);
  const chunks = chunksOf(items);
  const kept: Item[][] = [];
  let room = RECORD_LIMIT - weigh(base);
  for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
    room -= weighItems(chunk);
    if (room < 0) {
      chunks.push(chunk);
      break;
    }
    kept.unshift(chunk);
  }
  const own = parts(kept.flat());
  return {
    record: {
      ...base,
      interactions: own.interactions,
      notes: own.notes,
      handovers: [...own.handovers, ...base.handovers],
      segments: chunks.length,
    },
    segments: chunks.map((chunk, index) => ({ id: segmentId(whole.key, index), caseKey: whole.key, ...parts(chunk) })),
  };
}

export function segmentId(caseKey: string, index: number): string {
  return `${caseKey}#${index}`;
}

function trimmedBase(whole: CaseRecord): CaseRecord {
  let base = whole;
  for (const level of LEVELS) {
    base = {
      ...whole,
      interactions: [],
      notes: [],
      handovers: whole.handovers.slice(-level.handovers),
      stations: newestStations(whole.stations, level.handovers),
      claims: whole.claims.slice(-level.claims).map((claim) => ({ ...claim, text: cut(claim.text, level.claimText) })),
      tags: whole.tags.slice(0, level.tags),
      toldBy: whole.toldBy.slice(0, level.people),
      alsoTold: whole.alsoTold.slice(-level.people),
      readClaims: whole.readClaims.slice(-50),
      answeredRules: whole.answeredRules.slice(-50),
    };
    if (weigh(base) <= BASE_LIMIT) break;
  }
  return base;
}

/** The newest stations, with "came back to" pointing right again (or to nothing, when that station is no longer here). */
export function newestStations(stations: readonly Station[], length: number): Station[] {
  const gone = Math.max(0, stations.length - length);
  return stations.slice(gone).map((station) => {
    const back = station.cameBackTo === null ? null : station.cameBackTo - gone;
    return { ...station, agents: station.agents.slice(0, 6), cameBackTo: back === null || back < 0 ? null : back };
  });
}

function itemsOf(whole: CaseRecord, handoversInBase: number): Item[] {
  const older = whole.handovers.slice(0, whole.handovers.length - handoversInBase);
  const items: Item[] = [
    ...older.map((value): Item => ({ at: value.at, kind: 'handovers', value })),
    ...whole.interactions.map((value): Item => ({ at: value.at, kind: 'interactions', value })),
    ...whole.notes.map((value): Item => ({ at: value.at, kind: 'notes', value })),
  ];
  return items.sort((a, b) => a.at - b.at);
}

function chunksOf(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  let chunk: Item[] = [];
  let weight = 0;
  for (const item of items) {
    const more = weigh(item.value) + 1;
    if (weight + more > SEGMENT_FILL && chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
      weight = 0;
    }
    chunk.push(item);
    weight += more;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function weighItems(items: readonly Item[]): number {
  return items.reduce((weight, item) => weight + weigh(item.value) + 1, 0);
}

function parts(items: readonly Item[]): Pick<CaseSegment, 'interactions' | 'notes' | 'handovers'> {
  const out: Pick<CaseSegment, 'interactions' | 'notes' | 'handovers'> = { interactions: [], notes: [], handovers: [] };
  for (const item of items) {
    if (item.kind === 'interactions') out.interactions.push(item.value);
    else if (item.kind === 'notes') out.notes.push(item.value);
    else out.handovers.push(item.value);
  }
  return out;
}
