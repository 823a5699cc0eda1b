import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { NOBODY, type Holder } from '@/domain/holder';
import type { HolderChange } from '@/domain/reading';

const DATA = '../shared/data/transfers';
export const LOG = `${DATA}/volvo_vinst_transfers.csv.gz`;
export const SAMPLE = `${DATA}/volvo_240_cases.json`;
export const thereIsALog = existsSync(LOG) && existsSync(SAMPLE);

interface Event {
  at: string;
  group: string;
  agent: string;
}

/** Cases of the log, each with its events in order of time. Columns by name; no quoting occurs in it. */
export function readLog(): Map<string, Event[]> {
  const [head = '', ...lines] = gunzipSync(readFileSync(LOG)).toString('utf8').trim().split('\n');
  const columns = head.trim().split(',');
  const place = (name: string) => columns.indexOf(name);
  const [id, at, group, agent] = [place('case'), place('at'), place('group'), place('agent')];
  const cases = new Map<string, Event[]>();
  for (const line of lines) {
    const cells = line.trim().split(',');
    if (cells.length !== columns.length) throw new Error(`cannot read: ${line}`);
    const events = cases.get(cells[id] ?? '') ?? [];
    events.push({ at: cells[at] ?? '', group: cells[group] ?? '', agent: cells[agent] ?? '' });
    cases.set(cells[id] ?? '', events);
  }
  return cases;
}

export interface SampleCase {
  id: string;
  hops: number;
  returned: boolean;
  events: { at: string; team: string; owner: string }[];
}

export function readSample(): SampleCase[] {
  return JSON.parse(readFileSync(SAMPLE, 'utf8')) as SampleCase[];
}

/** The first event's group is the first assignment; every other group after that is a change, made by that event's agent. */
export function changesOf(events: readonly Event[]): HolderChange[] {
  const changes: HolderChange[] = [];
  let from: Holder = NOBODY;
  events.forEach(({ at, group, agent }, index) => {
    if (group === from.groupId) return;
    const to: Holder = { groupId: group, groupName: group, agentId: null, agentName: null };
    const by = { id: agent, name: agent, role: 'agent' as const };
    changes.push({ id: String(index), at: Date.parse(at), by, from, to });
    from = to;
  });
  return changes;
}

/** Cases of the log with the product that each is about and the status that it has at its end. */
export function eachCase(): { id: string; product: string; status: string; events: Event[] }[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(LOG)).toString('utf8').trim().split('\n');
  const columns = head.trim().split(',');
  const [id, product, status] = ['case', 'product', 'status'].map((name) => columns.indexOf(name));
  const last = new Map<string, { product: string; status: string }>();
  for (const line of lines) {
    const cells = line.trim().split(',');
    last.set(cells[id ?? 0] ?? '', { product: cells[product ?? 0] ?? '', status: cells[status ?? 0] ?? '' });
  }
  return [...readLog()].map(([key, events]) => ({
    ...{ id: key, events, product: last.get(key)?.product ?? '', status: last.get(key)?.status ?? '' },
  }));
}
