import './jitless';
import * as z from 'zod/mini';
import { CHANNELS } from './channel';
import { HelpdeskNameSchema } from './helpdesk-name';
import { HostSchema } from './host';

/** What an adapter read from a helpdesk, before anything is concluded from it. A claim until it has been parsed here. */

const id = z.string().check(z.minLength(1), z.maxLength(64));
const name = z.string().check(z.maxLength(300));
const at = z.number().check(z.gte(0), z.lte(8.64e15));
const text = z.string().check(z.maxLength(66_000));

export const Holder = z.object({
  groupId: z.nullable(id),
  groupName: z.nullable(name),
  agentId: z.nullable(id),
  agentName: z.nullable(name),
});

/** Who did something. `rule`: a trigger, automation or macro of the account; `system`: the helpdesk itself. */
export const Party = z.object({
  id: z.nullable(id),
  name,
  role: z.enum(['customer', 'agent', 'rule', 'system']),
});
export type Party = z.infer<typeof Party>;

/** One change of group and/or agent, as the helpdesk's own history tells it. `at` in ms since 1970. */
export const HolderChange = z.object({ id, at, by: Party, from: Holder, to: Holder });
export type HolderChange = z.infer<typeof HolderChange>;

/** One message on the ticket; `public: false` is an internal note. Text is plain text. */
export const Message = z.object({
  id,
  at,
  by: Party,
  public: z.boolean(),
  channel: z.enum(CHANNELS),
  text,
});
export type Message = z.infer<typeof Message>;

export const TICKET_STATUS = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
/** `live` unless the helpdesk says that the ticket is no longer one that can be worked on. */
export const TICKET_STATE = ['live', 'suspended', 'merged', 'deleted'] as const;

export const CustomerReading = z.object({
  id,
  name,
  emails: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(50)),
  phones: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)),
  locale: z.nullable(z.string().check(z.maxLength(20))),
});
export type CustomerReading = z.infer<typeof CustomerReading>;

/** The form that a ticket was made with. The name is empty where the helpdesk does not tell it to this agent. */
export const TicketForm = z.object({ id, name });
export type TicketForm = z.infer<typeof TicketForm>;

const ticketParts = {
  helpdesk: HelpdeskNameSchema,
  /** canonical host of the account */
  host: HostSchema,
  ticketId: z.string().check(z.regex(/^\d{1,20}$/)),
  subject: z.string().check(z.maxLength(1000)),
  status: z.enum(TICKET_STATUS),
  state: z.enum(TICKET_STATE),
  /** the helpdesk never opens it again; elsewhere `closed` is a status like others */
  closedForGood: z.optional(z.boolean()),
  createdAt: at,
  updatedAt: at,
  /** The helpdesk's own spelling of updatedAt, for writes that must not overwrite another's. */
  stamp: z.string().check(z.maxLength(64)),
  tags: z.array(z.string().check(z.maxLength(255))).check(z.maxLength(2000)),
  type: z.nullable(z.string().check(z.maxLength(50))),
  channel: z.nullable(z.string().check(z.maxLength(50))),
  holder: Holder,
  /** what the customer's organisation (company) is called. Null: none; absent: the helpdesk did not say */
  organisation: z.optional(z.nullable(name)),
  /** null: none; absent: the helpdesk did not say, or has none */
  form: z.optional(z.nullable(TicketForm)),
};

/** The customer's other tickets come as summaries first: one request for all of them. */
export const TicketSummary = z.object({ ...ticketParts, customerId: id });
export type TicketSummary = z.infer<typeof TicketSummary>;

/** A ticket read whole: enough to rebuild every transfer and every contact. */
export const TicketReading = z.object({
  ...ticketParts,
  customer: CustomerReading,
  changes: z.array(HolderChange).check(z.maxLength(20_000)),
  messages: z.array(Message).check(z.maxLength(20_000)),
  /** false when the helpdesk would not give all of it (pages cut, rights missing); the panel says so */
  complete: z.boolean(),
  /**
   * Read in the very second of the ticket's last change: more may happen in it, and nothing would tell, for the helpdesk's
   * times have whole seconds. To be read once more.
   */
  unsettled: z.optional(z.boolean()),
});
export type TicketReading = z.infer<typeof TicketReading>;

/** The agent whose session the page has. */
export const Me = z.object({ id, name, role: z.enum(['agent', 'admin']), locale: z.nullable(z.string()) });
export type Me = z.infer<typeof Me>;

/** A group of the account, as the helpdesk lists it. */
export const HelpdeskGroup = z.object({ id, name });
export type HelpdeskGroup = z.infer<typeof HelpdeskGroup>;

/** Somebody in a group, to whom its tickets can be given. The name may be empty: one that this agent may not see. */
export const GroupMember = z.object({ id, name });
export type GroupMember = z.infer<typeof GroupMember>;
