import type { Target } from './redirect';

/**
 * How the guard recognises a helpdesk's saves. Runs in the page's own world, before every request: small, without
 * dependencies, and every answer that is not certain is "not a save" or "not certain", never a guess.
 */
export interface Recogniser {
  /** Whether a request to this method and path may be a save of a ticket. Asked for every request: no parsing. */
  concerns(method: string, path: string): boolean;

  /** The save that this request is; null when it is none, or of a ticket that cannot be named. */
  recognise(method: string, path: string, body: string): TicketSave | null;

  /**
   * The same body with this group and agent in the place of those that it names, or without any; everything else untouched.
   * Null when the request is not understood with certainty: it must then be refused instead.
   * @param to absent: without any
   * @param from who holds the ticket, for a helpdesk that takes no save of nothing
   */
  redirected(method: string, path: string, body: string, to?: Target, from?: NamedTarget): string | null;

  /** Whether an answer with HTTP 2xx says that the ticket was saved: some failures come with 200. */
  accepts(save: TicketSave, answer: string): boolean;
}

export interface TicketSave {
  ticketId: string;
  /** Only what the request names; null: nobody. Empty: this save hands nothing over. */
  to: NamedTarget;
  /** false: the group or agent was found under keys that are not known for certain */
  certain: boolean;
  /** which operation of a batch this save is; null where the request is not a batch */
  part: number | null;
  /** a rule of the helpdesk's own that the save applies (a scenario): only the helpdesk knows whom it hands over to */
  ruleId?: string;
  /** it names nothing but group and agent: where it is refused, nothing is left to be saved */
  alone?: boolean;
  /** every ticket that a bulk action names: these are never held, but looked at afterwards */
  bulk?: readonly string[];
}

export interface NamedTarget {
  groupId?: string | null;
  agentId?: string | null;
}

export function namesTarget(to: NamedTarget): boolean {
  return to.groupId !== undefined || to.agentId !== undefined;
}
