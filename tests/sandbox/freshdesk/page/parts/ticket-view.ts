import { keepFocus } from '../../../page/keep-focus';
import type { OpenTicket } from '../ticket-state';
import { drawActionBar } from './action-bar';
import { drawContact } from './contact-card';
import { drawConversation } from './conversation';
import { closeDropdown } from './dropdown';
import { drawEditor } from './editor';
import { drawProperties } from './properties';
import type { Piece, Scene } from './scene';
import { drawSubject } from './subject';

export type Part = 'bar' | 'subject' | 'conversation' | 'editor' | 'properties' | 'contact';

const DRAW: Record<Part, (scene: Scene, open: OpenTicket) => Piece> = {
  bar: drawActionBar,
  subject: drawSubject,
  conversation: drawConversation,
  editor: drawEditor,
  properties: drawProperties,
  contact: drawContact,
};

/** The step of a late render from which on a part is drawn. */
const STEP: Record<Part, number> = { bar: 1, subject: 2, conversation: 2, editor: 2, properties: 3, contact: 3 };

/** The ticket on the screen. There is one at a time: the others are not in the document. */
export class TicketView {
  readonly root: HTMLElement;
  private readonly pieces = new Map<Part, Piece>();

  constructor(
    private readonly scene: Scene,
    readonly open: OpenTicket,
  ) {
    this.root = scene.h('div', { class: 'ticket-details-wrapper look-ticket' });
    this.rebuild();
  }

  /** Replaces every node of the ticket, as Ember does when the route's model is another one or was read again. */
  rebuild(): void {
    closeDropdown();
    const { h, words } = this.scene;
    const { open } = this;
    const scroll = this.scroll();
    keepFocus(this.root, () => {
      this.pieces.clear();
      if (open.phase === 'missing' || open.phase === 'failed') {
        this.root.replaceChildren(this.sorry());
        return;
      }
      if (open.stage === 0) {
        this.root.replaceChildren(h('p', { class: 'look-wait', role: 'status' }, words.loading));
        return;
      }
      const part = (name: Part) => this.fresh(name).element;
      this.root.replaceChildren(
        part('bar'),
        h('div', { class: 'look-left' }, part('subject'), part('conversation'), part('editor')),
        part('properties'),
        part('contact'),
      );
      this.scrollTo(scroll);
    });
  }

  /** Draws some parts again. A part that can be put right in place keeps its nodes. */
  draw(...parts: Part[]): void {
    if (this.open.stage === 0 || this.open.phase !== 'ready') return;
    const scroll = this.scroll();
    for (const name of parts) {
      const piece = this.pieces.get(name);
      if (!piece) continue;
      if (piece.refresh) piece.refresh();
      else keepFocus(piece.element, () => this.replace(name, piece));
    }
    this.scrollTo(scroll);
  }

  private replace(name: Part, piece: Piece): HTMLElement {
    const { element } = this.fresh(name);
    piece.element.replaceWith(element);
    return element;
  }

  private fresh(name: Part): Piece {
    const ready = this.open.stage >= STEP[name];
    const piece = ready
      ? DRAW[name](this.scene, this.open)
      : { element: this.scene.h('div', { class: `look-skeleton look-skeleton-${name}` }) };
    this.pieces.set(name, piece);
    return piece;
  }

  /** Where the agent has scrolled to; null for the newest message, where a conversation opens. */
  private scroll(): number | null {
    const log = this.pieces.get('conversation')?.element;
    if (!log || this.open.stage < 3) return null;
    return log.scrollTop + log.clientHeight >= log.scrollHeight - 8 ? null : log.scrollTop;
  }

  private scrollTo(scroll: number | null): void {
    const log = this.pieces.get('conversation')?.element;
    if (log) log.scrollTop = scroll ?? log.scrollHeight;
  }

  private sorry(): HTMLElement {
    const { h, words, host } = this.scene;
    const { phase, id } = this.open;
    return h(
      'div',
      { class: 'look-sorry', role: 'alert' },
      h('p', {}, phase === 'missing' ? words.notFound : words.failedToLoad),
      phase === 'failed' &&
        h('button', { type: 'button', class: 'btn look-button', onclick: () => void host.reload(id) }, words.reload),
    );
  }
}
