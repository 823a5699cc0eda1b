import { htmlOf } from '../../page/editable';
import type { SaveRequest } from './api';
import type { PageSettings } from './settings';
import type { Properties } from './ticket-state';

const WIRE: Record<keyof Properties, string> = {
  subject: 'subject',
  status: 'status',
  priority: 'priority',
  type: 'type',
  groupId: 'group_id',
  agentId: 'responder_id',
  tags: 'tags',
  customFields: 'custom_fields',
};

/** Changed fields under their names on the wire, and no others. */
export function wireProperties(changes: Partial<Properties>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [WIRE[name as keyof Properties], value]));
}

/** What the Update button sends, as the page of these settings would send it. */
export function updateRequest(
  ticketId: number,
  changes: Partial<Properties>,
  { savePath, saveBody }: Pick<PageSettings, 'savePath' | 'saveBody'>,
): SaveRequest {
  const properties = wireProperties(changes);
  return {
    method: 'PUT',
    path: `/api/_/tickets/${ticketId}${savePath === 'ticket' ? '' : '/update_properties'}`,
    body: saveBody === 'root' ? properties : { [saveBody]: properties },
  };
}

/** A row of a list gives the ticket to somebody. */
export function assignRequest(ticketId: number, groupId: number | null | undefined, agentId: number | null) {
  const group = groupId === undefined ? {} : { group_id: groupId };
  return { method: 'PUT', path: `/api/_/tickets/${ticketId}`, body: { ...group, responder_id: agentId } } as const;
}

/** Path and shape are inferred from v2's `bulk_update`. */
export function bulkRequest(path: string, ids: number[], changes: Partial<Properties>): SaveRequest {
  return { method: 'POST', path, body: { bulk_action: { ids, properties: wireProperties(changes) } } };
}

/** A scenario runs on the server: nothing here says what it does. */
export function scenarioRequest(ticketId: number, scenarioId: number): SaveRequest {
  return {
    method: 'PUT',
    path: `/api/_/tickets/${ticketId}/execute_scenario`,
    body: { scenario_id: scenarioId },
  };
}

/** A private note as seen, or a reply: its path and body are inferred from the note's and from v2. */
export function messageRequest(ticketId: number, text: string, isPublic: boolean): SaveRequest {
  const body = { body: htmlOf(text, '<br>'), attachment_ids: [], cloud_files: [], inline_attachment_ids: [] };
  return isPublic
    ? { method: 'POST', path: `/api/_/tickets/${ticketId}/reply`, body }
    : { method: 'POST', path: `/api/_/tickets/${ticketId}/notes`, body: { ...body, private: true, notify_emails: [] } };
}

/** A ticket that does not exist yet. Path inferred from v2. */
export function createRequest(email: string, description: string, properties: Partial<Properties>): SaveRequest {
  const body = { email, description: htmlOf(description, '<br>'), ...wireProperties(properties) };
  return { method: 'POST', path: '/api/_/tickets', body };
}
