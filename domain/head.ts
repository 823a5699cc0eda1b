import { isFinished } from './attention';
import type { CaseRecord } from './case';
import type { ClaimedNote } from './claimed-note';
import type { CaseHead } from './customer';
import { newestStations } from './fit-case';
import { hasLetGo } from './handovers';
import { keptStill } from './kept';
import { openAsk } from './manager-ask-steps';
import { ownerOf } from './owner';
import { toldTimes } from './told';

/** More stations than this make no strip; the newest are shown. */
const STATIONS_IN_HEAD = 40;

/**
 * What the panel shows of a case without opening it.
 * @param meId the agent here, whose own briefs are not unread and who does not receive what they passed on @param now ms since 1970
 */
export function headOf(record: CaseRecord, meId: string | null, now: number): CaseHead {
  const kept = keptStill(record, now);
  const { owner, accepted } = ownerOf(record.handovers, record.holder, record.holderSince, kept);
  const onTheWay = record.counts.transfers > 0 && !isFinished(record.status) && record.state === 'live';
  const last = record.handovers.at(-1);
  const stations = newestStations(record.stations, STATIONS_IN_HEAD);
  return {
    key: record.key,
    subject: record.subject,
    status: record.status,
    state: record.state,
    ...(record.closedForGood === true && { closedForGood: true }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    lastContactAt: record.contact.lastAt,
    holder: record.holder,
    holderSince: record.holderSince,
    owner,
    accepted,
    letGo: last !== undefined && meId !== null && hasLetGo(last, meId),
    stations,
    earlierStations: Math.max(0, record.counts.stations - stations.length),
    transfers: record.counts.transfers,
    within: record.counts.within,
    told: toldTimes(record.toldBy, record.alsoTold),
    carouselSince: onTheWay ? (record.contact.firstAt ?? record.createdAt) : null,
    contact: record.contact,
    attention: [],
    complaintSince: record.complaintSince,
    managerAsk: openAsk(record.managerAsks),
    hasUnreadBrief: unreadBrief(record, meId) !== null,
    depth: record.depth,
    readAt: record.readAt,
  };
}

/** The newest brief by another agent that has not been read here: it stands first in the panel until it is. */
export function unreadBrief(
  record: Pick<CaseRecord, 'claims' | 'readClaims'>,
  meId: string | null,
): ClaimedNote | null {
  const brief = record.claims.findLast((claim) => claim.kind === 'brief');
  if (brief === undefined || record.readClaims.includes(brief.operation)) return null;
  return meId !== null && brief.by.id === meId ? null : brief;
}
