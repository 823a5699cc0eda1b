import { htmlOf } from '../../page/editable';
import type { CommentRecord, NamedRecord, Status, TicketAnswer, TicketRecord, UserRecord } from './api';
import type { Changes } from './save-body';

/** Who has the ticket, by name and id; the page shows the names only. */
export interface Assignee {
  group: NamedRecord | null;
  agent: NamedRecord | null;
}

/** What the agent has changed and not yet saved; null where a field is as the server has it. */
export interface Draft {
  text: string;
  public: boolean;
  status: Status | null;
  assignee: Assignee | null;
  tags: string[] | null;
  subject: string | null;
}

/** One tab's ticket. */
export interface OpenTicket {
  /** The ticket's id as text, or `new-1` for one that does not exist yet. */
  key: string;
  id: number | null;
  phase: 'loading' | 'ready' | 'missing' | 'failed';
  /** How many of the three steps are drawn: 0 nothing, 1 the frame, 2 the conversation, 3 everything. */
  stage: 0 | 1 | 2 | 3;
  record: TicketRecord | null;
  users: Map<number, UserRecord>;
  groups: Map<number, NamedRecord>;
  organizations: Map<number, NamedRecord>;
  /** Oldest first. */
  comments: CommentRecord[];
  draft: Draft;
  /** The save that is under way. */
  saving: AbortController | null;
  saveError: string | null;
  requesterId: number | null;
}

export function emptyDraft(): Draft {
  return { text: '', public: true, status: null, assignee: null, tags: null, subject: null };
}

export function openTicketState(key: string, id: number | null): OpenTicket {
  return {
    key,
    id,
    phase: id === null ? 'ready' : 'loading',
    stage: 0,
    record: null,
    users: new Map(),
    groups: new Map(),
    organizations: new Map(),
    comments: [],
    draft: emptyDraft(),
    saving: null,
    saveError: null,
    requesterId: null,
  };
}

/** Takes over what the server says; the draft stays. */
export function takeRecord(open: OpenTicket, answer: TicketAnswer): void {
  open.record = answer.ticket;
  open.requesterId = answer.ticket.requester_id;
  for (const user of answer.users ?? []) open.users.set(user.id, user);
  for (const group of answer.groups ?? []) open.groups.set(group.id, group);
  for (const organization of answer.organizations ?? []) open.organizations.set(organization.id, organization);
  open.phase = 'ready';
}

/** Who has the ticket according to the server. */
export function savedAssignee(open: OpenTicket): Assignee {
  const { group_id: groupId, assignee_id: agentId } = open.record ?? { group_id: null, assignee_id: null };
  const nameless = (id: number): NamedRecord => ({ id, name: `#${id}` });
  return {
    group: groupId === null ? null : (open.groups.get(groupId) ?? nameless(groupId)),
    agent: agentId === null ? null : (open.users.get(agentId) ?? nameless(agentId)),
  };
}

/** What the fields show: the draft where there is one, else what the server has. */
export function shownAssignee(open: OpenTicket): Assignee {
  return open.draft.assignee ?? savedAssignee(open);
}
export function shownTags(open: OpenTicket): string[] {
  return open.draft.tags ?? open.record?.tags ?? [];
}
export function shownSubject(open: OpenTicket): string {
  return open.draft.subject ?? open.record?.subject ?? '';
}
/** The status on the main button: the chosen one, else the saved one; a new ticket is submitted as open. */
export function shownStatus(open: OpenTicket): Status {
  const saved = open.record?.status ?? 'new';
  return open.draft.status ?? (saved === 'new' ? 'open' : saved);
}

export function isDirty(open: OpenTicket): boolean {
  return Object.keys(changesOf(open)).length > 0;
}

/** Only what differs from the server's ticket: a part that is not in the result does not go out. */
export function changesOf(open: OpenTicket): Changes {
  const { draft, record } = open;
  const changes: Changes = {};
  const saved = savedAssignee(open);
  const status = draft.status ?? record?.status;
  if (status && status !== record?.status) changes.status = status;
  if (draft.subject !== null && draft.subject !== record?.subject) changes.subject = draft.subject;
  if (draft.tags && draft.tags.join(' ') !== (record?.tags ?? []).join(' ')) changes.tags = draft.tags;
  if (draft.assignee) {
    const { group, agent } = draft.assignee;
    if (group?.id !== saved.group?.id) changes.groupId = group?.id ?? null;
    if (agent?.id !== saved.agent?.id) changes.assigneeId = agent?.id ?? null;
  }
  if (draft.text.trim() !== '') changes.comment = { html: htmlOf(draft.text, '&nbsp;'), public: draft.public };
  return changes;
}

/** After a successful save: what was sent is no longer a draft; what was typed meanwhile still is. */
export function clearSent(open: OpenTicket, sent: Draft): void {
  const draft = open.draft;
  // After a reply or a note the composer is empty and public again.
  if (draft.text === sent.text) Object.assign(draft, { text: '', public: true });
  if (draft.status === sent.status) draft.status = null;
  if (draft.assignee === sent.assignee) draft.assignee = null;
  if (draft.tags === sent.tags) draft.tags = null;
  if (draft.subject === sent.subject) draft.subject = null;
}
