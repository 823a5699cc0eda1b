import * as z from 'zod/mini';
import { CaseKeySchema, Contact, Station } from './case';
import { Holder, TICKET_STATE, TICKET_STATUS } from './reading';

export const Identity = z.object({
  /** `helpdesk`: the user's id in one account, value `zendesk:acme.zendesk.com:user:77` */
  kind: z.enum(['email', 'phone', 'helpdesk']),
  value: z.string(),
});
export type Identity = z.infer<typeof Identity>;

/** "Worth knowing": one line about the customer, shown at the next contact until it expires. */
export const CustomerFact = z.object({
  id: z.string(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(140)),
  /** shown up to and including this day, `2026-12-03` in the agent's time zone */
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  addedAt: z.number(),
});
export type CustomerFact = z.infer<typeof CustomerFact>;

/** One line per thing that needs attention, worst first. `days` and `count` are whole numbers. */
export const Attention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unanswered'), count: z.number(), since: z.number() }),
  z.object({ kind: z.literal('silent'), since: z.number() }),
  z.object({ kind: z.literal('repeated'), cases: z.number(), withinDays: z.number() }),
]);
export type Attention = z.infer<typeof Attention>;

/** What the panel shows of a case without opening the case itself. */
export const CaseHead = z.object({
  key: CaseKeySchema,
  subject: z.string(),
  status: z.enum(TICKET_STATUS),
  state: z.enum(TICKET_STATE),
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
  hasUnreadBrief: z.boolean(),
  depth: z.enum(['summary', 'whole', 'cut']),
  readAt: z.number(),
});
export type CaseHead = z.infer<typeof CaseHead>;

/**
 * The ready-made head of the panel, kept in the same transaction as the cases it tells of, so that the panel's first
 * paint is one read. The newest cases come with their chain; older ones are only named.
 */
export const CustomerRecord = z.object({
  id: z.string(),
  name: z.string(),
  identities: z.array(Identity),
  locale: z.nullable(z.string()),
  /** index terms: `case:<key>` and `<kind>:<value>` */
  keys: z.array(z.string()),
  heads: z.array(CaseHead),
  olderCases: z.array(CaseKeySchema),
  facts: z.array(CustomerFact),
  /** earliest thing this browser knows of the customer, and when it first met them */
  knownSince: z.number(),
  firstMetAt: z.number(),
  updatedAt: z.number(),
});
export type CustomerRecord = z.infer<typeof CustomerRecord>;
