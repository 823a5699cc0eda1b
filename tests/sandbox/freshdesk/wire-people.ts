/** People and groups on the wire. Keys and nulls follow the recorded bodies, of which some are ten years old. */
import type { FreshdeskDb } from './db';
import type { AgentShape, GroupShape } from './shapes';
import type { Agent, Company, Contact, Group } from './types';
import { time, type Json } from './wire';

/** `/api/v2/agents`. `group_ids` and `role_ids` were recorded beside a contact that is an agent. */
export function agentJson(agent: Agent): Json {
  return {
    available: agent.available,
    occasional: false,
    signature: null,
    id: agent.id,
    ticket_scope: 1,
    group_ids: agent.groupIds,
    role_ids: [agent.admin ? 43000012301 : 43000012302],
    created_at: time(agent.createdAt),
    updated_at: time(agent.updatedAt),
    available_since: null,
    contact: {
      active: true,
      email: agent.email,
      job_title: null,
      language: agent.language,
      last_login_at: time(agent.updatedAt),
      mobile: null,
      name: agent.name,
      phone: null,
      time_zone: 'Stockholm',
      created_at: time(agent.createdAt),
      updated_at: time(agent.updatedAt),
    },
  };
}

/** In `/api/_/bootstrap/agents_groups`: id and contact are attested, `group_ids` by one source. */
export function rosterAgent(agent: Agent): AgentShape {
  return { id: agent.id, group_ids: agent.groupIds, contact: { name: agent.name, email: agent.email } };
}

/** In `/api/_/bootstrap/agents_groups`: id and name are attested, `agent_ids` is inferred. */
export function rosterGroup(db: FreshdeskDb, group: Group): GroupShape {
  return { id: group.id, name: group.name, agent_ids: db.agentsOf(group.id).map((agent) => agent.id) };
}

/** `/api/v2/groups`. `agent_ids` is from the reference. */
export function groupJson(db: FreshdeskDb, group: Group): Json {
  return {
    id: group.id,
    name: group.name,
    description: group.description,
    business_hour_id: null,
    escalate_to: null,
    unassigned_for: null,
    agent_ids: db.agentsOf(group.id).map((agent) => agent.id),
    auto_ticket_assign: group.roundRobin,
    created_at: time(group.createdAt),
    updated_at: time(group.updatedAt),
  };
}

/** `/api/v2/contacts`. `other_emails`, `tags`, `custom_fields` are from the reference; the older keys are left out. */
export function contactJson(contact: Contact): Json {
  return {
    active: true,
    address: null,
    company_id: contact.companyId,
    deleted: contact.deleted,
    description: null,
    email: contact.email,
    external_id: null,
    id: contact.id,
    job_title: null,
    language: contact.language,
    mobile: contact.mobile,
    name: contact.name,
    phone: contact.phone,
    time_zone: 'Stockholm',
    twitter_id: null,
    other_emails: contact.otherEmails,
    tags: [],
    custom_fields: {},
    created_at: time(contact.createdAt),
    updated_at: time(contact.updatedAt),
  };
}

/** `/api/v2/companies`. */
export function companyJson({ id, name, createdAt }: Company): Json {
  return {
    id,
    name,
    description: null,
    domains: [],
    note: null,
    custom_fields: {},
    created_at: time(createdAt),
    updated_at: time(createdAt),
    health_score: null,
    account_tier: null,
    renewal_date: null,
    industry: null,
  };
}
