// Types only, free of zod at run time: the panel's first load imports this.
import type { BothLanguages } from './both-languages';
import type { CameBack } from './came-back';
import type { CaseKey, HelpdeskName } from './case-key';
import type { ClaimedNote } from './claimed-note';
import type { CaseHead, CustomerRecord } from './customer';
import type { Department } from './department';
import type { Manager } from './duty';
import type { HelpdeskFault } from './helpdesk-fault';
import type { HintedDepartment } from './hinted-department';
import type { Answer, Hold } from './hold';
import type { MandateCard } from './mandate-card';
import type { OutboxEntry, OutboxTrouble } from './outbox';

/** What the panel of one window shows for its active tab, ready to draw. One read of the database gives all of it. */
export type PanelView = NothingView | BarredView | CaseView;

/**
 * No case to show, and why:
 * - `elsewhere`: the tab is no helpdesk; `list`: a helpdesk page that is not a ticket; `new-ticket`: it has no id yet
 * - `suspended`: a message that the helpdesk has not let in; `signed-out`: nobody is signed in to the helpdesk
 * - `broken`: this browser's database cannot be read
 * - `not-allowed`: a helpdesk that the organisation does not let Stafett work on
 * - `reload`: a helpdesk tab that Stafett is not running in (opened before an update): the tab must be reloaded
 */
export interface NothingView {
  kind: 'nothing';
  /** `elsewhere`: the page's host where it is known, and could be an account's own domain */
  site?: string | null;
  why: 'elsewhere' | 'list' | 'new-ticket' | 'suspended' | 'signed-out' | 'not-allowed' | 'reload' | 'broken';
}

/** The tab shows, or may show, a helpdesk that the browser does not let Stafett read (any more). */
export interface BarredView {
  kind: 'barred';
  host: string;
  /** what to ask the browser for */
  origin: string;
}

export interface CaseView {
  kind: 'case';
  caseKey: CaseKey;
  helpdesk: HelpdeskName;
  ticketId: string;
  /** the agent whose session the tab has; null: signed out or not known yet, then nothing can be flagged */
  me: { id: string; name: string } | null;
  /** false: the tab was open before Stafett was installed or updated; the guard starts when the tab is reloaded */
  guarded: boolean;
  /** the requester's name as the page shows it: all there is while the helpdesk's API cannot be reached */
  shownCustomer: string | null;
  /** the user of the account whose case it is, as far as known */
  requester: string | null;
  /** null: never read in this browser (skeleton while `reading`, else the trouble) */
  customer: CustomerRecord | null;
  head: CaseHead | null;
  /** the chain's colours: the group by its key (account-group.ts) -> department hue */
  hues: Record<string, number>;
  /** a refresh from the helpdesk is under way */
  reading: boolean;
  /** why the last reading failed; what was known before is still shown, with its age */
  trouble: HelpdeskFault | null;
  /** in the order of the keys 1-9: suggested ones first */
  departments: Department[];
  /** what the lead's routing hint says of the case: its department is the first of them; null: none fits */
  hinted: HintedDepartment | null;
  /** what flags can be about, of all departments, in the lead's order; forty at most */
  causes: CauseChoice[];
  flags: FlagView[];
  /**
   * a brief received with a transfer and not read by this agent: first in the panel until it is; `coming`: there is one,
   * and its words come with the next view
   */
  received: ClaimedNote | 'coming' | null;
  /** this agent has said that the case has been received, and the ticket does not tell yet */
  receiving: boolean;
  /** what else other agents' Stafett wrote on the ticket, newest first */
  claims: ClaimedNote[];
  brief: BriefDraft;
  /** what the agent may decide alone here; null: nothing that the lead has said */
  mandate: MandateCard | null;
  /** the manager on duty today, or their stand-in; `coming`: the book comes with the next view; null: nobody is set */
  onDuty: Manager | 'coming' | null;
  notices: Notice[];
}

/** A cause that can be given for a flag to its department. */
export interface CauseChoice {
  id: string;
  departmentId: string;
  name: BothLanguages;
  /** the heading that it stands under; null: none */
  under: BothLanguages | null;
  /** how often it was given of late, in this browser */
  used: number;
}

/** The cause of a flag. */
export interface FlagCause {
  /** what it is called by now, or as it was read from the ticket where this book does not know it */
  id: string;
  name: BothLanguages | null;
  tag: string;
}

/** One write to the ticket that needs the agent: the tag is not there, or not gone, by `want`. */
export interface FlagWrite {
  /** of the outbox entry */
  id: string;
  tag: string;
  want: 'present' | 'absent';
}

/** One flag as its chip shows it. */
export interface FlagView {
  id: string;
  departmentId: string;
  /** null: "don't know yet" */
  cause: FlagCause | null;
  at: number;
  byName: string | null;
  from: 'here' | 'ticket';
  /** made here by who is signed in now: they may change its cause */
  mine: boolean;
  /**
   * `here`: kept in this browser, not on the ticket yet; `writing`: being written now; `on-ticket`, with its cause;
   * `failed`: needs the agent, see trouble
   */
  state: 'here' | 'writing' | 'on-ticket' | 'failed';
  trouble: OutboxTrouble | null;
  /** what the ticket does not have as it should */
  failed: FlagWrite[];
  /** undo is offered until then; null: no longer */
  undoUntil: number | null;
}

/** The baton, as this agent is writing it. Prefilled from the case until the agent has changed it. */
export interface BriefDraft {
  asked: string;
  tried: string;
  promised: string;
  consulted: string;
  wants: string;
  /** null: still as prefilled */
  editedAt: number | null;
}

export interface NoteView {
  id: string;
  state: OutboxEntry['state'];
  trouble: OutboxTrouble | null;
  /** ms since 1970; null: no longer */
  undoUntil: number | null;
}

/** One calm line about something that happened, with what to do where there is something to do. */
export type Notice =
  /** a transfer by this agent that the guard never saw */
  | { kind: 'missed'; id: string; at: number; to: string }
  /** a transfer by this agent that was made where no guard looks before it happens */
  | { kind: 'unseen'; id: string; at: number; to: string; via: Hold['via'] }
  /** what became of a save that the guard held */
  | {
      kind: 'save';
      id: string;
      at: number;
      fate: Exclude<Hold['fate'], 'open' | 'passed' | 'missed' | 'unseen'>;
      answer: Answer['kind'] | null;
      /** where the case was about to go, or who got it instead */
      to: string;
      /** the internal note that belongs to the way out; it may be taken back until `undoUntil` */
      note: NoteView | null;
    }
  /** a case that this agent sent on is back */
  | { kind: 'came-back'; id: string; at: number; back: CameBack }
  /** a part of the page that could not be read: the selector's name */
  | { kind: 'unreadable'; id: string; at: number; what: string };
