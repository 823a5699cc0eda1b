// Free of zod: the panel's first paint needs it.
import { DAY } from './attention';
import type { CaseRecord } from './case';
import { cut, EXCERPT_LENGTH } from './excerpt';
import { placeName, placeOf } from './holder';
import { saidIn } from './stafett-note';
import type { Handover } from './transfer';

/** What happened to a case that an agent sent on and that is back. */
export interface CameBack {
  /** of the change that brought it back */
  id: string;
  /** when it came back, and when it had been sent on; ms since 1970 */
  at: number;
  sentAt: number;
  /** who had it meanwhile, in that order, each once */
  had: string[];
  /** somebody answered the customer meanwhile */
  answered: boolean;
  /** the last word of whoever had it, to the customer or as a note; null: nothing was said */
  said: { name: string; text: string } | null;
}

type Facts = Pick<CaseRecord, 'handovers' | 'interactions' | 'notes' | 'claims'>;

/** Whoever sends a case back may write the reason right after. */
const RIGHT_AFTER = 5 * 60_000;
/** After this long it is history, told by the chain. */
const TOLD_FOR = 14 * DAY;

/**
 * A case that this agent sent on is back with the department that had it then, or with the agent: what happened in between.
 * Null when it is not; when the agent fetched it, and knows; once the agent has answered the customer or sent it on again;
 * and after 14 days. @param now ms since 1970
 */
export function cameBack(record: Facts, meId: string, now: number): CameBack | null {
  const { handovers, interactions } = record;
  const sentIndex = handovers.findLastIndex((one) => one.kind === 'transfer' && !one.byRule && one.by.id === meId);
  const sent = handovers[sentIndex];
  if (sent === undefined) return null;
  const after = handovers.slice(sentIndex + 1);
  const home = (one: Handover) => one.to.agentId === meId || placeOf(one.to) === placeOf(sent.from);
  const backIndex = after.findIndex(home);
  const back = after[backIndex];
  if (back === undefined || !after.slice(backIndex).every(home)) return null;
  if (back.by.id === meId || now - back.at >= TOLD_FOR) return null;
  if (interactions.some((one) => one.by.id === meId && one.direction === 'out' && one.at > back.at)) return null;
  const away = [sent, ...after.slice(0, backIndex)];
  return {
    id: back.id,
    at: back.at,
    sentAt: sent.at,
    had: [...new Set(away.map((one) => placeName(one.to)).filter((name) => name !== ''))],
    answered: interactions.some((one) => isTheirs(one, meId, sent.at, back.at) && one.direction === 'out'),
    said: lastWord(record, meId, sent, back),
  };
}

function lastWord(
  { interactions, notes, claims }: Facts,
  meId: string,
  sent: Handover,
  back: Handover,
): CameBack['said'] {
  // In Stafett's own notes the words are the claim's, which may be long; a "received" says nothing of the case.
  const ours = new Map(claims.map((claim) => [`${claim.at} ${claim.by.id}`, claim]));
  const words = [...interactions, ...notes]
    .filter((one) => isTheirs(one, meId, sent.at, back.at + (one.by.id === back.by.id ? RIGHT_AFTER : 0)))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, by, excerpt }) => {
      const claim = ours.get(`${at} ${by.id}`);
      if (claim?.kind === 'received') return [];
      const text = cut((claim ? saidIn(claim) : excerpt).replace(/\s+/g, ' ').trim(), EXCERPT_LENGTH);
      return text === '' ? [] : [{ name: by.name, text }];
    });
  return words.at(-1) ?? null;
}

/** By another agent, after `since` and not after `until`. */
function isTheirs(
  { at, by }: { at: number; by: { id: string | null; role: string } },
  meId: string,
  since: number,
  until: number,
): boolean {
  return by.role === 'agent' && by.id !== meId && at > since && at <= until;
}
