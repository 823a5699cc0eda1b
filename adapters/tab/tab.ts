import { caseKey, type CaseRef } from '@/domain/case-key';
import type { TabReport } from '@/domain/messages';
import type { Holder } from '@/domain/holder';
import type { Me } from '@/domain/reading';
import { isWireGone } from '@/utils/wire';
import { isHelpdeskError, type Helpdesk, type HelpdeskApi, type HelpdeskPage, type ShownHolder } from '../helpdesk';
import type { Ask } from './ask';
import { delivery } from './deliver';
import { healthReport } from './health-report';
import { lastLooks, shownLast } from './last-look';
import { onNavigation } from './navigation';
import type { NamedTarget } from './recogniser';
import { session, type Session } from './session';
import { tellMembers } from './tell-members';
import { visit, type Visit } from './visit';

/** The longest that what is said of a choice, and of a save, waits to know who is in the group. In ms. */
const WHILE_CHOOSING = 1_000;
const BEFORE_A_STOP = 500;

/** One helpdesk tab: says what it shows, reads the ticket that is open, and writes what the outbox asks for. */
export interface Tab {
  /** the account's canonical host */
  readonly host: string;
  /** The signed-in agent, as far as is known. */
  me(): Me | null;
  /** Something did not work: told in the health report. */
  failure(where: string, error: unknown): void;
  /** Who holds this ticket, saved; null when it is not the one being visited or not known yet. */
  baseline(ticketId: string): ReturnType<Visit['baseline']>;
  /** Asks the helpdesk who holds the visited ticket now; null for any other, or when it cannot be asked. */
  holderNow(ticketId: string): Promise<Holder | null>;
  /**
   * Ids for the names that the page shows; null when they do not name exactly one holder. Who is in the group, where it is
   * another than the ticket's, is told to the background by then, or will be.
   */
  identify(shown: ShownHolder): Promise<Holder | null>;
  /** A save is being stopped that would give the open ticket to this holder: the same, for half a second at most. */
  lookInto(to: Holder): Promise<void>;
  /** Whom this rule of the helpdesk's hands a ticket over to; empty: nobody; null: not known. Rejects like the API. */
  ruleTarget(ruleId: string): Promise<NamedTarget | null>;
  /** Something about the open ticket may have changed. */
  look(): void;
  /** A save of this ticket, open or just left, has succeeded; `bulk`: a bulk action, which may be carried out later. */
  saved(ticketId: string, bulk?: boolean): void;
  /** The outbox may have something for this tab. */
  deliver(): void;
}

export interface TabParts {
  window: Window;
  helpdesk: Helpdesk;
  /** the account's canonical host */
  host: string;
  api: HelpdeskApi;
  page: HelpdeskPage;
  ask: Ask;
  /** whether the guard is in the page */
  guarded(): boolean;
  /** called with the id of the ticket whose page is shown now, null for any other page */
  moved(ticketId: string | null, signal: AbortSignal): void;
  /** called when the ticket has been read (again), or when it became known who is signed in */
  changed(ticketId: string): void;
}

export function startTab(parts: TabParts, signal: AbortSignal): Tab {
  const { window, helpdesk, host, api, page, ask, guarded, moved } = parts;
  const { document } = window;
  const account = { helpdesk: helpdesk.name, host };
  const who = session(api);
  const noteWritten = (ticketId: string) => {
    // At once: until then the panel goes on asking for what the agent has just said.
    if (ticketId === current?.ticketId) current.visit.look();
  };
  const deliver = delivery(account, api, who, ask, noteWritten, (where, error) => shrug(where)(error), signal).wake;
  const { failure } = healthReport(account, () => page.health(), ask, signal);
  const ref = (ticketId: string): CaseRef => ({ ...account, ticketId });

  let report: TabReport = {
    ...account,
    caseKey: null,
    place: 'other',
    session: 'unknown',
    me: null,
    guarded: false,
    reading: false,
    trouble: null,
    shownCustomer: null,
  };
  let groupsTold = false;
  let current: {
    ticketId: string;
    visit: Visit;
    leave: AbortController;
    /** the assignee field shows somebody else than this */
    differs(saved: Holder): boolean;
    saved: boolean;
  } | null = null;

  const shrug = (where: string) => (error: unknown) => {
    if (!isWireGone(error)) failure(where, error);
  };

  /** Says what the tab shows; only what differs from the last time is news. */
  async function tell(changes: Partial<TabReport>): Promise<string | null> {
    report = { ...report, guarded: guarded(), leftSettled: false, ...changes };
    return (await ask('here', report)).stamp;
  }

  const isOpen = (ticketId: string) => ticketId === current?.ticketId;
  const members = tellMembers(account, api, ask, shrug('members'), () => {
    if (current) parts.changed(current.ticketId);
  });
  /** Who is in the group that the open ticket would move to, told as far as that takes no longer than this. */
  async function tellOf(groupId: string | null, patienceMs: number): Promise<void> {
    if (groupId && groupId !== current?.visit.baseline()?.groupId) await members(groupId, patienceMs);
  }
  const last = lastLooks({ api, ask, isOpen, failed: lookFailed }, signal);

  /** A ticket that was left, closed or merged meanwhile is read again when somebody opens it. */
  function lookFailed(error: unknown): void {
    if (!isHelpdeskError(error)) shrug('last-look')(error);
  }

  /** @returns whether there was nothing unsaved in the assignee field, and no save under way */
  function leaveTicket(): boolean {
    if (!current) return true;
    const { ticketId, visit, leave, differs, saved } = current;
    const holder = visit.baseline();
    leave.abort();
    current = null;
    const unsettled = saved || (holder !== null && differs(holder));
    if (unsettled) last.soon(ticketId);
    return holder !== null && !unsettled;
  }

  function enter(url: URL): void {
    const place = helpdesk.where(url);
    const ticketId = place.kind === 'ticket' ? place.ticketId : null;
    if (ticketId !== null && ticketId === current?.ticketId) return;
    const leftSettled = leaveTicket();
    const blank = { trouble: null, shownCustomer: null, leftSettled };
    if (ticketId === null) {
      tell({ caseKey: null, place: place.kind, reading: false, ...blank }).catch(shrug('here'));
      moved(null, signal);
      return;
    }
    const leave = new AbortController();
    signal.addEventListener('abort', () => leave.abort(), { signal: leave.signal });
    const stored = tell({ caseKey: caseKey(ref(ticketId)), place: 'ticket', reading: true, ...blank });
    stored.catch(shrug('here'));
    const visitParts = {
      api,
      page,
      ask,
      failure,
      changed: () => parts.changed(ticketId),
      report(changes: Partial<TabReport>) {
        tell(changes).catch(shrug('here'));
        const signedOut = changes.trouble === 'signed-out';
        const backAgain = changes.trouble === null && report.session !== 'agent';
        if (signedOut || backAgain) whoIsHere(who.again());
      },
    };
    const differs = shownLast(page, ticketId, leave.signal);
    const here = visit(ref(ticketId), stored, visitParts, leave.signal);
    current = { ticketId, leave, visit: here, differs, saved: false };
    moved(ticketId, leave.signal);
    whoIsHere(who.me());
  }

  function whoIsHere(asked: ReturnType<Session['me']>): void {
    asked.then((me) => {
      const session = me ? 'agent' : 'signed-out';
      if (report.session !== session || report.me?.id !== me?.id) tell({ session, me }).catch(shrug('here'));
      if (!me) return;
      if (current) parts.changed(current.ticketId);
      deliver();
      if (!groupsTold) readGroups().catch(shrug('groups'));
    }, shrug('me'));
  }

  /** Once a tab: groups seldom change, and departments are found by their names. */
  async function readGroups(): Promise<void> {
    const groups = await api.groups();
    groupsTold = true;
    await ask('groups', { ...account, groups });
  }

  const look = () => current?.visit.look();
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') look();
    },
    { signal },
  );
  window.addEventListener(
    'online',
    () => {
      look();
      deliver();
    },
    { signal },
  );
  onNavigation(window, enter, signal);

  return {
    host,
    me: who.known,
    failure,
    async identify(shown) {
      const holder = await api.identify(shown);
      await tellOf(holder?.groupId ?? null, WHILE_CHOOSING);
      return holder;
    },
    lookInto: ({ groupId }) => tellOf(groupId, BEFORE_A_STOP),
    ruleTarget: (ruleId) => api.ruleTarget(ruleId),
    holderNow: async (ticketId) => (ticketId === current?.ticketId ? current.visit.holderNow() : null),
    look,
    saved(ticketId, bulk = false) {
      if (bulk) last.later(ticketId);
      if (ticketId !== current?.ticketId) return last.soon(ticketId);
      current.saved = true;
      look();
    },
    deliver,
    baseline: (ticketId) => (ticketId === current?.ticketId ? current.visit.baseline() : null),
  };
}
