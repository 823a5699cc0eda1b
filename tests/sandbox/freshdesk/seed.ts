import { SYSTEM } from './activities';
import { changeTicket, createTicket, writeOnTicket, type NewTicket, type TicketChange } from './change-ticket';
import { textToHtml } from './conversations';
import type { FreshdeskDb } from './db';
import { mergeTicket } from './merge';
import { runScenario } from './run-scenario';
import type { Agent, Company, Contact, Group, Scenario, ScenarioAction, StatusName, Ticket } from './types';

/** Fills an empty account. Returns who is signed in and which ticket the story is about. */
export type Seed = (account: AccountSeed) => { meId: number; mainTicketId: number };

/** Runs a seed; the clock is turned back while it tells its story, and is itself again afterwards. */
export function sow(db: FreshdeskDb, seed: Seed): { meId: number; mainTicketId: number } {
  const clock = db.now;
  try {
    return seed(new AccountSeed(db));
  } finally {
    db.now = clock;
  }
}

const DAY = 24 * 3600_000;

/** Builds groups, people and tickets. Tickets get their history through the same rules as later changes. */
export class AccountSeed {
  /** The moment the story is told from, epoch milliseconds. */
  readonly today: number;

  constructor(readonly db: FreshdeskDb) {
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

  group(name: string, description = '', roundRobin = false): Group {
    const group = { id: this.db.nextId('group'), name, description, roundRobin, ...this.born() };
    this.db.groups.set(group.id, group);
    return group;
  }

  agent(name: string, email: string, groups: Group[], admin = false): Agent {
    const groupIds = groups.map((group) => group.id);
    const id = this.db.nextId('person');
    const agent = { id, name, email, admin, groupIds, available: true, language: 'sv', ...this.born() };
    this.db.agents.set(id, agent);
    return agent;
  }

  contact(name: string, email: string | null, more: Partial<Contact> = {}): Contact {
    const blank = { phone: null, mobile: null, otherEmails: [], companyId: null, language: 'sv', deleted: false };
    const contact: Contact = { id: this.db.nextId('person'), name, email, ...blank, ...this.born(), ...more };
    this.db.contacts.set(contact.id, contact);
    return contact;
  }

  company(name: string): Company {
    const company = { id: this.db.nextId('company'), name, createdAt: this.db.now() };
    this.db.companies.set(company.id, company);
    return company;
  }

  /** A status of the account's own; ids begin at 6. */
  status(id: number, name: StatusName): number {
    this.db.statuses.set(id, name);
    return id;
  }

  scenario(name: string, description: string, actions: ScenarioAction[]): Scenario {
    const scenario = { id: this.db.nextId('scenario'), name, description, actions };
    this.db.scenarios.set(scenario.id, scenario);
    return scenario;
  }

  /** `text` becomes the ticket's description. */
  ticket(at: number, given: Omit<NewTicket, 'description'> & { text: string }): TicketStory {
    this.at(at);
    const { text, ...rest } = given;
    return new TicketStory(this, createTicket(this.db, { ...rest, description: textToHtml(text) }));
  }

  private born(): { createdAt: number; updatedAt: number } {
    return { createdAt: this.db.now(), updatedAt: this.db.now() };
  }
}

/** What happens to one ticket after it was created, told step by step. */
export class TicketStory {
  constructor(
    private readonly account: AccountSeed,
    readonly ticket: Ticket,
  ) {}

  private get db(): FreshdeskDb {
    return this.account.db;
  }

  /** A public message, with or without a change that is saved after it. */
  says(at: number, who: Agent | Contact, text: string, change: TicketChange = {}): this {
    this.account.at(at);
    writeOnTicket(this.db, this.ticket.id, who.id, { body: textToHtml(text) });
    return this.change(at, who, change);
  }

  /** A private note, with or without a change that is saved after it. */
  notes(at: number, who: Agent, text: string, change: TicketChange = {}): this {
    this.account.at(at);
    writeOnTicket(this.db, this.ticket.id, who.id, { body: textToHtml(text), private: true });
    return this.change(at, who, change);
  }

  change(at: number, who: Agent | Contact, change: TicketChange): this {
    this.account.at(at);
    changeTicket(this.db, this.ticket.id, { type: 'user', userId: who.id }, change);
    return this;
  }

  /** An automation of the account acts by itself. */
  rule(at: number, change: TicketChange): this {
    this.account.at(at);
    changeTicket(this.db, this.ticket.id, SYSTEM, change);
    return this;
  }

  runs(at: number, who: Agent, scenario: Scenario): this {
    this.account.at(at);
    runScenario(this.db, this.ticket.id, who.id, scenario.id);
    return this;
  }

  mergeInto(at: number, who: Agent, target: Ticket): this {
    this.account.at(at);
    mergeTicket(this.db, this.ticket.id, target.id, who.id);
    return this;
  }
}
