/** The records the sandbox Freshdesk keeps. Times are epoch milliseconds; the wire (wire.ts) cuts them to whole seconds. */

/** 2 open, 3 pending, 4 resolved, 5 closed; from 6 on the account's own. */
export type Status = number;
/** 1 low, 2 medium, 3 high, 4 urgent. */
export type Priority = 1 | 2 | 3 | 4;

export interface StatusName {
  agentLabel: string;
  customerLabel: string;
}

/** An agent's id is also the `user_id` of what they write. Agents and contacts share one sequence of ids. */
export interface Agent {
  id: number;
  name: string;
  email: string;
  admin: boolean;
  groupIds: number[];
  available: boolean;
  language: string;
  createdAt: number;
  updatedAt: number;
}

export interface Contact {
  id: number;
  name: string;
  email: string | null;
  /** As typed into the account: not always E.164. */
  phone: string | null;
  mobile: string | null;
  otherEmails: string[];
  companyId: number | null;
  language: string;
  deleted: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface Group {
  id: number;
  name: string;
  description: string;
  /** New tickets of the group are given to its agents in turn: the activities call it `round_robin`. */
  roundRobin: boolean;
  createdAt: number;
  updatedAt: number;
}

export interface Company {
  id: number;
  name: string;
  createdAt: number;
}

export interface Ticket {
  id: number;
  subject: string;
  /** HTML. */
  description: string;
  status: Status;
  priority: Priority;
  /** 1 email, 2 portal, 3 phone, 7 chat, 9 feedback widget, 10 outbound email. */
  source: number;
  type: string | null;
  requesterId: number;
  /** The agent; null: nobody. */
  responderId: number | null;
  groupId: number | null;
  companyId: number | null;
  tags: string[];
  customFields: Record<string, string | null>;
  spam: boolean;
  deleted: boolean;
  /** The ticket into which this one was merged. */
  mergedInto: number | null;
  createdAt: number;
  updatedAt: number;
}

/** A message or note. The first message is no conversation: it is the ticket's description. */
export interface Conversation {
  id: number;
  ticketId: number;
  /** Agent or contact. */
  userId: number;
  /** HTML. */
  body: string;
  /** True: from the customer. */
  incoming: boolean;
  private: boolean;
  /** 0 reply, 2 note. */
  source: number;
  toEmails: string[];
  createdAt: number;
  updatedAt: number;
}

export type Performer = { type: 'user'; userId: number } | { type: 'system'; ruleId: number };

/** `type` is open: Freshdesk has more than these, and readers must pass over what they do not know. */
export interface ActivityAction {
  type: string;
  content: Record<string, unknown>;
}

export interface Activity {
  id: number;
  ticketId: number;
  performedAt: number;
  performer: Performer;
  actions: ActivityAction[];
}

/**
 * What really happened to who has a ticket, before and after. Freshdesk never shows this: its activities have the new values only.
 * It is here for tests, as the truth to compare with.
 */
export interface HolderChange {
  ticketId: number;
  activityId: number;
  at: number;
  performer: Performer;
  from: Holder;
  to: Holder;
}

export interface Holder {
  groupId: number | null;
  responderId: number | null;
}

/** One step of a scenario: `responder_id`, `group_id`, `status`, `priority`, `ticket_type`, `add_tag`, `add_note`. */
export interface ScenarioAction {
  name: string;
  value: string | number | null;
}

/** In a scenario's `responder_id`: the agent who runs it. */
export const ASSIGN_TO_ME = -2;

export interface Scenario {
  id: number;
  name: string;
  description: string;
  actions: ScenarioAction[];
}

/** A browser's session. `agentId` null: logged out. */
export interface Session {
  cookie: string;
  agentId: number | null;
  csrf: string;
}
