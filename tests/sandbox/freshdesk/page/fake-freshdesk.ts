import type { PageControl } from '../../page/control';
import { LateRender } from '../../page/late-render';
import { listen } from '../../page/listen';
import type { ChangeMessage } from '../shapes';
import type { PageApi } from './api';
import { Directory } from './directory';
import { readTicket } from './load-ticket';
import { closeDropdown } from './parts/dropdown';
import { withGroup } from './parts/properties';
import { pathOfLink, pathOfTicket, placeOf, type Place } from './router';
import type { SaveResult } from './save';
import { Screen } from './screen';
import { DEFAULT_SETTINGS, type Me, type PageSettings, type PageStart } from './settings';
import { TicketList } from './ticket-list';
import { TicketSaves } from './ticket-saves';
import { change, openTicketState, shownProperties, type OpenTicket, type Properties } from './ticket-state';
import { wordsOf } from './words';

/** Freshdesk's agent interface with the host's own verbs (see PageControl): the tests drive it, and so does the page itself. */
export class FakeFreshdesk implements PageControl {
  readonly directory: Directory;
  readonly list: TicketList;
  readonly account: string;
  readonly me: Me | null;
  settings: PageSettings;
  private readonly window: Window;
  private readonly screen: Screen;
  private readonly late: LateRender<OpenTicket>;
  private readonly tickets = new Map<number, OpenTicket>();
  private readonly saves: TicketSaves;
  private readonly stopListening: () => void;
  private place: Place = { kind: 'other', path: '' };

  constructor(
    document: Document,
    readonly api: PageApi,
    { me, account, ...settings }: PageStart,
  ) {
    const window = document.defaultView;
    if (!window) throw new Error('FakeFreshdesk needs a document that is shown in a window');
    this.window = window;
    this.me = me;
    this.account = account;
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.directory = new Directory(api);
    const around = { api, settings: () => this.settings, words: () => wordsOf(this.settings.language) };
    this.list = new TicketList({ ...around, changed: () => this.rerender() });
    this.saves = new TicketSaves({
      ...around,
      changed: (open) => this.screen.draw(open, 'properties', 'editor'),
      saved: (open) => this.load(open),
    });
    this.screen = new Screen(document, this);
    this.late = new LateRender(
      () => {
        const { renderDelay } = this.settings;
        return renderDelay > 0 ? new Promise((resolve) => window.setTimeout(resolve, renderDelay)) : null;
      },
      (open) => this.screen.rebuild(open),
      () => [...this.tickets.values()],
    );
    this.stopListening = listen(document, window, {
      followAddress: () => this.followAddress(),
      navigate: (path) => this.navigate(path),
      pathOfLink,
    });
  }

  /** Opens what the address says. */
  start(): Promise<void> {
    return this.followAddress();
  }

  get shown(): OpenTicket | null {
    return this.screen.shown;
  }

  openTicket(id: number): Promise<void> {
    return this.navigate(pathOfTicket(id));
  }

  async navigate(path: string): Promise<void> {
    const { pathname, search } = this.window.location;
    if (path !== pathname + search) this.window.history.pushState(null, '', path);
    await this.followAddress();
  }

  /** Shows what the address says now. A ticket that was here before is there at once, with its draft, and read again. */
  async followAddress(): Promise<void> {
    closeDropdown();
    const place = placeOf(new URL(this.window.location.href));
    this.place = place;
    if (place.kind === 'ticket') {
      const open = this.tickets.get(place.id) ?? openTicketState(place.id);
      this.tickets.set(place.id, open);
      this.screen.showTicket(open);
      await this.load(open);
      return;
    }
    await this.directory.ready().catch(() => undefined);
    if (place.kind === 'list') await this.list.open(place.filter);
    if (this.place === place) this.screen.showElsewhere(place);
  }

  /** Changes settings while the page runs; the page is drawn again. */
  configure(settings: Partial<PageSettings>): void {
    this.settings = { ...this.settings, ...settings };
    this.screen.redress();
    if (this.place.kind !== 'ticket') return this.screen.showElsewhere(this.place);
    const open = this.tickets.get(this.place.id);
    if (open) this.screen.showTicket(open);
  }

  rerender(): void {
    if (this.shown) this.screen.rebuild(this.shown);
    else if (this.place.kind !== 'ticket') this.screen.showElsewhere(this.place);
  }

  async reload(id: number): Promise<void> {
    const open = this.tickets.get(id);
    if (open) await this.load(open);
  }

  /** Something changed a ticket, as the socket tells. The page's own changes come back too and are passed over. */
  heard({ ticket_id: id, user_id: userId }: ChangeMessage): void {
    if (userId === this.me?.id && this.saves.isEcho(id)) return;
    const open = this.tickets.get(id);
    if (!open) return;
    open.stale = true;
    this.screen.draw(open, 'properties');
  }

  async setAssignee(groupId: number, agentId: number | null): Promise<void> {
    const open = this.needShown();
    await this.directory.ready();
    change(open, withGroup({ host: this }, shownProperties(open), groupId));
    change(open, { agentId });
    this.changed(open);
  }

  setStatus(status: number): void {
    this.set({ status });
  }

  setTags(tags: string[]): void {
    this.set({ tags });
  }

  setSubject(subject: string): void {
    this.set({ subject });
  }

  /** The draft has changed: the fields follow in place, and the Update button with them. */
  changed(open: OpenTicket): void {
    this.screen.draw(open, 'properties', 'subject');
  }

  typeReply(text: string, isPublic = true): void {
    const open = this.needShown();
    Object.assign(open.draft, { text, public: isPublic, writing: true });
    this.screen.draw(open, 'editor');
  }

  /** The editor's text has changed under the agent's hands: kept, not drawn again. */
  typed(open: OpenTicket, text: string): void {
    open.draft.text = text;
  }

  /** Opens the editor for a reply or a private note. */
  write(isPublic: boolean): void {
    this.typeReply(this.needShown().draft.text, isPublic);
    this.window.document.querySelector<HTMLElement>('.fr-element')?.focus();
  }

  /** Closes the editor, and what was written in it is gone. */
  discard(): void {
    const open = this.needShown();
    Object.assign(open.draft, { text: '', public: true, writing: false });
    this.screen.draw(open, 'editor');
  }

  submit(): Promise<SaveResult> {
    return this.update();
  }

  /** The Update button: saves what was changed in the fields. */
  update(): Promise<SaveResult> {
    return this.saves.update(this.needShown());
  }

  /** Sends the reply or adds the note; with a status, sets that afterwards. */
  send(status?: number): Promise<SaveResult> {
    return this.saves.send(this.needShown(), status);
  }

  /** The Close button of the bar. */
  closeTicket(): Promise<SaveResult> {
    return this.saves.update(this.needShown(), { status: 5 });
  }

  executeScenario(scenarioId: number): Promise<SaveResult> {
    return this.saves.execute(this.needShown(), scenarioId);
  }

  beginLateRender(): void {
    this.late.hold();
  }

  nextRenderStep(): void {
    this.late.step();
  }

  finishLateRender(): void {
    this.late.release();
  }

  /** Takes the page away, listeners included. */
  unmount(): void {
    this.stopListening();
    for (const open of this.tickets.values()) open.saving?.abort();
    this.screen.clear();
  }

  private async load(open: OpenTicket): Promise<void> {
    await readTicket(open, this.api, this.directory);
    await this.late.bring(open);
  }

  private needShown(): OpenTicket {
    if (!this.shown) throw new Error('no ticket is on the screen');
    return this.shown;
  }

  private set(changes: Partial<Properties>): void {
    const open = this.needShown();
    change(open, changes);
    this.changed(open);
  }
}
