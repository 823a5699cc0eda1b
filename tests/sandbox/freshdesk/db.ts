import { TicketRows } from '../ticket-rows';
import { randomToken } from '../tokens';
import type { Settings } from './account-settings';
import type {
  Activity,
  Agent,
  Company,
  Contact,
  Conversation,
  Group,
  HolderChange,
  Scenario,
  Session,
  Status,
  StatusName,
  Ticket,
} from './types';

/** Told after every change of a ticket. `userId` null: a rule did it. */
export type ChangeListener = (change: { ticketId: number; userId: number | null }) => void;

/** The account's host: the one that answers name, whatever host was asked. */
export const CANONICAL_HOST = 'acme.freshdesk.com';

export const OPEN = 2;
export const PENDING = 3;
export const RESOLVED = 4;
export const CLOSED = 5;

/**
 * Everything the sandbox Freshdesk knows. Plain maps, so that a test can look at them and change them; whoever changes a
 * ticket through `changeTicket` leaves activities, whoever edits a map leaves none.
 */
export class FreshdeskDb {
  readonly agents = new Map<number, Agent>();
  readonly contacts = new Map<number, Contact>();
  readonly groups = new Map<number, Group>();
  readonly companies = new Map<number, Company>();
  readonly tickets = new Map<number, Ticket>();
  readonly conversations = new TicketRows<Conversation>();
  readonly activities = new TicketRows<Activity>();
  readonly scenarios = new Map<number, Scenario>();
  readonly sessions = new Map<string, Session>();
  /** Who really had which ticket, before and after: see `HolderChange`. Oldest first. */
  readonly holderChanges: HolderChange[] = [];
  /** Custom statuses begin at 6. */
  readonly statuses = new Map<Status, StatusName>([
    [OPEN, { agentLabel: 'Open', customerLabel: 'Being Processed' }],
    [PENDING, { agentLabel: 'Pending', customerLabel: 'Awaiting your Reply' }],
    [RESOLVED, { agentLabel: 'Resolved', customerLabel: 'This ticket has been Resolved' }],
    [CLOSED, { agentLabel: 'Closed', customerLabel: 'This ticket has been Closed' }],
  ]);

  readonly name = 'Norrsken Butik';
  readonly types = ['Question', 'Incident', 'Problem', 'Refund'];
  /** How long a change stays invisible to `search/tickets`, in ms. The real index lags minutes; 0 keeps tests simple. */
  searchLag = 0;
  /** The clock. A seed turns it back to write history. */
  now: () => number = Date.now;

  private readonly lastIds = new Map<string, number>();
  private readonly listeners = new Set<ChangeListener>();

  constructor(readonly settings: Settings) {}

  nextId(kind: keyof typeof FIRST_IDS): number {
    const id = (this.lastIds.get(kind) ?? FIRST_IDS[kind]) + 1;
    this.lastIds.set(kind, id);
    return id;
  }

  /** Keeps later ids clear of one that a seed has chosen. */
  reserveId(kind: keyof typeof FIRST_IDS, id: number): void {
    this.lastIds.set(kind, Math.max(this.lastIds.get(kind) ?? FIRST_IDS[kind], id));
  }

  /** Tickets that lists show: neither deleted nor spam. */
  liveTickets(): Ticket[] {
    return [...this.tickets.values()].filter((ticket) => !ticket.deleted && !ticket.spam);
  }

  tagsOf(ticketId: number): string[] {
    return this.tickets.get(ticketId)?.tags ?? [];
  }

  notesOf(ticketId: number): Conversation[] {
    return this.conversations.of(ticketId).filter((one) => one.private);
  }

  agentsOf(groupId: number): Agent[] {
    return [...this.agents.values()].filter((agent) => agent.groupIds.includes(groupId));
  }

  /** Everybody leaves this group. @returns how they come back */
  emptyGroup(groupId: number): () => void {
    const gone = this.agentsOf(groupId);
    for (const agent of gone) agent.groupIds = agent.groupIds.filter((id) => id !== groupId);
    return () => gone.forEach((agent) => agent.groupIds.push(groupId));
  }

  statusLabel(status: Status): string {
    return this.statuses.get(status)?.agentLabel ?? String(status);
  }

  /** Starts a session, as a login does. */
  startSession(agentId: number | null): Session {
    const session = { cookie: randomToken('hex'), agentId, csrf: randomToken() };
    this.sessions.set(session.cookie, session);
    return session;
  }

  /** Every token given out so far stops working; bootstrap/me gives the new one. */
  rotateCsrf(): void {
    for (const session of this.sessions.values()) session.csrf = randomToken();
  }

  /** Returns how to stop listening. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(ticketId: number, userId: number | null): void {
    for (const listener of this.listeners) listener({ ticketId, userId });
  }
}

/** Ids of one kind start after this number. Agents and contacts are both people: their ids never meet. */
const FIRST_IDS = {
  person: 43026449300,
  group: 43000200300,
  company: 43000500400,
  ticket: 9000,
  conversation: 43118200100,
  activity: 43900100200,
  scenario: 43001062190,
};
