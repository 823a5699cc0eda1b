import type { PageControl } from '../../page/control';
import type { PageApi, Status } from './api';
import { listen } from './listen';
import { TicketLoader } from './load-ticket';
import { draftMacro } from './macro';
import { drawElsewhere } from './parts/lists';
import { closePopover } from './parts/popover';
import { People } from './people';
import { pathOfTab, placeOf, tabKeyOf, type Place } from './router';
import { saveDraft, type SaveResult } from './save';
import { Screen } from './screen';
import { DEFAULT_SETTINGS, type Me, type PageSettings, type PageStart } from './settings';
import { shownAssignee, type OpenTicket } from './ticket-state';

/** The Agent Workspace with the host's own verbs (see PageControl): the tests drive it, and so does the page itself. */
export class FakeZendesk implements PageControl {
  readonly people: People;
  readonly me: Me | null;
  settings: PageSettings;
  private readonly window: Window;
  private readonly screen: Screen;
  private readonly loader: TicketLoader;
  private readonly stopListening: () => void;
  private place: Place = { kind: 'dashboard' };

  constructor(
    document: Document,
    readonly api: PageApi,
    { me, ...settings }: PageStart,
  ) {
    const window = document.defaultView;
    if (!window) throw new Error('FakeZendesk needs a document that is shown in a window');
    this.window = window;
    this.me = me;
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.people = new People(api);
    this.screen = new Screen(document, this);
    this.loader = new TicketLoader(api, this.screen, () => {
      const { renderDelay } = this.settings;
      return renderDelay > 0 ? new Promise((resolve) => window.setTimeout(resolve, renderDelay)) : null;
    });
    this.stopListening = listen(document, window, this);
  }

  /** Opens what the address says, and the tabs that were open before. */
  async start(): Promise<void> {
    const { hash } = this.window.location;
    if (hash.startsWith('#/')) this.window.history.replaceState(null, '', `/agent${hash.slice(1)}`);
    const restored = this.settings.openTickets.map((id) => this.screen.add(String(id), id));
    await Promise.all([...restored.map((open) => this.loader.load(open)), this.followAddress()]);
  }

  /** The ticket on the screen; null on a view or a search. */
  get shown(): OpenTicket | null {
    return this.screen.shown;
  }

  get openTickets(): OpenTicket[] {
    return this.screen.openTickets;
  }

  openTicket(id: number): Promise<void> {
    return this.navigate(`/agent/tickets/${id}`);
  }

  switchTab(key: string | number): Promise<void> {
    return this.navigate(pathOfTab(String(key)));
  }

  /** Closes a tab, its draft and a save that is under way; the last tab that is left comes to the front. */
  closeTab(key: string | number): void {
    const open = this.screen.find(String(key));
    if (!open) return;
    const wasShown = open === this.shown;
    open.saving?.abort();
    const next = this.screen.remove(open);
    if (wasShown) void this.navigate(next === null ? '/agent/dashboard' : pathOfTab(next));
  }

  async navigate(path: string): Promise<void> {
    const { pathname, search } = this.window.location;
    if (path !== pathname + search) this.window.history.pushState(null, '', path);
    await this.followAddress();
  }

  /** Shows what the address says now. */
  async followAddress(): Promise<void> {
    closePopover();
    const place = placeOf(new URL(this.window.location.href));
    this.place = place;
    const key = tabKeyOf(place);
    if (key === null) {
      this.screen.activate(null);
      const drawn = await drawElsewhere(this.screen.scene, place);
      if (this.place === place) this.screen.showElsewhere(drawn);
      return;
    }
    const known = this.screen.find(key);
    const open = known ?? this.screen.add(key, place.kind === 'ticket' ? place.id : null);
    if (place.kind === 'new') open.requesterId ??= place.requesterId;
    this.screen.activate(key);
    if (!known) await this.loader.load(open);
  }

  /** Changes settings while the page runs; markup and language are drawn again at once. */
  configure(settings: Partial<PageSettings>): void {
    this.settings = { ...this.settings, ...settings };
    closePopover();
    if (settings.era === undefined && settings.language === undefined) {
      for (const open of this.openTickets) this.screen.draw(open, 'footer');
      return;
    }
    this.screen.redress();
    void this.followAddress();
  }

  /** Replaces every node of one ticket, or of all of them. The draft stays. */
  rerender(key?: string | number): void {
    this.screen.rebuild(...this.openTickets.filter((open) => key === undefined || open.key === String(key)));
  }

  /** Reads a ticket from the server again, as the page does when somebody else has changed it. The draft stays. */
  async reload(key: string | number): Promise<void> {
    const open = this.screen.find(String(key));
    if (open) await this.loader.load(open);
  }

  /** Gives the ticket on the screen to a group and one of its agents, or to the group alone. Not saved yet. */
  async setAssignee(groupId: number, agentId: number | null): Promise<void> {
    const open = this.needShown();
    const group = await this.people.group(groupId);
    const agent = agentId === null ? null : await this.people.agent(groupId, agentId);
    open.draft.assignee = { group, agent };
    this.screen.draw(open, 'properties');
  }

  /** "take it": the agent's own name, in the ticket's group if the agent is in it. Not saved yet. */
  async takeIt(): Promise<void> {
    if (!this.me) return;
    const { id, group_ids: mine } = this.me;
    const group = shownAssignee(this.needShown()).group;
    const groupId = group && mine.includes(group.id) ? group.id : (mine[0] ?? group?.id);
    if (groupId !== undefined) await this.setAssignee(groupId, id);
  }

  /** Puts a macro's changes into the draft; nothing is saved. */
  async applyMacro(macroId: number): Promise<void> {
    const open = this.needShown();
    await draftMacro(open, macroId, this.api, this.people);
    this.screen.draw(open, 'properties', 'subject', 'composer', 'footer');
  }

  /** Writes into the composer, as if by hand. Line breaks make paragraphs. */
  typeReply(text: string, isPublic = true): void {
    const open = this.needShown();
    Object.assign(open.draft, { text, public: isPublic });
    this.screen.draw(open, 'composer');
  }

  /** The editor's text has changed under the agent's hands: kept, not drawn again. */
  typed(open: OpenTicket, text: string): void {
    open.draft.text = text;
    this.screen.drafted(open);
  }

  /** Public reply or internal note; the editor gets the focus. */
  setChannel(isPublic: boolean): void {
    const open = this.needShown();
    open.draft.public = isPublic;
    this.screen.draw(open, 'composer');
    this.screen.root(open)?.querySelector<HTMLElement>('[contenteditable]')?.focus();
  }

  /** Chooses the status of the main button. Not saved yet. */
  setStatus(status: Status): void {
    const open = this.needShown();
    open.draft.status = status;
    this.screen.draw(open, 'footer');
  }

  setTags(tags: string[]): void {
    const open = this.needShown();
    open.draft.tags = tags;
    this.screen.draw(open, 'properties');
  }

  setSubject(subject: string): void {
    const open = this.needShown();
    open.draft.subject = subject;
    this.screen.drafted(open);
  }

  focusMacro(): void {
    const box = '[data-test-id="ticket-footer-macro-menu-autocomplete-input"] input';
    if (this.shown) this.screen.root(this.shown)?.querySelector<HTMLElement>(box)?.focus();
  }

  /** Submits the ticket on the screen, with this status or the one on the button. */
  async submit(status?: Status): Promise<SaveResult> {
    const open = this.shown;
    if (!open || open.phase !== 'ready' || open.saving || open.record?.status === 'closed') return 'ignored';
    closePopover();
    const result = await saveDraft(open, this.api, this.settings, status, () => this.screen.draw(open, 'footer'));
    if (!this.screen.has(open)) return result;
    if (result === 'saved') await this.afterSaved(open);
    else this.screen.draw(open, 'footer');
    return result;
  }

  /** From now on a ticket that is opened gets no further than its frame. */
  beginLateRender(): void {
    this.loader.render.hold();
  }

  /** Lets the held tickets come one step further. */
  nextRenderStep(): void {
    this.loader.render.step();
  }

  finishLateRender(): void {
    this.loader.render.release();
  }

  /** Takes the page away, listeners included. */
  unmount(): void {
    closePopover();
    this.stopListening();
    for (const open of this.openTickets) open.saving?.abort();
    this.screen.clear();
  }

  private async afterSaved(open: OpenTicket): Promise<void> {
    if (this.settings.afterSave === 'close') return this.closeTab(open.key);
    const { id } = open;
    if (id === null) return;
    if (open.key !== String(id)) {
      // The ticket has just been created: same tab, from now on with an id and an address of its own.
      this.screen.rekey(open, String(id));
      if (open === this.shown) this.window.history.replaceState(null, '', pathOfTab(open.key));
    }
    await Promise.all([this.api.convoLog(id).catch(() => undefined), this.loader.load(open)]);
  }

  private needShown(): OpenTicket {
    if (!this.shown) throw new Error('no ticket is on the screen');
    return this.shown;
  }
}
