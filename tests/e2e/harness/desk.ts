import type { CaseRecord } from '../../../domain/case';
import type { HelpdeskName } from '../../../domain/case-key';
import type { RecordedRequest, RequestMatch } from '../../sandbox/requests';
import type { Sandbox } from '../../sandbox/server';

/** What somebody who is not the browser's agent does to a ticket. */
export interface Act {
  ticketId: number;
  /** name of the group that gets it; nobody in it has it then */
  group?: string;
  /** name of the agent who gets it */
  agent?: string;
  reply?: string;
  note?: string;
  addTags?: string[];
  /** the ticket is solved by it */
  solves?: boolean;
}

export interface Message {
  /** plain text */
  text: string;
  public: boolean;
}

/**
 * One helpdesk of the sandbox in words that both have: where a story takes place, and what is true afterwards. One story
 * runs on every helpdesk; what differs between them is in one file each.
 */
export interface Desk {
  name: HelpdeskName;
  title: string;
  sandbox: Sandbox;
  /** of the account, canonical */
  host: string;
  /** The case of the story: passed on three times, held by Maja Ek in Faktura. */
  mainTicketId: number;
  /** One that was never handed over, Maja's own. */
  plainTicketId: number;
  ticketUrl(ticketId: number): string;
  /** A place of the agent's pages where no ticket is open. */
  elsewhere: string;
  groupId(name: string): number;
  agentId(name: string): number;
  /** Name of the group that has the ticket, by the helpdesk's own database. */
  groupOf(ticketId: number): string | null;
  agentOf(ticketId: number): string | null;
  customerOf(ticketId: number): string;
  subjectOf(ticketId: number): string;
  tags(ticketId: number): string[];
  messages(ticketId: number): Message[];
  /** One more ticket, nobody's yet, by somebody who has no other. */
  freshTicket(): number;
  /** An agent is called otherwise from now on. */
  rename(agent: string, name: string): void;
  /** Everybody leaves this group. */
  emptyGroup(name: string): void;
  /** Another agent, by name, does something. */
  actAs(name: string, act: Act): void;
  /** The budget of requests that a person could not use up. */
  liftLimits(): void;
  /** Whether the page itself saves a ticket by this request: not Stafett. */
  isSave(request: RecordedRequest): boolean;
  /** The page's saves of this ticket, for faults and pauses. */
  savesOf(ticketId: number): RequestMatch;
  /** Runs in the page: from now on it saves in a way that nobody can be certain of. */
  uncertainSaves(): void;
  /** Whether tags of this ticket are written by this request. */
  isTagWrite(request: RecordedRequest, ticketId: number): boolean;
  /** How often this tag was put on the ticket, and taken off. */
  timesTagged(ticketId: number, tag: string): { on: number; off: number };
  /** The last moment of flagging when a tag that somebody else puts on is still seen: a request of Stafett's. */
  lastLookBeforeTag(ticketId: number): RequestMatch;
  /** The page's button that saves who has the ticket, and where it says that a save has failed. */
  saveButton: string;
  saveError: string;
  /** Whether the page's save carries the reply too, or the fields alone. */
  sendsReply: boolean;
}

export const saves = (desk: Desk) => desk.sandbox.requests.filter((request) => desk.isSave(request));

export const tagWrites = (desk: Desk, ticketId: number) =>
  desk.sandbox.requests.filter((request) => desk.isTagWrite(request, ticketId));

/** Stafett's notes of a kind on a ticket: internal, and ending with their line. */
export function stafettNotes(desk: Desk, ticketId: number, kind: string): string[] {
  const line = new RegExp(`(^|\\n)stafett/1 ${kind} [0-9a-f]{32}$`);
  return desk.messages(ticketId).flatMap((one) => (!one.public && line.test(one.text) ? [one.text] : []));
}

/** Writes of Stafett's notes on a ticket, for pauses. */
export const noteWritesOn = (ticketId: number): RequestMatch => ({
  path: new RegExp(`/tickets/${ticketId}(/notes)?$`),
  body: /stafett\/1 [a-z]+ [0-9a-f]{32}/,
});

export const caseKeyOf = (desk: Desk, ticketId: number): CaseRecord['key'] => `${desk.name}:${desk.host}:${ticketId}`;

/** The one whose name this is. */
export function named<T extends { name: string }>(all: Iterable<T>, name: string): T {
  for (const one of all) if (one.name === name) return one;
  throw new Error(`nobody and nothing is called ${name}`);
}
