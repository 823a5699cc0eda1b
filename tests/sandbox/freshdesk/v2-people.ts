import { ACCESS_DENIED, NOT_FOUND, type Answer } from './errors';
import { cutPage, readPage } from './paging';
import type { Call, Route } from './router';
import { fieldsOf } from './ticket-fields';
import type { Contact } from './types';
import { agentJson, companyJson, contactJson, groupJson } from './wire-people';

export const v2PeopleRoutes: Route[] = [
  { method: 'GET', pattern: '/api/v2/agents', handle: agents },
  { method: 'GET', pattern: '/api/v2/agents/me', handle: ({ agent }) => ({ status: 200, body: agentJson(agent) }) },
  { method: 'GET', pattern: '/api/v2/agents/:id', handle: agent },
  { method: 'GET', pattern: '/api/v2/groups', handle: groups },
  { method: 'GET', pattern: '/api/v2/groups/:id', handle: group },
  { method: 'GET', pattern: '/api/v2/contacts', handle: contacts },
  { method: 'GET', pattern: '/api/v2/contacts/:id', handle: contact },
  { method: 'GET', pattern: '/api/v2/companies/:id', handle: company },
  { method: 'GET', pattern: '/api/v2/ticket_fields', handle: ({ db }) => ({ status: 200, body: fieldsOf(db) }) },
  { method: 'GET', pattern: '/api/v2/scenario_automations', handle: scenarios },
];

/** Needs an admin's rights, in most accounts. */
function agents(call: Call): Answer {
  if (!isAllowed(call)) return ACCESS_DENIED;
  return { status: 200, body: cutPage([...call.db.agents.values()], readPage(call.query)).shown.map(agentJson) };
}

function agent(call: Call): Answer {
  if (!isAllowed(call)) return ACCESS_DENIED;
  const found = call.db.agents.get(call.ids.id ?? 0);
  return found ? { status: 200, body: agentJson(found) } : NOT_FOUND;
}

function isAllowed({ db, agent: asking }: Call): boolean {
  return asking.admin || db.settings.v2Agents === 'everybody';
}

function groups({ db, query }: Call): Answer {
  const { shown } = cutPage([...db.groups.values()], readPage(query));
  return { status: 200, body: shown.map((one) => groupJson(db, one)) };
}

function group({ db, ids }: Call): Answer {
  const found = db.groups.get(ids.id ?? 0);
  return found ? { status: 200, body: groupJson(db, found) } : NOT_FOUND;
}

/** By `email`, `phone`, `mobile`: exactly as the account has them written. */
function contacts({ db, query }: Call): Answer {
  const [email, phone, mobile] = ['email', 'phone', 'mobile'].map((name) => query.get(name));
  const fits = (one: Contact) =>
    !one.deleted &&
    (email == null || [one.email, ...one.otherEmails].some((own) => own?.toLowerCase() === email.toLowerCase())) &&
    (phone == null || one.phone === phone) &&
    (mobile == null || one.mobile === mobile);
  return { status: 200, body: cutPage([...db.contacts.values()].filter(fits), readPage(query)).shown.map(contactJson) };
}

function contact({ db, ids }: Call): Answer {
  const found = db.contacts.get(ids.id ?? 0);
  return found ? { status: 200, body: contactJson(found) } : NOT_FOUND;
}

function company({ db, ids }: Call): Answer {
  const found = db.companies.get(ids.id ?? 0);
  return found ? { status: 200, body: companyJson(found) } : NOT_FOUND;
}

function scenarios({ db }: Call): Answer {
  return { status: 200, body: [...db.scenarios.values()] };
}
