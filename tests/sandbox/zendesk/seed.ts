import { changeTicket, createTicket, type NewTicket, type TicketChange } from './change-ticket';
import { SYSTEM_USER_ID, type ZendeskDb } from './db';
import type {
  Group,
  Macro,
  MacroAction,
  Organization,
  SuspendedTicket,
  Ticket,
  TicketForm,
  User,
  VoiceCall,
} from './types';
import { VIA_WEB, viaMail, viaMerge, viaRule, type Rule } from './via';

/** Fills an empty account. Returns who is signed in and which ticket the story is about. */
export type Seed = (account: AccountSeed) => { meId: number; mainTicketId: number };

/** Runs a seed; the clock is turned back while it tells its story, and is itself again afterwards. */
export function sow(db: ZendeskDb, seed: Seed): { meId: number; mainTicketId: number } {
  const clock = db.now;
  try {
    return seed(new AccountSeed(db));
  } finally {
    db.now = clock;
  }
}

/** Builds groups, people and tickets. Tickets get their history through the same rules as later changes, so audits are real. */
export class AccountSeed {
  /** The moment the story is told from, epoch milliseconds. */
  readonly today: number;

  constructor(readonly db: ZendeskDb) {
    this.today = db.now();
    this.at(this.ago(700, '08:00'));
  }

  /** A moment `days` whole days before today, at a time of day (UTC). */
  ago(days: number, clock: string): number {
    const midnight = Math.floor(this.today / DAY) * DAY;
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return midnight - days * DAY + (hours * 60 + minutes) * 60_000;
  }

  /** Sets the clock of what is written next. */
  at(moment: number): void {
    this.db.now = () => moment;
  }

  group(name: string, description = ''): Group {
    const now = this.db.now();
    const group = { id: this.db.nextId('group'), name, description, createdAt: now, updatedAt: now, deleted: false };
    this.db.groups.set(group.id, group);
    return group;
  }

  organization(name: string): Organization {
    const one = { id: this.db.nextId('organization'), name, createdAt: this.db.now() };
    this.db.organizations.set(one.id, one);
    return one;
  }

  /** A form that tickets are made with; the first is the account's default. */
  form(name: string): TicketForm {
    const one = { id: this.db.nextId('form'), name, createdAt: this.db.now() };
    this.db.forms.set(one.id, one);
    return one;
  }

  /** An agent; the first group is their default. */
  agent(name: string, email: string, groups: Group[], role: 'agent' | 'admin' = 'agent'): User {
    const agent = this.user({ name, email, role });
    for (const group of groups) this.join(agent, group);
    return agent;
  }

  join(agent: User, group: Group): void {
    if (this.db.isMember(agent.id, group.id)) return;
    const first = this.db.defaultGroupOf(agent.id) === null;
    const one = {
      id: this.db.nextId('membership'),
      userId: agent.id,
      groupId: group.id,
      default: first,
      createdAt: this.db.now(),
    };
    this.db.memberships.set(one.id, one);
  }

  customer(
    name: string,
    email: string,
    more: Partial<Pick<User, 'phone' | 'locale' | 'suspended' | 'organizationId'>> = {},
  ): User {
    return this.user({ name, email, role: 'end-user', ...more });
  }

  ticket(at: number, given: NewTicket): TicketStory {
    this.at(at);
    const from = this.db.users.get(given.requesterId);
    const byMail = given.submitterId === undefined && from;
    return new TicketStory(this, createTicket(this.db, given, byMail ? viaMail(from.email, from.name) : VIA_WEB));
  }

  macro(title: string, actions: MacroAction[], active = true): Macro {
    const macro = { id: this.db.nextId('macro'), title, active, actions, createdAt: this.db.now() };
    this.db.macros.set(macro.id, macro);
    return macro;
  }

  /** Mail that was stopped before it became a ticket. */
  suspendedTicket(given: Omit<SuspendedTicket, 'id'>): void {
    const id = this.db.nextId('suspendedTicket');
    this.db.suspendedTickets.set(id, { id, ...given });
  }

  private user(given: Pick<User, 'name' | 'email' | 'role'> & Partial<User>): User {
    const now = this.db.now();
    const blank = {
      phone: null,
      suspended: false,
      organizationId: null,
      tags: [],
      locale: 'sv',
      createdAt: now,
      updatedAt: now,
    };
    const user: User = { ...blank, id: this.db.nextId('user'), ...given };
    this.db.users.set(user.id, user);
    return user;
  }
}

const DAY = 24 * 3600 * 1000;

/** What happens to one ticket after it was created, told step by step. */
export class TicketStory {
  constructor(
    private readonly account: AccountSeed,
    readonly ticket: Ticket,
  ) {}

  /** A public message; the customer's come by mail. */
  says(at: number, who: User, body: string, change: TicketChange = {}): this {
    return this.change(at, who, { ...change, comment: { body, public: true } });
  }

  /** An internal note, with or without a change. */
  notes(at: number, who: User, body: string, change: TicketChange = {}): this {
    return this.change(at, who, { ...change, comment: { body, public: false } });
  }

  /** A phone call with the customer. */
  calls(at: number, agent: User, call: Omit<VoiceCall, 'answeredById' | 'startedAt'>, body: string): this {
    const voice = { ...call, answeredById: agent.id, startedAt: at - call.duration * 1000 };
    return this.change(at, agent, { comment: { body, public: true, call: voice } });
  }

  change(at: number, who: User, change: TicketChange): this {
    this.account.at(at);
    const via = who.role === 'end-user' ? viaMail(who.email, who.name) : VIA_WEB;
    changeTicket(this.account.db, this.ticket.id, who.id, change, via);
    return this;
  }

  /** A rule of the account acts by itself. */
  rule(at: number, rule: Rule, change: TicketChange): this {
    this.account.at(at);
    changeTicket(this.account.db, this.ticket.id, SYSTEM_USER_ID, change, viaRule(rule));
    return this;
  }

  /** Closes this ticket into another one, as the merge dialog does. */
  mergeInto(at: number, who: User, target: Ticket): this {
    this.account.at(at);
    const { db } = this.account;
    const body = `Ärende #${this.ticket.id} har slagits ihop med detta ärende.\n\n${this.ticket.description}`;
    changeTicket(
      db,
      target.id,
      who.id,
      { comment: { body, public: false } },
      viaMerge(this.ticket.id, this.ticket.subject),
    );
    const note = { body: `Ärendet är stängt och hör nu till ärende #${target.id}.`, public: false };
    changeTicket(db, this.ticket.id, who.id, { status: 'closed', addTags: ['closed_by_merge'], comment: note });
    return this;
  }

  delete(at: number): this {
    this.ticket.deletedAt = at;
    return this;
  }
}
