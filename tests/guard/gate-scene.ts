import { Window } from 'happy-dom';
import type { HelpdeskPage, ShownHolder, SubmitIntent } from '@/adapters/helpdesk';
import type { DialogHeard } from '@/adapters/tab/dialog-frame';
import { guardEnd, type Channel } from '@/adapters/tab/guard-channel';
import { startGuard, type GuardGate } from '@/adapters/tab/guard-gate';
import type { ToGate, ToGuard } from '@/adapters/tab/guard-messages';
import type { NamedTarget } from '@/adapters/tab/recogniser';
import type { Shown } from '@/adapters/tab/shown';
import type { Assessment, Tier } from '@/domain/assessment';
import type { PlannedChange } from '@/domain/change';
import type { Holder } from '@/domain/holder';

export const SUPPORT: Holder = { groupId: '1', groupName: 'Support', agentId: '11', agentName: 'Eva Lind' };
export const LOGISTIK: Holder = { groupId: '2', groupName: 'Logistik', agentId: null, agentName: null };
const ME = { id: '11', name: 'Eva Lind', role: 'agent' as const, locale: null };

export interface Asked {
  name: string;
  body: unknown;
}

/**
 * The content script's half with a page, a background and an agent that the test plays. The other half of the line is the
 * real one; the page's events are untrusted in a simulated document, so a click is handed over as a trusted one.
 */
export class Scene {
  readonly made = new Window({ url: 'https://acme.zendesk.com/agent/tickets/4711' });
  readonly asked: Asked[] = [];
  readonly answers: { save: number; answer: string; to?: unknown; from?: object }[] = [];
  readonly dialogs: { holdId: string; heard: DialogHeard; shown: boolean; closed: boolean }[] = [];
  readonly notes: string[] = [];
  readonly failures: unknown[] = [];
  readonly replayed: SubmitIntent[] = [];
  readonly until = new AbortController();
  /** what the page does when a click is done again */
  onReplay: () => boolean | Promise<boolean> = () => true;
  shown: ShownHolder = SUPPORT;
  baseline: Holder | null = SUPPORT;
  /** what is read of whom a save would give the ticket to */
  lookInto: (to: Holder) => Promise<void> = async () => {};
  /** what a rule of the helpdesk's would do */
  ruleTarget: (ruleId: string) => Promise<NamedTarget | null> = async () => null;
  /** false: the part that asks the agent is not there yet */
  drawn = true;
  tier: Tier = 2;
  /** null: the background never answers */
  background: ((name: string, body: unknown) => unknown) | null = null;
  readonly gate: GuardGate;
  private readonly guard: Channel<ToGate>;
  private fieldChanged: () => void = () => {};
  private ids = 0;
  readonly savedTickets: string[] = [];
  holderNow: () => Promise<Holder | null> = async () => this.movedTo;
  /** who the helpdesk says has the ticket, where that is not what was read before */
  movedTo: Holder | null = null;

  /** @param guarded false: the page was open before Stafett came, so the guard is not in it */
  constructor(guarded = true) {
    const document = this.made.document as unknown as Document;
    if (guarded) document.head.remove();
    this.background = (name) => (name === 'assess' ? this.assessment() : null);
    this.gate = startGuard(
      {
        window: this.made as unknown as globalThis.Window,
        page: this.page(),
        newId: () => `id-${++this.ids}`,
        saved: (ticketId, bulk) => void this.savedTickets.push(bulk ? `${ticketId} in bulk` : ticketId),
        ask: ((name: string, body: unknown) => {
          this.asked.push({ name, body });
          const { background } = this;
          return background ? Promise.resolve().then(() => background(name, body)) : new Promise(() => {});
        }) as never,
        ref: (ticketId) => ({ helpdesk: 'zendesk', host: 'acme.zendesk.com', ticketId }),
        me: () => ME,
        baseline: (ticketId) => (ticketId === '4711' ? this.baseline : null),
        holderNow: () => this.holderNow(),
        identify: async (shown) => [SUPPORT, LOGISTIK].find((one) => one.groupName === shown.groupName) ?? null,
        lookInto: (to) => this.lookInto(to),
        ruleTarget: (ruleId) => this.ruleTarget(ruleId),
        shown: () => (this.drawn ? this.whatIsShown() : null),
        failure: (_where, error) => this.failures.push(error),
      },
      this.until.signal,
    );
    this.guard = guardEnd<ToGate>(document, (message) => {
      if ((message as ToGuard).save !== undefined) this.answers.push(message as { save: number; answer: string });
    });
  }

  close(): Promise<void> {
    this.until.abort();
    return this.made.happyDOM.close();
  }

  /** The agent picks this holder in the assignee field. */
  async pick(holder: ShownHolder): Promise<void> {
    this.shown = holder;
    if (this.watched) this.fieldChanged();
    else this.gate.show('4711', this.until.signal);
    this.watched = true;
    await settled();
  }
  private watched = false;

  /** The agent presses the submit button (or its form asks for the save). True when the page gets the event. */
  press(trusted = true, type = 'click'): boolean {
    const event = new this.made.Event(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    let seen = false;
    const see = () => void (seen = true);
    this.made.document.documentElement.addEventListener(type, see);
    this.made.document.documentElement.dispatchEvent(event);
    this.made.document.documentElement.removeEventListener(type, see);
    return seen;
  }

  say(message: ToGate): void {
    this.guard.send(message);
  }

  save(
    save: number,
    to: { groupId?: string | null; agentId?: string | null } = { groupId: '2' },
    alone?: boolean,
  ): void {
    this.say({ is: 'save', save, ticketId: '4711', to, alone });
  }

  names(): string[] {
    return this.asked.map((each) => each.name);
  }

  fates(): unknown[] {
    return this.asked.filter((each) => each.name === 'fate').map((each) => (each.body as { fate: string }).fate);
  }

  private whatIsShown(): Shown {
    return {
      openDialog: (holdId, heard) => {
        const dialog = { holdId, heard, shown: false, closed: false };
        this.dialogs.push(dialog);
        return { show: () => void (dialog.shown = true), close: () => void (dialog.closed = true) };
      },
      note: {
        say: (_ticketId, text, look) => void this.notes.push(`${look}: ${text}`),
        clear: () => this.notes.push(''),
      },
      words: {
        finding: (finding) => finding.rule,
        pressAgain: () => 'press again',
        choose: (name) => `choose ${name}`,
        putBack: (name, alone) => `put back ${name}${alone ? '' : ' and submit'}`,
      },
    };
  }

  assessment(): Assessment {
    const findings = [{ rule: 'no-brief' as const, tier: this.tier, weight: 1, values: {} }];
    const change = this.asked.at(-1)?.body as PlannedChange;
    return { change, tier: this.tier, findings, nth: 2, at: 0 };
  }

  private page(): HelpdeskPage {
    const intent: SubmitIntent = { ticketId: '4711', via: 'button', how: {} };
    return {
      submitIntent: (event: Event) => (['click', 'submit'].includes(event.type) ? intent : null),
      shownHolder: () => this.shown,
      replay: async (again: SubmitIntent) => {
        this.replayed.push(again);
        return this.onReplay();
      },
      onHolderShown: (_ticketId: string, changed: () => void) => void (this.fieldChanged = changed),
    } as unknown as HelpdeskPage;
  }
}

/** Every promise that is under way without a timer has come to its end. */
export const settled = () => new Promise((done) => setImmediate(done));
