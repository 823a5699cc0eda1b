import type { Slots } from '../eras/markup';
import type { OpenTicket } from '../ticket-state';
import { drawBreadcrumb } from './breadcrumb';
import { drawComposer } from './composer';
import { drawContext } from './context-panel';
import { drawLog, drawSubject } from './conversation';
import { drawFooter } from './footer';
import { keepFocus } from '../../../page/keep-focus';
import { drawProperties } from './properties';
import type { Scene } from './scene';

export type Part = keyof Slots;

/** The step of a late render from which on a part is drawn. */
const STEP: Record<Part, number> = {
  breadcrumb: 1,
  subject: 1,
  log: 2,
  context: 2,
  composer: 2,
  properties: 3,
  footer: 3,
};

const DRAW: Record<Part, (scene: Scene, open: OpenTicket) => HTMLElement> = {
  breadcrumb: drawBreadcrumb,
  subject: drawSubject,
  log: drawLog,
  context: drawContext,
  composer: drawComposer,
  properties: drawProperties,
  footer: drawFooter,
};

const PARTS = Object.keys(DRAW) as Part[];

/**
 * The piece of the page that belongs to one tab. It stays in the document for as long as the tab is open, also while
 * another ticket is on the screen: then it is hidden by visibility, takes its room and answers every query.
 */
export class Workspace {
  readonly root: HTMLElement;
  private slots: Slots;
  private active = false;

  constructor(
    private scene: Scene,
    private readonly open: OpenTicket,
  ) {
    this.root = scene.document.createElement('div');
    this.root.classList.add('ember-view', 'workspace', 'look-workspace');
    this.slots = this.emptySlots();
    this.rebuild(scene);
  }

  /** Replaces every node below the workspace, as the real page does when a ticket has been saved. */
  rebuild(scene: Scene = this.scene): void {
    // In another language or markup the whole page is new, and so is where it stands.
    const scroll = scene === this.scene ? this.logScroll() : null;
    this.scene = scene;
    const { h, words, era } = scene;
    const { open } = this;
    keepFocus(this.root, () => {
      if (open.phase === 'missing' || open.phase === 'failed') {
        this.root.replaceChildren(this.sorry());
        return;
      }
      if (open.stage === 0) {
        this.root.replaceChildren(h('p', { class: 'look-wait', role: 'status' }, words.loading));
        return;
      }
      for (const part of PARTS) this.slots[part] = this.fresh(part);
      this.root.replaceChildren(...era.assemble(h, open.key, open.id, this.slots));
      this.slots.log.scrollTop = scroll ?? this.slots.log.scrollHeight;
    });
    this.mark();
  }

  /** Draws some parts again: their nodes are new ones. */
  draw(...parts: Part[]): void {
    if (this.open.stage === 0 || this.open.phase !== 'ready') return;
    for (const part of parts) {
      keepFocus(this.slots[part], () => {
        const fresh = this.fresh(part);
        this.slots[part].replaceWith(fresh);
        this.slots[part] = fresh;
        return fresh;
      });
    }
    this.scene.era.setWorking(this.root, this.open.saving !== null);
  }

  setActive(active: boolean): void {
    this.active = active;
    this.mark();
  }

  private mark(): void {
    this.root.classList.toggle('is-cached', !this.active);
    // Never display: none. A hidden ticket has boxes, an offsetParent and a selected-looking tab of its own.
    this.root.style.visibility = this.active ? '' : 'hidden';
    this.scene.era.setActive(this.root, this.active);
    this.scene.era.setWorking(this.root, this.open.saving !== null);
  }

  private fresh(part: Part): HTMLElement {
    if (this.open.stage >= STEP[part]) return DRAW[part](this.scene, this.open);
    return this.scene.h('div', { class: `look-skeleton look-skeleton-${part}` });
  }

  /** Where the agent has scrolled to; null for the newest comment, where a conversation opens. */
  private logScroll(): number | null {
    const { scrollTop, scrollHeight, clientHeight } = this.slots.log;
    return this.open.stage < 3 || scrollTop + clientHeight >= scrollHeight - 8 ? null : scrollTop;
  }

  private emptySlots(): Slots {
    const entries = PARTS.map((part) => [part, this.scene.document.createElement('div')]);
    return Object.fromEntries(entries) as Slots;
  }

  private sorry(): HTMLElement {
    const { h, words, host } = this.scene;
    const missing = this.open.phase === 'missing';
    return h(
      'div',
      { class: 'look-sorry', role: 'alert' },
      h('p', {}, missing ? words.notFound : words.failedToLoad),
      !missing &&
        h(
          'button',
          { type: 'button', class: 'look-button', onclick: () => void host.reload(this.open.key) },
          words.reload,
        ),
    );
  }
}
