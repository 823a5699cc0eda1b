import type { PageApi } from './api';
import type { People } from './people';
import { shownAssignee, type OpenTicket } from './ticket-state';

/** Puts what a macro would change into the draft. The server only says what the ticket would look like. */
export async function draftMacro(open: OpenTicket, macroId: number, api: PageApi, people: People): Promise<void> {
  if (open.id === null) return;
  const { ticket } = (await api.macroPreview(open.id, macroId)).result;
  const { draft, record } = open;
  if (ticket.status && ticket.status !== record?.status) draft.status = ticket.status;
  if (ticket.subject !== undefined && ticket.subject !== record?.subject) draft.subject = ticket.subject;
  if (ticket.tags) draft.tags = ticket.tags;
  if (ticket.comment) {
    draft.text = [draft.text, ticket.comment.body].filter(Boolean).join('\n');
    draft.public = ticket.comment.public;
  }
  if (ticket.group_id === undefined && ticket.assignee_id === undefined) return;
  const now = shownAssignee(open);
  const groupId = ticket.group_id === undefined ? now.group?.id : ticket.group_id;
  const agentId = ticket.assignee_id === undefined ? now.agent?.id : ticket.assignee_id;
  const group = groupId ? await people.group(groupId) : null;
  const agent = group && agentId ? await people.agent(group.id, agentId) : null;
  draft.assignee = { group, agent };
}
