import type { HelpdeskFault } from './helpdesk-fault';
import type { OutboxEntry } from './outbox';

/** How long one tab may work on an entry before another may take it: a tab can be closed at any moment. */
export const LEASE = 60_000;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Attempts after which a fault that does not pass by itself is shown to the agent. */
const ATTEMPTS = 10;

/** These answers say for certain that nothing was written. After the others the ticket must tell. */
const NOT_WRITTEN = new Set<HelpdeskFault>(['conflict', 'busy', 'signed-out', 'forbidden', 'not-found', 'closed']);
/** These never pass by themselves. */
const FINAL = new Set<HelpdeskFault>(['forbidden', 'not-found', 'closed']);

export interface Trouble {
  fault: HelpdeskFault;
  detail: string;
  retryAfterMs: number | null;
}

export function isFinal(entry: OutboxEntry): boolean {
  return entry.state === 'done' || entry.state === 'failed' || entry.state === 'dropped';
}

/** `working` entries whose lease has run out are as good as due: the ticket is read again before anything is written. */
export function isWorking(entry: OutboxEntry, now: number): boolean {
  return entry.state === 'working' && entry.lease !== null && entry.lease.until > now;
}

/**
 * The entry to work on next: due, by this author, and neither while another of the same ticket is being written, nor
 * before an older one about the same tag. Oldest first.
 *
 * @param entries everything unfinished of one account
 */
export function nextToTake(entries: readonly OutboxEntry[], authorId: string, now: number): OutboxEntry | null {
  const busy = new Set(entries.filter((entry) => isWorking(entry, now)).map((entry) => entry.caseKey));
  const ready = entries
    .filter((entry) => entry.author.id === authorId && isReady(entry, now) && !busy.has(entry.caseKey))
    .sort(byAge);
  return ready.find((entry) => !entries.some((other) => comesBefore(other, entry))) ?? null;
}

/**
 * When there may next be something for this author to take (null: any author); null when nothing waits. What waits for
 * another entry of its ticket is not a time of its own: that one's lease or due time comes first.
 */
export function nextTime(entries: readonly OutboxEntry[], authorId: string | null, now: number): number | null {
  const busyUntil = new Map<string, number>();
  for (const entry of entries) {
    if (isWorking(entry, now)) busyUntil.set(entry.caseKey, entry.lease?.until ?? now);
  }
  const times = entries
    .filter((entry) => authorId === null || entry.author.id === authorId)
    .filter((entry) => !entries.some((other) => comesBefore(other, entry)))
    .flatMap((entry) => {
      const free = busyUntil.get(entry.caseKey) ?? 0;
      if (entry.state === 'due') return [Math.max(entry.dueAt, free)];
      return entry.state === 'working' ? [Math.max(entry.lease?.until ?? now, free)] : [];
    });
  return times.length === 0 ? null : Math.min(...times);
}

function isReady(entry: OutboxEntry, now: number): boolean {
  if (entry.state === 'due') return entry.dueAt <= now;
  return entry.state === 'working' && !isWorking(entry, now);
}

function byAge(a: OutboxEntry, b: OutboxEntry): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** An unfinished older entry about the same tag: taking it off and putting it on again must keep their order. */
function comesBefore(other: OutboxEntry, entry: OutboxEntry): boolean {
  if (other.id === entry.id || other.caseKey !== entry.caseKey || isFinal(other) || other.state === 'held')
    return false;
  if (other.what.kind !== 'tag' || entry.what.kind !== 'tag' || other.what.tag !== entry.what.tag) return false;
  return byAge(other, entry) < 0;
}

export function leased(entry: OutboxEntry, leaseId: string, now: number): OutboxEntry {
  const lease = { id: leaseId, until: now + LEASE, want: entry.want };
  return { ...entry, state: 'working', lease, attempts: entry.attempts + 1 };
}

/**
 * What the ticket looked like before the write. `ours` is settled the first time: what was there before us is not ours,
 * and is never taken away. What is as wanted already (our own write before a crash, or somebody else's) is done.
 */
export function found(entry: OutboxEntry, present: boolean, now: number): { entry: OutboxEntry; go: boolean } {
  const wanted = entry.want === 'present';
  if (entry.lease !== null && entry.lease.want !== entry.want) return { entry: again(entry, now), go: false };
  if (present === wanted)
    return { entry: done({ ...entry, ours: entry.ours ?? (wanted ? false : null) }, now), go: false };
  if (!wanted && entry.ours !== true) return { entry: done({ ...entry, ours: false }, now), go: false };
  return { entry: { ...entry, ours: wanted ? true : entry.ours }, go: true };
}

/** The write succeeded. When what is wanted changed meanwhile (undo), it goes on at once. */
export function written(entry: OutboxEntry, now: number): OutboxEntry {
  if (entry.lease !== null && entry.lease.want !== entry.want) return again(entry, now);
  return done(entry, now);
}

/** The write did not succeed. @param jitter 0..1, so that many browsers do not come back at the same moment */
export function troubled(entry: OutboxEntry, trouble: Trouble, now: number, jitter: number): OutboxEntry {
  const told = { fault: trouble.fault, detail: trouble.detail.slice(0, 300), at: now };
  const certain = NOT_WRITTEN.has(trouble.fault) && entry.lease?.want === 'present';
  const next: OutboxEntry = { ...entry, lease: null, trouble: told, ours: certain ? null : entry.ours };
  if (entry.want === 'absent' && next.ours !== true) return { ...next, state: 'dropped', doneAt: now };
  if (entry.lease !== null && entry.lease.want !== entry.want) return { ...next, state: 'due', dueAt: now };
  const passes = !FINAL.has(trouble.fault) && (isPatient(trouble.fault) || entry.attempts < ATTEMPTS);
  if (!passes) return { ...next, state: 'failed', doneAt: now };
  const wait = Math.max(trouble.retryAfterMs ?? 0, backoff(trouble.fault, entry.attempts)) * (1 + jitter / 4);
  return { ...next, state: 'due', dueAt: now + Math.round(wait) };
}

/** Waiting for the network, the session or a rate limit is not failing, however long it takes. */
function isPatient(fault: HelpdeskFault): boolean {
  return fault === 'offline' || fault === 'signed-out' || fault === 'busy';
}

/** @returns ms: a conflict is read again soon; the rest doubles from 5 s up to a quarter of an hour (an hour when broken) */
function backoff(fault: HelpdeskFault, attempts: number): number {
  if (fault === 'conflict') return SECOND * Math.min(2 ** (attempts - 1), 60);
  const most = fault === 'broken' || fault === 'unreadable' ? HOUR : 15 * MINUTE;
  return Math.min(most, 5 * SECOND * 2 ** Math.min(attempts - 1, 12));
}

/** The agent takes it back: dropped while nothing can have been written, else the ticket is to lose it if it was ours. */
export function undone(entry: OutboxEntry, now: number): OutboxEntry {
  if (entry.want === 'absent') return entry;
  const off: OutboxEntry = { ...entry, want: 'absent', trouble: null };
  if (entry.state === 'working') return off;
  if (entry.ours !== true) return { ...off, want: 'present', state: 'dropped', doneAt: now };
  return { ...off, state: 'due', dueAt: now, attempts: 0, doneAt: null };
}

/**
 * The agent wants a tag after all that they had taken back. What is still on the ticket stays ours; what may have left it is
 * looked for anew, since by now it may be there by somebody else.
 */
export function wantedAgain(entry: OutboxEntry, now: number): OutboxEntry {
  if (entry.want === 'present' && !isFinal(entry)) return entry;
  const on: OutboxEntry = { ...entry, want: 'present', trouble: null };
  if (entry.state === 'working') return on;
  const ours = entry.state === 'done' || entry.state === 'dropped' ? null : entry.ours;
  return { ...on, state: 'due', ours, dueAt: now, attempts: 0, lease: null, createdAt: now, doneAt: null };
}

/** The agent asks for one more try. */
export function retried(entry: OutboxEntry, now: number): OutboxEntry {
  if (entry.state !== 'failed' && entry.state !== 'due') return entry;
  return { ...entry, state: 'due', dueAt: now, attempts: 0, lease: null, doneAt: null };
}

function again(entry: OutboxEntry, now: number): OutboxEntry {
  return { ...entry, state: 'due', dueAt: now, lease: null };
}

function done(entry: OutboxEntry, now: number): OutboxEntry {
  return { ...entry, state: 'done', lease: null, trouble: null, doneAt: now };
}
