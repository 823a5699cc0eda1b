import type { ZendeskDb } from './db';
import { NOT_FOUND, type Answer } from './errors';
import type { Call, Route } from './router';
import type { TicketForm } from './types';
import { apiUrl, time, type Json } from './wire';

export const formRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/ticket_forms', handle: list },
  { method: 'GET', pattern: '/api/v2/ticket_forms/:form', handle: show },
];

/** All at once: Zendesk's description knows no pages of forms. */
function list({ db }: Call): Answer {
  return { status: 200, body: { ticket_forms: [...db.forms.values()].map((form) => formJson(db, form)) } };
}

function show({ db, ids }: Call): Answer {
  const form = db.forms.get(ids.form ?? 0);
  return form ? { status: 200, body: { ticket_form: formJson(db, form) } } : NOT_FOUND;
}

/** Fields as in the description's example: no recording of a form was found. */
function formJson(db: ZendeskDb, form: TicketForm): Json {
  const position = [...db.forms.keys()].indexOf(form.id) + 1;
  return {
    url: apiUrl(db, `ticket_forms/${form.id}`),
    id: form.id,
    name: form.name,
    raw_name: form.name,
    display_name: form.name,
    raw_display_name: form.name,
    active: true,
    default: position === 1,
    end_user_visible: true,
    position,
    in_all_brands: true,
    restricted_brand_ids: [],
    ticket_field_ids: [],
    agent_conditions: [],
    end_user_conditions: [],
    created_at: time(form.createdAt),
    updated_at: time(form.createdAt),
  };
}
