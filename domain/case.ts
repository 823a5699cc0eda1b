import * as z from 'zod/mini';
import { isCaseKey, type CaseKey } from './case-key';
import { ClaimedNote } from './claimed-note';
import { HelpdeskNameSchema } from './helpdesk-name';
import { ManagerAsk } from './manager-ask';
import { Holder, Party, TICKET_STATE, TICKET_STATUS, TicketForm } from './reading';
import { Handover } from './transfer';
import { Watched } from './watched';

export const CaseKeySchema = z.custom<CaseKey>(isCaseKey);

/** One message or call to or from the customer. Only an excerpt is kept unless the lead turns whole messages on (excerpt.ts). */
export const Interaction = z.object({
  id: z.string(),
  at: z.number(),
  by: Party,
  /** `in`: from the customer, `out`: to the customer */
  direction: z.enum(['in', 'out']),
  channel: z.string(),
  excerpt: z.string(),
});
export type Interaction = z.infer<typeof Interaction>;

/** An internal note: kept apart from interactions, the customer never saw it. */
export const Note = z.object({ id: z.string(), at: z.number(), by: Party, excerpt: z.string() });
export type Note = z.infer<typeof Note>;

/** Ownership that was kept while the question went elsewhere: "keep the customer, send the question". */
export const KeptOwnership = z.object({
  by: Party,
  at: z.number(),
  /** department asked, as text for the agent */
  asked: z.string(),
  /** the operation id of the note that says so on the ticket */
  operation: z.string(),
});
export type KeptOwnership = z.infer<typeof KeptOwnership>;

/** An agent's correction: the customer also told this person, by a way that left no trace on the ticket. */
export const AlsoTold = z.object({ name: z.string(), at: z.number() });

/** How the talk with the customer stands. Calls count as messages; automatic replies are not an answer. */
export const Contact = z.object({
  /** the customer's first message on the case */
  firstAt: z.nullable(z.number()),
  /** the newest message or call, either way */
  lastAt: z.nullable(z.number()),
  /** the newest word from an agent to the customer */
  lastWordAt: z.nullable(z.number()),
  /** messages from the customer since that word, and when the first of them came */
  unanswered: z.number(),
  unansweredSince: z.nullable(z.number()),
});
export type Contact = z.infer<typeof Contact>;

/** What a station in the chain strip shows: one department's turn with the case. */
export const Station = z.object({
  groupId: z.nullable(z.string()),
  name: z.string(),
  since: z.number(),
  until: z.nullable(z.number()),
  agents: z.array(z.string()),
  /** index of this department's previous station, when it had the case before */
  cameBackTo: z.nullable(z.number()),
  /** answered the customer in public during this turn */
  answered: z.boolean(),
});
export type Station = z.infer<typeof Station>;

/**
 * A case: the aggregate of everything known about one ticket. One record, below 64 KB; older interactions and notes
 * overflow into segments (`<key>#0`, `<key>#1`, oldest first).
 */
export const CaseRecord = z.object({
  key: CaseKeySchema,
  helpdesk: HelpdeskNameSchema,
  host: z.string(),
  ticketId: z.string(),
  /** the user of the account who asked, `zendesk:acme.zendesk.com:user:77`; the customer is whoever has that user */
  requester: z.string(),
  subject: z.string(),
  status: z.enum(TICKET_STATUS),
  state: z.enum(TICKET_STATE),
  closedForGood: z.optional(z.boolean()),
  createdAt: z.number(),
  updatedAt: z.number(),
  stamp: z.string(),
  type: z.nullable(z.string()),
  channel: z.nullable(z.string()),
  tags: z.array(z.string()),
  /** what the customer's organisation is called; null: none; absent: not known, or read before it was kept */
  organisation: z.optional(z.nullable(z.string())),
  /** the form that the ticket was made with; its name is empty where this agent may not see it */
  form: z.optional(z.nullable(TicketForm)),
  holder: Holder,
  holderSince: z.nullable(z.number()),
  handovers: z.array(Handover),
  stations: z.array(Station),
  interactions: z.array(Interaction),
  notes: z.array(Note),
  /** how many segments hold what did not fit here */
  segments: z.number(),
  /** totals over the whole case, segments included */
  counts: z.object({
    interactions: z.number(),
    notes: z.number(),
    transfers: z.number(),
    within: z.number(),
    stations: z.number(),
  }),
  /** who wrote last, over the whole case: attention is told from it as time passes */
  contact: Contact,
  /** the customer's first words, longer than an excerpt: the brief is prefilled from them */
  firstWords: z.string(),
  /** ids of different agents who have exchanged public messages or calls with the customer */
  toldBy: z.array(z.object({ id: z.nullable(z.string()), name: z.string() })),
  alsoTold: z.array(AlsoTold),
  claims: z.array(ClaimedNote),
  kept: z.nullable(KeptOwnership),
  /** claimed-note operations that this agent has read ("a brief received stands first until it is read") */
  readClaims: z.array(z.string()),
  /** rules that stopped an agent (`by`: id) who then sent the case on: that agent is not asked again on this case */
  answeredRules: z.array(z.object({ rule: z.string(), by: z.string(), at: z.number() })),
  /** the first message that is a complaint; null: the case is none */
  complaintSince: z.nullable(z.number()),
  /** the helpdesk's type says that it is a complaint, and an agent says that it is not */
  notComplaint: z.optional(z.boolean()),
  /** whenever the customer asked for a manager, oldest first */
  managerAsks: z.optional(z.array(ManagerAsk)),
  /** how far the evidence has learned from it (evidence/lessons.ts) */
  learned: z.optional(z.object({ transfers: z.number(), lastKept: z.boolean(), keptAt: z.optional(z.number()) })),
  /** guarded stays that have ended, oldest first: transfers made then are held to the guard at the next reading */
  watched: z.array(Watched),
  /** whether the whole history has been read, or only the summary in the customer's list of tickets */
  depth: z.enum(['summary', 'whole', 'cut']),
  /** the reading was made in the very second of the last change (reading.ts): the next visit reads it once more */
  unsettled: z.optional(z.boolean()),
  readAt: z.number(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** Overflow of one case. */
export const CaseSegment = z.object({
  id: z.string(),
  caseKey: CaseKeySchema,
  interactions: z.array(Interaction),
  notes: z.array(Note),
  handovers: z.array(Handover),
});
export type CaseSegment = z.infer<typeof CaseSegment>;
