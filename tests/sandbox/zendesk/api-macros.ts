import { ticketOf } from './api-tickets';
import { NOT_FOUND, type Answer } from './errors';
import { page } from './pagination';
import type { Call, Route } from './router';
import { textToHtml } from './text';
import type { Macro } from './types';
import { macroJson, ticketJson } from './wire';

export const macroRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/macros', handle: (call) => macros(call, () => true) },
  { method: 'GET', pattern: '/api/v2/macros/active', handle: (call) => macros(call, (macro) => macro.active) },
  { method: 'GET', pattern: '/api/v2/macros/:macro', handle: show },
  { method: 'GET', pattern: '/api/v2/tickets/:ticket/macros/:macro/apply', handle: apply },
];

function macros(call: Call, wanted: (macro: Macro) => boolean): Answer {
  return page(call, 'macros', [...call.db.macros.values()].filter(wanted), (macro) => macroJson(call.db, macro));
}

function show(call: Call): Answer {
  const macro = call.db.macros.get(call.ids.macro ?? 0);
  return macro ? { status: 200, body: { macro: macroJson(call.db, macro) } } : NOT_FOUND;
}

/** A preview: what the ticket would look like. Nothing is saved until the page submits it. */
function apply(call: Call): Answer {
  const ticket = ticketOf(call);
  const macro = call.db.macros.get(call.ids.macro ?? 0);
  if (!ticket || !macro) return NOT_FOUND;
  const { fields: _fields, ...result } = ticketJson(call.db, ticket);
  let body: string | null = null;
  let isPublic = true;
  for (const { field, value } of macro.actions) {
    if (field === 'comment_value') body = value;
    else if (field === 'comment_mode_is_public') isPublic = value === 'true';
    else if (field === 'current_tags') result.tags = [...new Set([...ticket.tags, ...value.split(' ')])];
    else if (field === 'group_id') Object.assign(result, { group_id: Number(value), assignee_id: null });
    else if (field === 'assignee_id')
      result.assignee_id = value === 'current_user' ? (call.user?.id ?? null) : Number(value);
    else result[field] = value;
  }
  const comment =
    body === null
      ? {}
      : { comment: { body, html_body: textToHtml(body), public: isPublic, scoped_body: [['channel:all', body]] } };
  return { status: 200, body: { result: { ticket: { ...result, ...comment } } } };
}
