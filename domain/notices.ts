import { DAY } from './attention';
import type { Health } from './health';
import { placeName } from './holder';
import type { Hold } from './hold';
import type { OutboxEntry } from './outbox';
import type { Notice } from './panel-view';

/**
 * What the panel has to say about a case's saves and about the page, newest first, for a day or until put away. A save
 * that did what the agent asked and leaves nothing to do (kept in the dialog, sent anyway, let through) is not told.
 */
export function noticesOf(
  facts: { holds: readonly Hold[]; entries: readonly OutboxEntry[]; health: Health | null },
  dismissed: readonly string[],
  now: number,
): Notice[] {
  const away = new Set(dismissed);
  return [...facts.holds.flatMap((hold) => saveNotice(hold, facts.entries)), ...unreadable(facts.health)]
    .filter((notice) => now - notice.at < DAY && !away.has(notice.id))
    .sort((a, b) => b.at - a.at);
}

function saveNotice(hold: Hold, entries: readonly OutboxEntry[]): Notice[] {
  const to = placeName(hold.assessment.change.to);
  if (hold.fate === 'missed') return [{ kind: 'missed', id: hold.id, at: hold.heldAt, to }];
  if (hold.fate === 'unseen') return [{ kind: 'unseen', id: hold.id, at: hold.heldAt, to, via: hold.via }];
  if (hold.fate === 'open' || hold.fate === 'passed') return [];
  const answer = hold.answer?.kind ?? null;
  if (answer === 'stay' || (answer === 'anyway' && hold.fate === 'saved')) return [];
  const entry = entries.find((one) => one.afterHold === hold.id && one.what.kind === 'note');
  const note = entry ? { id: entry.id, state: entry.state, trouble: entry.trouble } : null;
  return [{ kind: 'save', id: hold.id, at: hold.answeredAt ?? hold.heldAt, fate: hold.fate, answer, to, note }];
}

/** Parts of the page that no rung found at all. */
function unreadable(health: Health | null): Notice[] {
  if (health === null) return [];
  return health.selectors
    .filter(({ rungs, missed }) => missed > 0 && rungs.every((times) => times === 0))
    .map(({ selector }) => ({
      kind: 'unreadable',
      id: `unreadable:${health.id}:${selector}`,
      at: health.updatedAt,
      what: selector,
    }));
}
