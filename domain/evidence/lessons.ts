import { isFinished } from '../attention';
import type { CaseRecord } from '../case';
import type { Handover } from '../transfer';
import { traitsOf, type Traits } from './traits';

/** How far a case has been learned from: so many of its transfers, oldest first; the last of them as kept, and when. */
export interface Learned {
  transfers: number;
  lastKept: boolean;
  /** ms since 1970; not there in cases that were learned from before it was noted */
  keptAt?: number | undefined;
}

export interface Lesson {
  traits: Traits;
  passedOn: boolean;
  /** when it was finished, ms since 1970 */
  at: number;
  /** it has been learned as kept, then: it was passed on after all, and is one transfer still */
  keptAt?: number | undefined;
}

/** More tags than this say nothing: a ticket with forty is about everything. */
const MOST_TAGS = 8;

/** What a case is about, as far as the helpdesk says: its type and tags, without Stafett's own. */
export function matterOf({ type, tags }: Pick<CaseRecord, 'type' | 'tags'>): string[] {
  const foreign = tags.filter((tag) => !tag.startsWith('stafett_')).sort();
  return [...(type === null ? [] : [`type:${type}`]), ...foreign.slice(0, MOST_TAGS).map((tag) => `tag:${tag}`)];
}

/**
 * The transfers of a case that have become finished since it was last learned from: passed on again, or the last one of a
 * case that is solved. A case that is opened again and then passed on teaches that instead.
 * @param whole with all its handovers @param known how far it had been learned from
 */
export function lessonsOf(whole: CaseRecord, known: Learned | undefined): { lessons: Lesson[]; learned: Learned } {
  const learned = { ...(known ?? { transfers: 0, lastKept: false }) };
  const lessons: Lesson[] = [];
  if (whole.depth !== 'whole') return { lessons, learned };
  const transfers = whole.handovers.filter((one) => one.kind === 'transfer');
  const relearned = learned.lastKept && transfers[learned.transfers - 1]?.bounced ? 1 : 0;
  const matter = matterOf(whole);
  for (const transfer of transfers.slice(learned.transfers - relearned)) {
    const at = finishedAt(transfer, whole);
    if (at === null) break;
    const before = whole.handovers.slice(0, whole.handovers.indexOf(transfer));
    const traits = traitsOf(before, transfer, matter);
    const kept = learned.transfers > transfers.indexOf(transfer) ? { keptAt: learned.keptAt } : {};
    if (traits !== null) lessons.push({ traits, passedOn: transfer.bounced, at, ...kept });
    learned.lastKept = !transfer.bounced;
    learned.keptAt = transfer.bounced ? undefined : at;
    learned.transfers = transfers.indexOf(transfer) + 1;
  }
  return { lessons, learned };
}

/** Null while it is not known yet what becomes of it. */
function finishedAt({ at, bounced, heldMs }: Handover, { status, state, updatedAt }: CaseRecord): number | null {
  if (bounced) return at + (heldMs ?? 0);
  return isFinished(status) && state === 'live' ? Math.max(at, updatedAt) : null;
}
