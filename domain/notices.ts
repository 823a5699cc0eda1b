import { DAY } from './attention';
import type { CameBack } from './came-back';
import { receiverOf } from './decision';
import type { Health } from './health';
import { handsName, placeName } from './holder';
import type { Hold } from './hold';
import type { OutboxEntry } from './outbox';
import type { Notice } from './panel-view';
import { undoNoteUntil } from './undo-note';
import { isLost } from './waiting-note';

/** How long a save that did what the agent asked, and leaves nothing to do, is confirmed. */
const CONFIRMED_FOR = 60_000;

interface NoticeFacts {
  holds: readonly Hold[];
  entries: readonly OutboxEntry[];
  health: Health | null;
  /** what happened to the case, sent on by the agent here, before it came back; null: it did not */
  back: CameBack | null;
}

/**
 * What the panel has to say about a case's saves and about the page, newest first, for a day or until put away. A way out
 * that did what the agent asked and leaves nothing to do is confirmed, for a minute; what was kept in the dialog, or let
 * through, is not told. That a case has come back is told until it is put away or dealt with.
 */
export function noticesOf(facts: NoticeFacts, dismissed: readonly string[], now: number): Notice[] {
  const away = new Set(dismissed);
  const saves = facts.holds.flatMap((hold) => saveNotice(hold, facts.entries, now));
  return [...saves, ...unreadable(facts.health)]
    .filter((notice) => now - notice.at < DAY)
    .concat(backNotice(facts.back))
    .filter((notice) => !away.has(notice.id))
    .sort((a, b) => b.at - a.at);
}

/** However long ago: the agent may have been away, and hears of it when the case is next opened. */
function backNotice(back: CameBack | null): Notice[] {
  return back === null ? [] : [{ kind: 'came-back', id: `back:${back.id}`, at: back.at, back }];
}

function saveNotice(hold: Hold, entries: readonly OutboxEntry[], now: number): Notice[] {
  const chosen = placeName(hold.assessment.change.to);
  if (hold.fate === 'missed') return [{ kind: 'missed', id: hold.id, at: hold.heldAt, to: chosen }];
  if (hold.fate === 'unseen') return [{ kind: 'unseen', id: hold.id, at: hold.heldAt, to: chosen, via: hold.via }];
  if (hold.fate === 'passed') return [];
  const answer = hold.answer?.kind ?? null;
  if (answer === 'stay') return [];
  const at = hold.answeredAt ?? hold.heldAt;
  if (isConfirmation(hold) && now - at >= CONFIRMED_FOR) return [];
  const entry = entries.find((one) => one.afterHold === hold.id && one.what.kind === 'note');
  // Without a note nothing waits, and the ticket's history tells the rest.
  if (hold.fate === 'open' && !(entry && isLost(hold, now))) return [];
  const fate = hold.fate === 'open' ? 'ended' : hold.fate;
  const note = entry
    ? { id: entry.id, state: entry.state, trouble: entry.trouble, undoUntil: undoNoteUntil(entry) }
    : null;
  const receiver = receiverOf(hold);
  const to = receiver === hold.assessment.change.to ? placeName(receiver) : handsName(receiver);
  return [{ kind: 'save', id: hold.id, at, fate, answer, to, note }];
}

/** Done as asked, and no note is on its way. */
function isConfirmation({ answer, fate }: Hold): boolean {
  switch (answer?.kind) {
    case 'mandate':
      return fate === 'not-saved';
    case 'duty':
    case 'stand-in':
    case 'hinted':
    case 'anyway':
      return fate === 'saved';
    default:
      return false;
  }
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
