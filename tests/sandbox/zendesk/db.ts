import { TicketRows } from '../ticket-rows';
import { randomToken } from '../tokens';
import type {
  Audit,
  Group,
  Macro,
  Membership,
  Organization,
  Session,
  Status,
  SuspendedTicket,
  Ticket,
  TicketComment,
  TicketForm,
  User,
} from './types';

/** Author of what the account itself does (rules): Zendesk uses -1. */
export const SYSTEM_USER_ID = -1;

/** One custom status per category, as in an account that has switched custom statuses on and added none of its own. */
export const CUSTOM_STATUS_IDS: Record<Status, number> = {
  new: 12480498776701,
  open: 12480498776702,
  pending: 12480498776703,
  hold: 12480498776704,
  solved: 12480498776705,
  closed: 12480498776706,
};

export interface BrandInfo {
  id: number;
  name: string;
}

/**
 * Everything the sandbox account knows. Plain maps, so that a test can look at them and change them;
 * whoever changes a ticket through `changeTicket` gets real audits, whoever edits a map gets none.
 */
export class ZendeskDb {
  readonly users = new Map<number, User>();
  readonly groups = new Map<number, Group>();
  readonly memberships = new Map<number, Membership>();
  readonly organizations = new Map<number, Organization>();
  /** the first is the account's default */
  readonly forms = new Map<number, TicketForm>();
  readonly tickets = new Map<number, Ticket>();
  readonly audits = new TicketRows<Audit>();
  readonly comments = new TicketRows<TicketComment>();
  readonly macros = new Map<number, Macro>();
  readonly suspendedTickets = new Map<number, SuspendedTicket>();
  readonly sessions = new Map<string, Session>();

  readonly brand: BrandInfo = { id: 360002256672, name: 'Norrsken Bredband' };
  /** Links in answers carry this host, whatever host was asked: a recorded oddity (a brand's or the canonical subdomain). */
  canonicalHost = 'acme-canonical.zendesk.com';
  /** How long a change stays invisible to search, in ms. The real index lags; 0 keeps tests simple. */
  searchLag = 0;
  /**
   * How far `updated_at` moves when two writes fall in the same second.
   * 'second': not at all, as in the real one, whose stamps are whole seconds; a safe update can then not see the other write.
   * 'write': one second per write, so that a test gets its 409 without waiting for the clock.
   */
  stamps: 'second' | 'write' = 'second';
  /** The clock. A seed turns it back to write history. */
  now: () => number = Date.now;

  private readonly lastIds = new Map<string, number>();

  /** Next id of a kind, starting near the size real ids have. */
  nextId(kind: keyof typeof FIRST_IDS): number {
    const id = (this.lastIds.get(kind) ?? FIRST_IDS[kind]) + 1;
    this.lastIds.set(kind, id);
    return id;
  }

  /** Keeps later ids clear of one that a seed has chosen. */
  reserveId(kind: keyof typeof FIRST_IDS, id: number): void {
    this.lastIds.set(kind, Math.max(this.lastIds.get(kind) ?? FIRST_IDS[kind], id));
  }

  /** Tickets that still exist. */
  liveTickets(): Ticket[] {
    return [...this.tickets.values()].filter((ticket) => ticket.deletedAt === null);
  }

  auditsOf(ticketId: number): Audit[] {
    return this.audits.of(ticketId);
  }

  commentsOf(ticketId: number): TicketComment[] {
    return this.comments.of(ticketId);
  }

  isMember(userId: number, groupId: number): boolean {
    for (const one of this.memberships.values()) if (one.userId === userId && one.groupId === groupId) return true;
    return false;
  }

  defaultGroupOf(userId: number): number | null {
    const own = [...this.memberships.values()].filter((one) => one.userId === userId);
    return (own.find((one) => one.default) ?? own[0])?.groupId ?? null;
  }

  agentsOf(groupId: number): User[] {
    return [...this.memberships.values()]
      .filter((one) => one.groupId === groupId)
      .map((one) => this.users.get(one.userId))
      .filter((user): user is User => user !== undefined);
  }

  /** Everybody leaves this group. @returns how they come back */
  emptyGroup(groupId: number): () => void {
    const gone = [...this.memberships].filter(([, one]) => one.groupId === groupId);
    for (const [id] of gone) this.memberships.delete(id);
    return () => gone.forEach(([id, one]) => this.memberships.set(id, one));
  }

  /** Starts a session, as a login does. */
  startSession(userId: number | null): Session {
    const session = { cookie: randomToken(), userId, csrf: randomToken(), startedAt: Date.now() };
    this.sessions.set(session.cookie, session);
    return session;
  }

  /** Every token given out so far stops working; users/me gives the new one. */
  rotateCsrf(): void {
    for (const session of this.sessions.values()) session.csrf = randomToken();
  }
}

/** Ids of one kind start after this number: tickets small, the rest of the size that recordings show. */
const FIRST_IDS = {
  user: 6130907993100,
  group: 36000400,
  membership: 360002440500,
  organization: 360363695400,
  ticket: 1000,
  audit: 127301140,
  event: 227301000,
  comment: 327301000,
  form: 360000389591,
  macro: 360111062700,
  suspendedTicket: 8100,
};
