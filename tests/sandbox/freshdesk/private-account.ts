import { CANONICAL_HOST } from './db';
import { NOT_FOUND, type Answer } from './errors';
import type { Call, Route } from './router';
import type { AgentsGroups, BootstrapMe, ScenariosAnswer, TicketFieldsAnswer } from './shapes';
import { fieldsOf } from './ticket-fields';
import { contactJson, rosterAgent, rosterGroup } from './wire-people';

/** What the page asks about its account. */
export const privateAccountRoutes: Route[] = [
  { method: 'GET', pattern: '/api/_/bootstrap/me', handle: me },
  { method: 'GET', pattern: '/api/_/bootstrap/account', handle: account },
  { method: 'GET', pattern: '/api/_/bootstrap/agents_groups', handle: roster },
  { method: 'GET', pattern: '/api/_/scenario_automations', handle: scenarios },
  { method: 'GET', pattern: '/api/_/ticket_fields', handle: ticketFields },
  { method: 'GET', pattern: '/api/_/contacts/:id', handle: contact },
];

/** Attested is `meta.csrf_token`. That the signed-in agent is here, under this key and with this shape, is inferred. */
function me({ agent, session }: Call): Answer {
  const body: BootstrapMe = { agent: rosterAgent(agent), meta: { csrf_token: session.csrf } };
  return { status: 200, body };
}

/** One author reads these three keys. The account names its own host, whatever host was asked. */
function account({ db }: Call): Answer {
  const own = { ref_id: 976001, helpdesk_name: db.name, full_domain: CANONICAL_HOST };
  return { status: 200, body: { bootstrap: { account: own } } };
}

/** Any agent may read this, unlike v2's list of agents. */
function roster({ db }: Call): Answer {
  const agents = [...db.agents.values()].map(rosterAgent);
  const groups = [...db.groups.values()].map((group) => rosterGroup(db, group));
  const body: AgentsGroups = { data: { agents, groups } };
  return { status: 200, body };
}

/** The list is attested, its key is inferred; the steps are `{name, value}` as in v2. */
function scenarios({ db }: Call): Answer {
  const body: ScenariosAnswer = { scenario_automations: [...db.scenarios.values()] };
  return { status: 200, body };
}

function ticketFields({ db }: Call): Answer {
  const body: TicketFieldsAnswer = { ticket_fields: fieldsOf(db) };
  return { status: 200, body };
}

function contact({ db, ids }: Call): Answer {
  const found = db.contacts.get(ids.id ?? 0);
  return found ? { status: 200, body: { contact: contactJson(found) } } : NOT_FOUND;
}
