import { builder, emberView } from '../../page/h';
import type { FakeFreshdesk } from './fake-freshdesk';
import { drawBreadcrumb } from './parts/breadcrumb';
import { closeDropdown } from './parts/dropdown';
import { drawList } from './parts/list';
import { drawNewTicket } from './parts/new-ticket';
import type { Scene } from './parts/scene';
import { drawShell, type Shell } from './parts/shell';
import { TicketView, type Part } from './parts/ticket-view';
import type { Place } from './router';
import { shownProperties, type OpenTicket } from './ticket-state';
import { wordsOf } from './words';

/** What is in the document: the frame, and in it one ticket, one list or one form. */
export class Screen {
  scene: Scene;
  private shell: Shell;
  private view: TicketView | null = null;

  constructor(
    private readonly document: Document,
    private readonly host: FakeFreshdesk,
  ) {
    this.scene = this.newScene();
    this.shell = drawShell(this.scene);
  }

  get shown(): OpenTicket | null {
    return this.view?.open ?? null;
  }

  showTicket(open: OpenTicket): void {
    if (this.view?.open !== open) this.view = new TicketView(this.scene, open);
    this.show(String(open.id), this.view.root);
  }

  showElsewhere(place: Exclude<Place, { kind: 'ticket' }>): void {
    const { h, words } = this.scene;
    this.view = null;
    if (place.kind === 'list') this.show(null, drawList(this.scene));
    else if (place.kind === 'new') this.show(words.newTicket, drawNewTicket(this.scene));
    else this.show(null, h('p', { class: 'look-wait' }, words.nothingHere));
  }

  /** Draws parts of a ticket again, if it is the one on the screen. */
  draw(open: OpenTicket, ...parts: Part[]): void {
    if (this.view?.open !== open) return;
    this.view.draw(...parts);
    this.title();
  }

  /** Replaces every node of a ticket, if it is the one on the screen. */
  rebuild(open: OpenTicket): void {
    if (this.view?.open !== open) return;
    this.view.rebuild();
    this.title();
  }

  /** Draws the whole page again, in the settings' language and markup. */
  redress(): void {
    this.clear();
    this.scene = this.newScene();
    this.shell = drawShell(this.scene);
    this.view = null;
  }

  clear(): void {
    closeDropdown();
    for (const element of this.shell.all) element.remove();
  }

  private show(here: string | null, ...content: HTMLElement[]): void {
    closeDropdown();
    this.shell.crumbs.replaceChildren(drawBreadcrumb(this.scene, here).element);
    this.shell.main.replaceChildren(...content);
    this.title();
  }

  private title(): void {
    const { host, scene, shown } = this;
    const subject = shown && shown.stage > 0 && shown.phase === 'ready' ? shownProperties(shown).subject : null;
    this.document.title =
      shown && subject !== null
        ? `[#${shown.id}] ${subject} : ${host.account}`
        : `${scene.words.tickets} : ${host.account}`;
  }

  private newScene(): Scene {
    const { document, host } = this;
    const { language } = host.settings;
    document.documentElement.lang = language;
    return { document, h: builder(document, emberView), words: wordsOf(language), host };
  }
}
