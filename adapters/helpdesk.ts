import type { CaseRef, HelpdeskName } from '@/domain/case-key';
import type { HelpdeskFault } from '@/domain/helpdesk-fault';
import type { Holder } from '@/domain/holder';
import type { GroupMember, HelpdeskGroup, Me, TicketReading, TicketSummary } from '@/domain/reading';
import type { NamedTarget } from './tab/recogniser';

/**
 * What Stafett needs from a helpdesk, as promises. One folder under `adapters/` keeps them for one helpdesk:
 *
 *     index.ts   `helpdesk`, a Helpdesk: what its addresses tell; its line stands in adapters/index.ts
 *     page.ts    `page`, a HelpdeskPageOn: reads and watches the agent's page
 *     guard.ts   `saves`, a Recogniser (tab/recogniser.ts): tells saves from other requests, in the page's own world
 *     api.ts     `api`, a HelpdeskApiOn: reads and writes tickets with the agent's session
 *     account.ts `account`, a HelpdeskAccountAt: recognises the helpdesk at an own domain
 *
 * The build makes each helpdesk its own content scripts of these. `tests/adapters/contract.test.ts` holds every helpdesk
 * to every promise over every fixture.
 *
 * For all of them: the page is an argument, never a global; reading never writes to the page; the same page gives the
 * same answer twice; what cannot be found is a `SelectorMissed` or `HelpdeskError` with a name, never a `TypeError`.
 */
export interface Helpdesk {
  /** the folder's name */
  readonly name: HelpdeskName;

  /** Its name as people write it. */
  readonly title: string;

  /** Whether its tickets tell which form they were made with: a routing hint can ask for it. */
  readonly hasForms: boolean;

  /** The match pattern of its own hosts, to which access is asked for at installation: `https://*.zendesk.com/*`. */
  readonly hosts: string;

  /** The path of its agent pages, as a match pattern has it: `/agent*`. May match more than `isAgentPath`, never less. */
  readonly agentPath: string;

  /** True for one of its own hosts, each of which is the canonical host of one account. */
  isOwnHost(hostname: string): boolean;

  /** True for an agent page's path, on whatever host; false for every other page, its own help centre included. */
  isAgentPath(path: string): boolean;

  /** What the agent is looking at, by URL: a ticket, a ticket that has no id yet, or something else (lists, search). */
  where(url: URL): Place;

  /** The path at which an agent opens a ticket. */
  casePath(ticketId: string): string;
}

/**
 * Whether there is an account of this helpdesk at `origin`, an account's own domain perhaps, and which: its canonical
 * host. Asks in the page, with the agent's session. Null when it is not this helpdesk. Throws HelpdeskError
 * 'signed-out' when it is and nobody is signed in, and others when it cannot be found out.
 */
export type HelpdeskAccountAt = (origin: string, fetch: typeof globalThis.fetch) => Promise<string | null>;

/** Reads and watches the page. Everything is scoped to one ticket id: other open tickets are never read by mistake. */
export type HelpdeskPageOn = (document: Document) => HelpdeskPage;

/**
 * Talks to the helpdesk's own API on the page's origin with the agent's session. Apart from the page, because the page's
 * side must be there before the page's first script, and the API has time until the page is drawn.
 */
export type HelpdeskApiOn = (at: {
  /** of the page: where requests go */
  origin: string;
  /** the account's canonical host: what readings name, whatever own domain the page was opened on */
  host: string;
  fetch: typeof globalThis.fetch;
}) => HelpdeskApi;

export type Place =
  { kind: 'ticket'; ticketId: string } | { kind: 'new-ticket' } | { kind: 'suspended' } | { kind: 'other' };

/** Holder as the page shows it: names only, the page carries no ids. */
export interface ShownHolder {
  groupName: string | null;
  agentName: string | null;
}

export interface HelpdeskPage {
  /** The part of the page that belongs to this ticket and is visible. Throws SelectorMissed until it is rendered. */
  container(ticketId: string): Element;

  /** Who the assignee field of this ticket names right now, saved or not. Throws SelectorMissed when it is not there. */
  shownHolder(ticketId: string): ShownHolder;

  /** Requester's name as shown: the fallback when the API cannot be reached. Throws SelectorMissed. */
  shownCustomer(ticketId: string): string;

  /**
   * Whether this event, seen on its way down, is the agent asking for a save, and of which visible ticket. Never text,
   * which is translated. Null for what `replay` does, and for a ticket that has no id yet.
   */
  submitIntent(event: Event): SubmitIntent | null;

  /**
   * Does again what the agent did, after it was stopped: true when the page got it. False means that the agent has to
   * press once more (the menu has gone, say); nothing has been sent then.
   */
  replay(intent: SubmitIntent): Promise<boolean>;

  /** Calls back (batched, at most once a frame) when this ticket's assignee field may have changed or rendered anew. */
  onHolderShown(ticketId: string, changed: () => void, signal: AbortSignal): void;

  /** Where the guard's note may stand without moving anything: the submit button's box, or null. */
  submitBox(ticketId: string): DOMRect | null;

  /** Which rung of each selector worked and which selectors missed, since the page was loaded. No ticket content. */
  health(): SelectorHealth[];
}

export interface SubmitIntent {
  ticketId: string;
  via: 'button' | 'menu' | 'keys';
  /** enough to do it again; only the adapter looks inside */
  how: { selector?: string; element?: Element; key?: { code: string; key: string } };
}

export interface SelectorHealth {
  selector: string;
  /** rung index -> times it matched */
  rungs: number[];
  missed: number;
}

export interface HelpdeskApi {
  /** Who is signed in. Throws HelpdeskError 'signed-out' for the anonymous user that a logged-out session answers with. */
  me(): Promise<Me>;

  /** The ticket whole: holder, history of holders, messages, customer. */
  ticket(ticketId: string): Promise<TicketReading>;

  /** Only who holds the ticket now (and whose it is): one small request, to notice changes and confirm a save. */
  holder(ticketId: string): Promise<{ holder: Holder; stamp: string; customerId: string }>;

  /** The requester's other tickets, newest first, at most `limit`. */
  customerTickets(customerId: string, limit: number): Promise<TicketSummary[]>;

  /** Groups that a ticket can be given to. */
  groups(): Promise<HelpdeskGroup[]>;

  /**
   * Who is in this group, by what any agent may read. Empty: nobody is, for certain. Null: that is not known, since this
   * agent may not know it, or the answers are not understood. Asked for one group only, the one that the agent has chosen.
   */
  members(groupId: string): Promise<GroupMember[] | null>;

  /** Ids for the names that the page shows. Null when they do not name exactly one holder: never a guess. */
  identify(shown: ShownHolder): Promise<Holder | null>;

  /** The name of an agent that the page has not shown yet (the held request carries only ids). */
  agentName(agentId: string): Promise<string | null>;

  /**
   * Who would hold a ticket after this rule (a save may name only the rule that the helpdesk is to run): what the rule
   * names, as a save would. Empty when it hands nothing over, null when nobody can say. Quick: known ahead of time.
   */
  ruleTarget(ruleId: string): Promise<NamedTarget | null>;

  /** The tags that are on the ticket now, and the stamp a careful write needs. */
  tags(ticketId: string): Promise<{ tags: string[]; stamp: string }>;

  /** Adds (or removes) one tag, touching no other. Throws HelpdeskError 'conflict' when the ticket moved since `stamp`. */
  changeTag(ticketId: string, tag: string, change: 'add' | 'remove', stamp: string): Promise<void>;

  /** True when a private note by any agent ends with this operation's line. */
  hasNote(ticketId: string, operationLine: string): Promise<boolean>;

  /** Writes one private note. Throws HelpdeskError 'conflict' when the ticket moved since `stamp`. */
  writeNote(ticketId: string, text: string, stamp: string): Promise<void>;
}

/** The helpdesk did not do it, and why. */
export class HelpdeskError extends Error {
  override readonly name = 'HelpdeskError';
  constructor(
    readonly fault: HelpdeskFault,
    /** for the health report: no ticket content */
    readonly detail: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(`${fault}: ${detail}`);
  }
}

/** A thing on the page that none of its selector's rungs found. */
export class SelectorMissed extends Error {
  override readonly name = 'SelectorMissed';
  constructor(readonly selector: string) {
    super(`not found on this page: ${selector}`);
  }
}

/** By name, as below: what reads the helpdesk and what asks it come in two bundles, each with a class of its own. */
export function isHelpdeskError(error: unknown): error is HelpdeskError {
  return error instanceof Error && error.name === 'HelpdeskError';
}

/** By name: the page's reader may come from another bundle than the one who asks, with a class of its own. */
export function isSelectorMissed(error: unknown): boolean {
  return error instanceof Error && error.name === 'SelectorMissed';
}

export type { CaseRef };
