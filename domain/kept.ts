// Free of zod: the panel's first paint needs it.
import { DAY } from './attention';
import type { CaseRecord, KeptOwnership } from './case';
import type { ClaimedNote } from './claimed-note';
import { cut } from './excerpt';

/** A question that nobody has answered for this long holds nobody to anything any more. */
const KEPT_FOR = 14 * DAY;

const ASKED = /^→ (.+)$/m;

/** A question as it stands in its note: whom it goes to on a line of its own, the same in every language. */
export function questionBody(asked: string, question: string): string {
  return `→ ${asked.replace(/\s+/g, ' ').trim()}\n${question.trim()}`;
}

/** Whom a question on the ticket was put to, and its words: of a claim, so as its writer says. */
export function questionIn(claim: ClaimedNote): { asked: string; question: string } {
  const found = ASKED.exec(claim.text);
  if (found === null) return { asked: firstLine(claim.text), question: '' };
  return { asked: named(found[1] ?? ''), question: claim.text.slice(found.index + found[0].length).trim() };
}

const firstLine = (text: string) => named(text.split('\n', 1)[0] ?? '');
const named = (text: string) => cut(text.trim(), 80);

/** The newest kept ownership that notes on the ticket tell of: a question that was sent, or an owner who said so. */
export function keptByClaims(claims: readonly ClaimedNote[]): KeptOwnership | null {
  const claim = claims.findLast((one) => one.kind === 'question' || one.kind === 'owner');
  if (claim === undefined) return null;
  return { by: claim.by, at: claim.at, asked: questionIn(claim).asked, operation: claim.operation };
}

/** Of what the ticket says and what this browser knows, the later; of the same operation, what this browser knows. */
export function laterKept(claimed: KeptOwnership | null, own: KeptOwnership | null): KeptOwnership | null {
  if (claimed === null || own === null) return claimed ?? own;
  if (claimed.operation === own.operation) return own;
  return claimed.at > own.at ? claimed : own;
}

/**
 * The ownership that is kept still. It lapses when somebody accepts a later change of hands; when an agent of another
 * department has written an internal note or to the customer after the question, for then it has been dealt with; and 14
 * days after it. The helpdesk does not say which department an agent belongs to: everybody but the keeper is of another,
 * except those to whom this case was given in the department that had it when the question was asked.
 *
 * @param now ms since 1970
 */
export function keptStill(
  { kept, handovers, stations, notes, interactions }: CaseRecord,
  now: number,
): KeptOwnership | null {
  if (kept === null || now - kept.at >= KEPT_FOR) return null;
  if (handovers.some((handover) => handover.at > kept.at && handover.acceptedAt !== null)) return null;
  const keeping = stations.findLast((station) => station.since <= kept.at)?.groupId ?? null;
  const given = handovers.filter(({ to }) => keeping !== null && to.groupId === keeping && to.agentId !== null);
  const own = new Set([kept.by.id, ...given.map(({ to }) => to.agentId)]);
  const answered = [...notes, ...interactions].some(
    ({ at, by }) => at > kept.at && by.role === 'agent' && by.name !== kept.by.name && !own.has(by.id),
  );
  return answered ? null : kept;
}
