import type { FreshdeskDb } from './db';
import type { Activity, ActivityAction, Performer, Ticket } from './types';

/** The account itself, as far as rules are concerned. Its id is inferred. */
export const SYSTEM: Performer = { type: 'system', ruleId: 1 };

/** Writes one activity and tells whoever listens. */
export function record(db: FreshdeskDb, ticketId: number, performer: Performer, actions: ActivityAction[]): Activity {
  const activity = { id: db.nextId('activity'), ticketId, performedAt: db.now(), performer, actions };
  db.activities.set(activity.id, activity);
  db.announce(ticketId, performer.type === 'user' ? performer.userId : null);
  return activity;
}

/**
 * What a change looks like among the activities: one `property_update` with the new values only, the group by its name,
 * the agent by id and name, the status with its label. Keys beyond those (`priority`, `ticket_type`, `subject`) and the
 * action for tags are inferred. Empty when nothing that activities show has changed.
 */
export function actionsOf(db: FreshdeskDb, before: Ticket | null, now: Ticket): ActivityAction[] {
  const content: Record<string, unknown> = {};
  if (now.groupId !== (before?.groupId ?? null)) content.group_name = groupName(db, now.groupId);
  if (now.responderId !== (before?.responderId ?? null)) {
    content.responder_id = now.responderId;
    content.agent_name = now.responderId === null ? null : (db.agents.get(now.responderId)?.name ?? null);
  }
  if (now.status !== before?.status) {
    content.status = now.status;
    content.status_label = db.statusLabel(now.status);
  }
  if (now.priority !== before?.priority) content.priority = now.priority;
  if (now.type !== (before?.type ?? null)) content.ticket_type = now.type;
  if (before && now.subject !== before.subject) content.subject = now.subject;
  const actions: ActivityAction[] = Object.keys(content).length === 0 ? [] : [{ type: 'property_update', content }];
  const added = now.tags.filter((tag) => !before?.tags.includes(tag));
  const removed = (before?.tags ?? []).filter((tag) => !now.tags.includes(tag));
  if (added.length + removed.length > 0) actions.push({ type: 'tag_update', content: { added, removed } });
  return actions;
}

function groupName(db: FreshdeskDb, groupId: number | null): string | null {
  return groupId === null ? null : (db.groups.get(groupId)?.name ?? null);
}

/** A rule that names the group that the ticket has already: seen in real lists of activities, and no transfer. */
export function repeatGroup(db: FreshdeskDb, ticketId: number): void {
  const content = { group_name: groupName(db, db.tickets.get(ticketId)?.groupId ?? null) };
  record(db, ticketId, SYSTEM, [{ type: 'property_update', content }]);
}
