import type { SaveAnswer } from './api';

/** What the page makes of the answer to a save. */
export type SaveOutcome = { saved: true; ticketId: number | null } | { saved: false; reason: string };

/**
 * Reads the answer to a save: an HTTP error, an `errors` array, and a union member that is not the success one are all
 * failures, the last two although they come with HTTP 200. In a batch the answer that belongs to the save is the one
 * that names its mutation.
 */
export function outcomeOf(answer: SaveAnswer): SaveOutcome {
  if (answer.status < 200 || answer.status > 299) return { saved: false, reason: httpReason(answer) };
  const answers = Array.isArray(answer.body) ? answer.body : [answer.body];
  for (const body of answers) {
    if (!isObject(body)) continue;
    if (isObject(body['ticket'])) return { saved: true, ticketId: idIn(body['ticket']) };
    const data = isObject(body['data']) ? body['data'] : {};
    const union = data['updateTicket'] ?? data['createIssueTicket'];
    if (Array.isArray(body['errors']) && body['errors'].length > 0)
      return { saved: false, reason: message(body['errors']) };
    if (!isObject(union)) continue;
    if (!/success/i.test(String(union['__typename']))) {
      return { saved: false, reason: message(union['errors']) || String(union['message'] ?? union['__typename']) };
    }
    return { saved: true, ticketId: isObject(union['ticket']) ? idIn(union['ticket']) : null };
  }
  return { saved: false, reason: 'unreadable answer' };
}

function idIn(ticket: Record<string, unknown>): number | null {
  const id = Number(ticket['id']);
  return Number.isFinite(id) ? id : null;
}

function httpReason(answer: SaveAnswer): string {
  const body = isObject(answer.body) ? answer.body : {};
  const error = body['error'];
  const said = isObject(error) ? error['message'] : (body['description'] ?? error);
  return typeof said === 'string' ? `${said} (${answer.status})` : String(answer.status);
}

function message(errors: unknown): string {
  if (!Array.isArray(errors)) return '';
  return errors
    .map((error: unknown) => (isObject(error) ? error['message'] : error))
    .filter((text) => typeof text === 'string')
    .join(' ');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
