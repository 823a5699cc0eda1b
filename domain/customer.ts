import * as z from 'zod/mini';
import { CaseKeySchema, Contact, Station } from './case';
import { Commitment } from './commitment';
import { ManagerAsk } from './manager-ask';
import { EarlyFlag, Rise } from './early-flag';
import { Holder, TICKET_STATE, TICKET_STATUS } from './reading';

/** How two users were found to be one person. `agent`: an agent said so. */
export const JOINED_BY = ['email', 'phone', 'agent'] as const;

/** A customer as one account knows them. */
export const KnownUser = z.object({
  /** `zendesk:acme.zendesk.com:user:77` */
  key: z.string(),
  name: z.string(),
  locale: z.nullable(z.string()),
  emails: z.array(z.string()),
  /** as the helpdesk spells them */
  phones: z.array(z.string()),
  firstMetAt: z.number(),
  /** the earliest thing this browser knows of them in this account */
  knownSince: z.number(),
  /** how this user came to the users before it; null for a customer's first */
  joined: z.nullable(z.object({ how: z.enum(JOINED_BY), at: z.number() })),
});
export type KnownUser = z.infer<typeof KnownUser>;

/** "Worth knowing": one line about the customer, shown at the next contact until it expires. */
export const CustomerFact = z.object({
  id: z.string(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(140)),
  /** shown up to and including this day, `2026-12-03` in the agent's time zone */
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  addedAt: z.number(),
  /** the user on whose case it was written: it goes with them when they turn out to be somebody else */
  from: z.string(),
});
export type CustomerFact = z.infer<typeof CustomerFact>;

/** One line per thing that needs attention, worst first. `days` and `count` are whole numbers. */
export const Attention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('complaint'), since: z.number() }),
  /** `met`: a manager has taken the call, and nobody has closed it yet */
  z.object({ kind: z.literal('manager'), since: z.number(), met: z.boolean() }),
  z.object({ kind: z.literal('overdue'), id: z.string(), text: z.string(), dueAt: z.number() }),
  z.object({ kind: z.literal('due'), id: z.string(), text: z.string(), dueAt: z.number() }),
  z.object({ kind: z.literal('unanswered'), count: z.number(), since: z.number() }),
  z.object({ kind: z.literal('silent'), since: z.number() }),
  /** more contacts or complaints than this customer's own past would make one expect: a call is proposed */
  z.object({ kind: z.literal('rising'), rise: Rise }),
  z.object({ kind: z.literal('repeated'), cases: z.number(), withinDays: z.number() }),
]);
export type Attention = z.infer<typeof Attention>;

/** What the panel shows of a case without opening the case itself. */
export const CaseHead = z.object({
  key: CaseKeySchema,
  subject: z.string(),
  status: z.enum(TICKET_STATUS),
  state: z.enum(TICKET_STATE),
  closedForGood: z.optional(z.boolean()),
  createdAt: z.number(),
  updatedAt: z.number(),
  lastContactAt: z.nullable(z.number()),
  holder: Holder,
  holderSince: z.nullable(z.number()),
  /** who answers to the customer; see owner.ts */
  owner: z.object({
    name: z.nullable(z.string()),
    groupName: z.nullable(z.string()),
    since: z.nullable(z.number()),
    /** `nobody`: unassigned; `holder`: same as the holder; `kept`: kept by an agent; `previous`: receiver has not accepted */
    why: z.enum(['nobody', 'holder', 'kept', 'previous']),
  }),
  accepted: z.nullable(z.boolean()),
  /** the agent here passed it on to who has it now, or had it until then. Absent: kept before this was looked at */
  letGo: z.optional(z.boolean()),
  /** the newest ones */
  stations: z.array(Station),
  /** how many came before those */
  earlierStations: z.number(),
  transfers: z.number(),
  within: z.number(),
  told: z.number(),
  /** the customer's first contact (ms since 1970) on a case that has been transferred and is not solved; null else */
  carouselSince: z.nullable(z.number()),
  contact: Contact,
  /** told anew from `contact` whenever the panel reads it, because it changes with time alone */
  attention: z.array(Attention),
  /** open ones, the next first; told anew whenever one changes. Absent: none has ever been made */
  commitments: z.optional(z.array(z.pick(Commitment, { id: true, text: true, dueAt: true, by: true }))),
  complaintSince: z.nullable(z.number()),
  /** the customer's asking for a manager that nobody has closed */
  managerAsk: z.nullable(ManagerAsk),
  hasUnreadBrief: z.boolean(),
  depth: z.enum(['summary', 'whole', 'cut']),
  readAt: z.number(),
});
export type CaseHead = z.infer<typeof CaseHead>;

/**
 * One person, who may be a user of several accounts, and the ready-made head of the panel, kept in the same transaction as
 * the cases it tells of, so that the panel's first paint is one read. The newest cases come with their chain; older ones
 * are only named. Cases and flags belong to a user, not to a customer: who is whom can change without touching them.
 */
export const CustomerRecord = z.object({
  /** the key of the first user: whoever has that user is this customer */
  id: z.string(),
  name: z.string(),
  /** in the order in which they were first met; at least one */
  users: z.array(KnownUser),
  /** "not the same": `user` is one of this customer's, `from` is another customer's; that one has the same the other way */
  apart: z.array(z.object({ user: z.string(), from: z.string() })),
  /** index terms; see customer-terms.ts */
  keys: z.array(z.string()),
  heads: z.array(CaseHead),
  olderCases: z.array(CaseKeySchema),
  facts: z.array(CustomerFact),
  /** the call that was proposed last, and what the agent did about it */
  earlyFlag: z.optional(EarlyFlag),
  /** earliest thing this browser knows of the customer */
  knownSince: z.number(),
  updatedAt: z.number(),
});
export type CustomerRecord = z.infer<typeof CustomerRecord>;
