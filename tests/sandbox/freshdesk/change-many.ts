import { isObject } from '../routes';
import { changeTicket } from './change-ticket';
import { invalid, Refused, type Answer } from './errors';
import { readChange } from './read-change';
import type { Call } from './router';

/**
 * One change to many tickets: `{bulk_action: {ids, properties}}`, with or without the frame. Tickets that the agent cannot
 * change are passed over. The answer is inferred: the reference only says that the work is done in a job.
 */
export function changeMany(call: Call): Answer {
  const body = isObject(call.body) ? call.body : {};
  const action = isObject(body.bulk_action) ? body.bulk_action : body;
  const ids = Array.isArray(action.ids) ? action.ids.filter((id): id is number => Number.isInteger(id)) : [];
  if (ids.length === 0) return invalid({ field: 'ids', message: 'It should be a/an Array', code: 'missing_field' });
  const change = readChange(action.properties);
  for (const id of ids) {
    try {
      changeTicket(call.db, id, { type: 'user', userId: call.agent.id }, change);
    } catch (error) {
      if (!(error instanceof Refused) || error.answer.status !== 404) throw error;
    }
  }
  return { status: 202, body: { job_id: `bulk-${ids[0]}-${ids.length}` } };
}
