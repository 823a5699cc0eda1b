/**
 * What the sandbox Freshdesk puts on the wire, as far as its page reads it. Types only, so that the page can import it.
 * Attested by recordings or programs unless a comment says "inferred".
 */

/** `GET /api/_/bootstrap/me`. Only `meta.csrf_token` is attested; that the agent stands under `agent`, shaped as in v2, is inferred. */
export interface BootstrapMe {
  agent: AgentShape;
  meta: { csrf_token: string };
}

/** `GET /api/_/bootstrap/agents_groups`. `group_ids` is known by one source, `agent_ids` is inferred. */
export interface AgentsGroups {
  data: { agents: AgentShape[]; groups: GroupShape[] };
}

export interface AgentShape {
  id: number;
  group_ids: number[];
  contact: { name: string; email: string };
}

export interface GroupShape {
  id: number;
  name: string;
  agent_ids: number[];
}

/** `GET /api/_/tickets/ID` and the answer of a `PUT` to it. Requester and stats come with `?include=requester,stats` (inferred for this path). */
export interface TicketAnswer {
  ticket: TicketShape;
}

export interface TicketShape {
  id: number;
  subject: string;
  /** HTML; `description_text` is the same as text. */
  description: string;
  description_text: string;
  status: number;
  priority: number;
  source: number;
  type: string | null;
  requester_id: number;
  responder_id: number | null;
  group_id: number | null;
  company_id: number | null;
  tags: string[];
  custom_fields: Record<string, string | null>;
  spam: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
  requester?: RequesterShape;
  /** With `include=company`; without keys where the requester has none. */
  company?: { id?: number; name?: string };
}

export interface RequesterShape {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  mobile: string | null;
}

/** `GET /api/_/tickets/ID/conversations?per_page&page&order_type=asc&include=requester`. That `meta.count` is there is inferred. */
export interface ConversationsAnswer {
  conversations: ConversationShape[];
  meta: { count: number };
}

export interface ConversationShape {
  id: number;
  user_id: number;
  body: string;
  body_text: string;
  incoming: boolean;
  private: boolean;
  source: number;
  created_at: string;
}

/** `GET /api/_/tickets?filter=<name or id>&page&per_page`; `filter`: `all_tickets`, `unresolved`, `new_and_my_open`, `unassigned_service`... */
export interface TicketListAnswer {
  tickets: TicketShape[];
}

/** `GET /api/_/ticket_fields`. The names of the columns around `choices` are inferred from v2. */
export interface TicketFieldsAnswer {
  ticket_fields: TicketFieldShape[];
}

export interface TicketFieldShape {
  id: number;
  name: string;
  label: string;
  type: string;
  position?: number;
  /** Status: `{id: [label for agents, label for customers]}`; priority, agent and group: `{label: id}`; type: a list. */
  choices?: Record<string, unknown> | string[];
}

/** `GET /api/_/scenario_automations`. */
export interface ScenariosAnswer {
  scenario_automations: { id: number; name: string; description: string; actions: ScenarioStep[] }[];
}

export interface ScenarioStep {
  name: string;
  value: string | number | null;
}

/** Text message of the socket at `/sandbox/socket`, once for every change of a ticket. A stand-in: the real one is another host's and not known. */
export interface ChangeMessage {
  ticket_id: number;
  /** Who changed it; null: a rule. */
  user_id: number | null;
}
