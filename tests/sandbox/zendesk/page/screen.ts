import { markupOf } from './eras';
import type { FakeZendesk } from './fake-zendesk';
import { builder, styledClasses } from '../../page/h';
import type { Scene } from './parts/scene';
import { drawShell, drawTab, type Shell } from './parts/shell';
import { Workspace, type Part } from './parts/workspace';
import { isDirty, openTicketState, shownSubject, type OpenTicket } from './ticket-state';
import { wordsOf } from './words';

interface Tab {
  open: OpenTicket;
  workspace: Workspace;
  /** What the tab in the header says now, so that typing does not draw it again at every key. */
  dirty: boolean;
}

/** What is in the document: the frame, and one workspace for each open tab, of which at most one is visible. */
export class Screen {
  scene: Scene;
  private shell: Shell;
  private readonly tabs = new Map<string, Tab>();
  private shownKey: string | null = null;

  constructor(
    private readonly document: Document,
    private readonly host: FakeZendesk,
  ) {
    this.scene = this.newScene();
    this.shell = drawShell(this.scene);
  }

  get shown(): OpenTicket | null {
    return this.tabs.get(this.shownKey ?? '')?.open ?? null;
  }

  get openTickets(): OpenTicket[] {
    return [...this.tabs.values()].map((tab) => tab.open);
  }

  has(open: OpenTicket): boolean {
    return this.tabs.get(open.key)?.open === open;
  }

  root(open: OpenTicket): HTMLElement | null {
    return this.tabs.get(open.key)?.workspace.root ?? null;
  }

  find(key: string): OpenTicket | null {
    return this.tabs.get(key)?.open ?? null;
  }

  /** A tab in the background, its workspace in the document and hidden. */
  add(key: string, id: number | null): OpenTicket {
    const open = openTicketState(key, id);
    const workspace = new Workspace(this.scene, open);
    this.tabs.set(key, { open, workspace, dirty: false });
    workspace.setActive(false);
    this.shell.tickets.append(workspace.root);
    this.drawTabs();
    return open;
  }

  /** Takes a tab away; the key of the tab that comes to the front, null where none is left. */
  remove(open: OpenTicket): string | null {
    this.tabs.get(open.key)?.workspace.root.remove();
    this.tabs.delete(open.key);
    this.drawTabs();
    return [...this.tabs.keys()].at(-1) ?? null;
  }

  rekey(open: OpenTicket, key: string): void {
    const tab = this.tabs.get(open.key);
    if (!tab) return;
    this.tabs.delete(open.key);
    if (this.shownKey === open.key) this.shownKey = key;
    open.key = key;
    this.tabs.set(key, tab);
  }

  /** Brings a ticket to the front, or with null the pane of views and searches. */
  activate(key: string | null): void {
    this.shownKey = key;
    this.shell.elsewhere.classList.toggle('is-cached', key !== null);
    if (key !== null) this.shell.elsewhere.replaceChildren();
    for (const { open, workspace } of this.tabs.values()) workspace.setActive(open.key === key);
    this.drawTabs();
  }

  showElsewhere(drawn: HTMLElement): void {
    this.shell.elsewhere.replaceChildren(drawn);
  }

  draw(open: OpenTicket, ...parts: Part[]): void {
    const tab = this.tabs.get(open.key);
    if (!tab) return;
    tab.workspace.draw(...parts);
    this.drafted(open);
  }

  /** The draft has changed: the mark in the header follows. */
  drafted(open: OpenTicket): void {
    const tab = this.tabs.get(open.key);
    if (tab && tab.dirty !== isDirty(open)) this.drawTabs();
  }

  /** Replaces every node of the given tickets. */
  rebuild(...tickets: OpenTicket[]): void {
    for (const open of tickets) this.tabs.get(open.key)?.workspace.rebuild(this.scene);
    this.drawTabs();
  }

  /** Draws the whole page again, in the settings' language and markup. */
  redress(): void {
    for (const element of this.shell.all) element.remove();
    this.scene = this.newScene();
    this.shell = drawShell(this.scene);
    for (const { workspace } of this.tabs.values()) this.shell.tickets.append(workspace.root);
    this.rebuild(...this.openTickets);
  }

  clear(): void {
    for (const element of this.shell.all) element.remove();
    this.tabs.clear();
  }

  private drawTabs(): void {
    for (const tab of this.tabs.values()) tab.dirty = isDirty(tab.open);
    const drawn = this.openTickets.map((open) => drawTab(this.scene, open, open.key === this.shownKey));
    this.shell.tabs.replaceChildren(...drawn);
    const { shown } = this;
    this.document.title = (shown && shown.stage > 0 && shownSubject(shown)) || 'Zendesk';
  }

  private newScene(): Scene {
    const { document, host } = this;
    const { language, era } = host.settings;
    document.documentElement.lang = language;
    return { document, h: builder(document, styledClasses), words: wordsOf(language), era: markupOf(era), host };
  }
}
