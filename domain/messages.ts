import * as z from 'zod/mini';
import { Assessment, PlannedChangeSchema } from './assessment';
import { ChangedParts } from './brief';
import { CaseKeySchema } from './case';
import { HELPDESK_FAULTS } from './helpdesk-fault';
import { HelpdeskNameSchema } from './helpdesk-name';
import { Answer, Decision, HOLD_VIA } from './hold';
import { HostSchema } from './host';
import { OutboxEntry } from './outbox';
import { GroupMember, HelpdeskGroup, Me, TicketReading, TicketSummary } from './reading';
import { UNSEEN_VIA } from './unseen-via';

/**
 * Every message that may arrive at the background, by direction. The receiver parses each before it looks at it.
 * `ask` names have an answer, `tell` names have none.
 */

const account = { helpdesk: HelpdeskNameSchema, host: HostSchema };
/** What a helpdesk tab shows right now; the panel of its window follows it. */
export const TabReport = z.object({
  ...account,
  caseKey: z.nullable(CaseKeySchema),
  place: z.enum(['ticket', 'new-ticket', 'suspended', 'other']),
  session: z.enum(['unknown', 'agent', 'signed-out']),
  me: z.nullable(Me),
  /** false: this tab was open before Stafett was (re)installed; the guard starts when the tab is reloaded */
  guarded: z.boolean(),
  /** the helpdesk is being asked right now */
  reading: z.boolean(),
  /** why the last reading failed; null when it did not */
  trouble: z.nullable(z.enum(HELPDESK_FAULTS)),
  /** the requester's name as the page shows it: all there is when the helpdesk's API cannot be reached */
  shownCustomer: z.nullable(z.string().check(z.maxLength(300))),
  /** the ticket shown before this one was left with its assignee field as saved, and no save under way */
  leftSettled: z.optional(z.boolean()),
});
export type TabReport = z.infer<typeof TabReport>;

const lease = { id: z.string(), lease: z.string() };
const none = z.null();
/** Of one group; a helpdesk's list of them is read to at most as many. */
const MOST_MEMBERS = 5000;

/** From a helpdesk tab's content script, over the long-lived port `helpdesk`. */
export const FromHelpdesk = {
  ask: {
    /** On an own domain: which account this page belongs to. */
    account: { in: none, out: z.object({ host: z.string() }) },
    /** The tab says what it shows and how far it has come. Answer: which reading of the ticket is stored. */
    here: { in: TabReport, out: z.object({ stamp: z.nullable(z.string()) }) },
    reading: { in: TicketReading, out: none },
    /** Answer: which of them are worth reading whole, newest first. */
    customerTickets: {
      in: z.object({ ...account, customerId: z.string(), tickets: z.array(TicketSummary).check(z.maxLength(200)) }),
      out: z.object({ wanted: z.array(z.string()) }),
    },
    groups: { in: z.object({ ...account, groups: z.array(HelpdeskGroup).check(z.maxLength(5000)) }), out: none },
    /** Who is in a group that the agent has chosen. */
    members: {
      in: z.object({
        ...account,
        groupId: z.string().check(z.minLength(1), z.maxLength(64)),
        members: z.array(GroupMember).check(z.maxLength(MOST_MEMBERS)),
      }),
      out: none,
    },
    assess: { in: PlannedChangeSchema, out: Assessment },
    /** A save is held (or a click was stopped): from here on the agent's thinking time runs. */
    hold: {
      in: z.object({
        holdId: z.string(),
        via: z.enum(HOLD_VIA),
        change: PlannedChangeSchema,
        me: Me,
      }),
      /** `over-budget`: it is not to be held after all, the agent having been stopped elsewhere a moment ago */
      out: z.enum(['held', 'over-budget']),
    },
    /**
     * What became of the save. `refused`: the request was not understood well enough to take the transfer out. `alone`:
     * nothing but the transfer was in it.
     */
    fate: {
      in: z.object({
        holdId: z.string(),
        fate: z.enum(['saved', 'not-saved', 'refused', 'ended', 'failed-open']),
        alone: z.boolean(),
      }),
      out: none,
    },
    /** The guard recognised a save with a transfer in it and let it through: there was nothing to stop it for. */
    passed: { in: z.object({ holdId: z.string(), change: PlannedChangeSchema, me: Me }), out: none },
    /** Saves that nobody could judge before they went out: what they did is seen at the next reading. */
    unjudged: {
      in: z.object({
        ...account,
        ticketIds: z.array(z.string().check(z.regex(/^\d{1,20}$/))).check(z.maxLength(100)),
        how: z.enum(UNSEEN_VIA),
      }),
      out: none,
    },
    /** The ticket's stamp is still the stored one: nothing was read again, but what is stored is fresh. */
    unchanged: { in: z.object({ caseKey: CaseKeySchema, stamp: z.string() }), out: none },
    /** A save of this ticket succeeded that was not held: what waits for a save may go now. */
    saved: { in: z.object({ caseKey: CaseKeySchema }), out: none },
    /**
     * Take the next write this tab may do for this account and user; none: when the next one falls due. The lease is the
     * tab's own, so that asking twice gives the same entry.
     */
    outboxTake: {
      in: z.object({ ...account, me: Me, lease: z.string().check(z.minLength(8), z.maxLength(64)) }),
      out: z.object({ entry: z.nullable(OutboxEntry), nextAt: z.nullable(z.number()) }),
    },
    /** Before the write: what the ticket looks like now. The answer says whether to go on. */
    outboxFound: {
      in: z.object({ ...lease, present: z.boolean() }),
      out: z.object({ go: z.boolean() }),
    },
    outboxDone: {
      in: z.object({
        ...lease,
        trouble: z.nullable(
          z.object({
            fault: z.enum(HELPDESK_FAULTS),
            detail: z.string().check(z.maxLength(300)),
            retryAfterMs: z.nullable(z.number()),
          }),
        ),
      }),
      out: none,
    },
    /** Which selector rungs worked; no ticket content. */
    health: {
      in: z.object({
        ...account,
        selectors: z
          .array(
            z.object({
              selector: z.string().check(z.maxLength(100)),
              rungs: z.array(z.number()).check(z.maxLength(20)),
              missed: z.number(),
            }),
          )
          .check(z.maxLength(100)),
        failures: z
          .array(z.object({ where: z.string().check(z.maxLength(100)), what: z.string().check(z.maxLength(300)) }))
          .check(z.maxLength(50)),
      }),
      out: none,
    },
  },
} as const;

/** To a helpdesk tab's content script. */
export const ToHelpdesk = {
  tell: {
    outbox: z.null(),
    refresh: z.object({ caseKey: CaseKeySchema }),
  },
} as const;

/** From the guard's dialog, over the port `dialog:<holdId>`. */
export const FromDialog = {
  ask: {
    open: { in: z.null(), out: z.unknown() },
    /** Keeps what was changed of the brief, if anything. Answer: the whole draft; null: no such hold. */
    draft: { in: ChangedParts, out: z.unknown() },
    /** Answer: what it means for the held request; null: no such hold. */
    answer: { in: Answer, out: z.nullable(Decision) },
  },
} as const;

/** From extension pages (panel), by one-shot message. */
export const FromPages = {
  /** something was promised, done or moved: count anew what is due */
  promised: z.null(),
  /** nothing: the agent writes, and what they write last can only be told to a background that is awake */
  awake: z.null(),
  /** what was changed of a case's brief, from a page that goes away before it could keep it itself */
  draft: z.object({ caseKey: CaseKeySchema, changed: ChangedParts }),
  /** the outbox has something new: wake the tabs that can write it */
  outbox: z.null(),
  /** use Stafett on an account's own domain from now on, or no longer */
  site: z.object({ host: z.string().check(z.maxLength(253)) }),
  /** what this address has, for somebody who thinks of following it; nothing is kept */
  bookAt: z.object({ address: z.string().check(z.maxLength(2000)) }),
  /** ask the routing book's address now; or find out when that is due, an address having been chosen or left */
  bookNow: z.null(),
  bookPlan: z.null(),
  /** read this case again from the helpdesk */
  refresh: z.object({ tabId: z.number(), caseKey: CaseKeySchema }),
} as const;
