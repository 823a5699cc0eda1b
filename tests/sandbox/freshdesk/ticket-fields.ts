import type { FreshdeskDb } from './db';
import type { TicketFieldShape } from './shapes';
import type { Json } from './wire';

const PRIORITIES = { Low: 1, Medium: 2, High: 3, Urgent: 4 };

/**
 * The account's ticket fields. The choices' shapes are attested (status `{id: [for agents, for customers]}`, priority
 * `{label: id}`); labels are the account's own words, in one language, and can be renamed.
 */
export function fieldsOf(db: FreshdeskDb): TicketFieldShape[] {
  const byName = (all: Iterable<{ id: number; name: string }>) =>
    Object.fromEntries([...all].map((one) => [one.name, one.id]));
  const statuses = [...db.statuses].map(([id, { agentLabel, customerLabel }]) => [id, [agentLabel, customerLabel]]);
  return [
    field(1, 'subject', 'Subject', 'default_subject'),
    field(2, 'ticket_type', 'Type', 'default_ticket_type', db.types),
    field(3, 'status', 'Status', 'default_status', Object.fromEntries(statuses) as Json),
    field(4, 'priority', 'Priority', 'default_priority', PRIORITIES),
    field(5, 'group', 'Group', 'default_group', byName(db.groups.values())),
    field(6, 'agent', 'Agent', 'default_agent', byName(db.agents.values())),
    field(7, 'cf_ordernummer', 'Ordernummer', 'custom_text'),
  ];
}

function field(number: number, name: string, label: string, type: string, choices?: Json | string[]): TicketFieldShape {
  return { id: 43000700 + number, name, label, type, position: number, ...(choices && { choices }) };
}
