import type { KeptOwnership } from './case';
import type { ClaimedNote } from './claimed-note';
import { cut } from './excerpt';

const ASKED = /^→ (.+)$/m;

/** A question as it stands in its note: whom it goes to on a line of its own, the same in every language. */
export function questionBody(asked: string, question: string): string {
  return `→ ${asked.replace(/\s+/g, ' ').trim()}\n${question.trim()}`;
}

/** The newest kept ownership that notes on the ticket tell of: a question that was sent, or an owner who said so. */
export function keptByClaims(claims: readonly ClaimedNote[]): KeptOwnership | null {
  const claim = claims.findLast((one) => one.kind === 'question' || one.kind === 'owner');
  if (claim === undefined) return null;
  const asked = ASKED.exec(claim.text)?.[1] ?? claim.text.split('\n', 1)[0] ?? '';
  return { by: claim.by, at: claim.at, asked: cut(asked.trim(), 80), operation: claim.operation };
}

/** Of what the ticket says and what this browser knows, the later; of the same operation, what this browser knows. */
export function laterKept(claimed: KeptOwnership | null, own: KeptOwnership | null): KeptOwnership | null {
  if (claimed === null || own === null) return claimed ?? own;
  if (claimed.operation === own.operation) return own;
  return claimed.at > own.at ? claimed : own;
}
