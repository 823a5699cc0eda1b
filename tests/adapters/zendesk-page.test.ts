import { afterEach, describe, expect, it, vi } from 'vitest';
import { SelectorMissed, type HelpdeskPage, type SubmitIntent } from '@/adapters/helpdesk';
import { zendesk } from '@/adapters/zendesk';
import { fixturesOf, load, type LoadedPage } from './load-fixture';

/** A page that is open and goes on living: what the helpdesk does to it, as verbs. */
class OpenPage {
  readonly loaded: LoadedPage;
  readonly page: HelpdeskPage;
  readonly leave = new AbortController();

  constructor(name: string) {
    const fixture = fixturesOf('zendesk').find((one) => one.name === name);
    if (!fixture) throw new Error(`no fixture ${name}`);
    this.loaded = load(fixture);
    this.page = zendesk.page(this.loaded.document);
  }

  get document(): Document {
    return this.loaded.document;
  }

  find(css: string): HTMLElement {
    const element = this.document.querySelector<HTMLElement>(css);
    if (!element) throw new Error(`not on the page: ${css}`);
    return element;
  }

  /** Two frames, so that everything that waits for one has run. */
  async settle(): Promise<void> {
    for (let n = 0; n < 2; n += 1) {
      await new Promise((resolve) => this.loaded.window.requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Stands in the way like the content script: the first click or key that is a save is stopped and returned. */
  stopNext(): Promise<SubmitIntent> {
    return new Promise((resolve) => {
      const stop = (event: Event) => {
        const intent = this.page.submitIntent(event);
        if (!intent) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(intent);
      };
      for (const type of ['click', 'keydown']) this.document.addEventListener(type, stop, { capture: true });
    });
  }

  press(init: Partial<KeyboardEventInit>, target: Element = this.document.body): void {
    const keys = { ctrlKey: true, altKey: true, bubbles: true, cancelable: true, ...init };
    const { KeyboardEvent } = this.loaded.window;
    target.dispatchEvent(new KeyboardEvent('keydown', keys as object) as unknown as Event);
  }

  /** What this key would be taken for. */
  meaning(init: Partial<KeyboardEventInit>): string | null {
    let intent: SubmitIntent | null = null;
    const listen = (event: Event) => (intent = this.page.submitIntent(event));
    this.document.addEventListener('keydown', listen, { once: true, capture: true });
    this.press(init);
    return (intent as SubmitIntent | null)?.ticketId ?? null;
  }
}

const open: OpenPage[] = [];
function opened(name: string): OpenPage {
  const page = new OpenPage(name);
  open.push(page);
  return page;
}
afterEach(async () => {
  for (const page of open.splice(0)) {
    page.leave.abort();
    await page.loaded.window.happyDOM.close();
  }
});

const FIELD = '[data-test-id="ticket-4711-standard-layout"] [data-test-id="assignee-field"]';

describe('the assignee field is watched', () => {
  function watch(name: string) {
    const on = opened(name);
    const changed = vi.fn();
    on.page.onHolderShown('4711', changed, on.leave.signal);
    return { on, changed };
  }

  it('once when it is there already', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('once for many changes in one frame, each frame anew', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const [group, agent] = on.document.querySelectorAll('[data-test-id="assignee-field-selected-agent-tag"] [title]');
    group?.setAttribute('title', 'Logistik');
    await Promise.resolve(); // the observer has been told of the first when the second comes
    agent?.setAttribute('title', 'Karin Hedman');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(on.page.shownHolder('4711')).toEqual({ groupName: 'Logistik', agentName: 'Karin Hedman' });
    group?.setAttribute('title', 'Retur');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('when the tag is another one, or gone', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const value = on.find(`${FIELD} [data-test-id="assignee-field-autocomplete-trigger"]`);
    const tag = on.document.createElement('div');
    tag.dataset['testId'] = 'assignee-field-selected-group-tag';
    tag.title = 'Retur';
    value.replaceChildren(tag);
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(on.page.shownHolder('4711')).toEqual({ groupName: 'Retur', agentName: null });
    value.replaceChildren();
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(3);
    expect(on.page.shownHolder('4711')).toEqual({ groupName: null, agentName: null });
  });

  it('when it is drawn late, although nothing of the ticket was there', async () => {
    const { on, changed } = watch('2026/loading');
    await on.settle();
    expect(changed).not.toHaveBeenCalled();
    const ready = opened('2026/open-ticket').find('.workspace');
    on.find('.workspace').replaceChildren(...[...ready.children].map((child) => on.document.importNode(child, true)));
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(on.page.shownHolder('4711').agentName).toBe('Maja Ek');
  });

  it.each([
    ['the field', FIELD],
    ['the column', '[data-test-id="column-1"]'],
    ['the workspace', '.workspace'],
    ['all panes', '#main_panes'],
  ])('when %s is drawn anew', async (_, css) => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    for (let n = 2; n <= 4; n += 1) {
      const old = on.find(css);
      old.replaceWith(old.cloneNode(true));
      await on.settle();
      expect(changed).toHaveBeenCalledTimes(n);
      on.find(`${FIELD} [title]`).setAttribute('title', `Grupp ${n}`);
      await on.settle();
      expect(on.page.shownHolder('4711').groupName).toBe(`Grupp ${n}`);
      expect(changed.mock.calls.length).toBeGreaterThan(n);
      changed.mockClear();
      for (let calls = 0; calls < n; calls += 1) changed();
    }
  });

  it('when it goes and comes back a frame later', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const column = on.find('[data-test-id="column-1"]');
    const field = on.find(FIELD);
    field.remove();
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(() => on.page.shownHolder('4711')).toThrow(SelectorMissed);
    column.append(field);
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('when a hidden ticket comes to the front', async () => {
    const { on, changed } = watch('2026/two-tickets');
    await on.settle();
    expect(changed).not.toHaveBeenCalled();
    const workspace = on.find('.is-cached');
    workspace.classList.remove('is-cached');
    workspace.removeAttribute('style');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('when the ticket is drawn a second time and its first drawing is hidden, not removed', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const first = on.find('.workspace');
    first.after(first.cloneNode(true));
    await on.settle();
    first.classList.add('is-cached');
    await on.settle();
    changed.mockClear();
    on.find('.workspace:not(.is-cached) [data-test-id="assignee-field"] [title]').setAttribute('title', 'Retur');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(on.page.shownHolder('4711').groupName).toBe('Retur');
  });

  it('when the panes themselves are put in late, more than one of them', async () => {
    const { on, changed } = watch('2026/loading');
    on.find('#main_panes').remove();
    await on.settle();
    const ready = opened('2026/open-ticket').find('#main_panes');
    on.document.body.append(on.document.createElement('main'));
    on.find('main').id = 'main_panes';
    await on.settle();
    on.document.body.append(on.document.importNode(ready, true));
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('not when the agent writes a reply, nor when another ticket changes', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const composer = on.find('[contenteditable]');
    for (const letter of 'Hej Anna!') composer.append(on.document.createElement('p'), letter);
    on.find('[data-test-id="tabs-nav-item-users"]').textContent = 'Bo Holm';
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('no longer when the agent has gone to another ticket', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    on.leave.abort();
    on.find(`${FIELD} [title]`).setAttribute('title', 'Retur');
    on.find('.workspace').remove();
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('a shortcut that saves', () => {
  it.each<[string, Partial<KeyboardEventInit>]>([
    ['S, solved', { key: 's', code: 'KeyS' }],
    ['O, open', { key: 'o', code: 'KeyO' }],
    ['P, pending', { key: 'p', code: 'KeyP' }],
    ['D, on hold', { key: 'd', code: 'KeyD' }],
    ['U, same status', { key: 'u', code: 'KeyU' }],
    ['with capitals on', { key: 'S', code: 'KeyS' }],
    ['where Option makes another sign of it', { key: 'ß', code: 'KeyS' }],
    ['on a layout with the letters elsewhere', { key: 's', code: 'Semicolon' }],
  ])('is known: %s', (_, keys) => {
    expect(opened('2026/open-ticket').meaning(keys)).toBe('4711');
  });

  it.each<[string, Partial<KeyboardEventInit>]>([
    ['C, a public reply', { key: 'c', code: 'KeyC' }],
    ['M, a macro', { key: 'm', code: 'KeyM' }],
    ['S alone', { key: 's', code: 'KeyS', ctrlKey: false, altKey: false }],
    ['Ctrl+S', { key: 's', code: 'KeyS', altKey: false }],
    ['with Shift', { key: 'S', code: 'KeyS', shiftKey: true }],
    ['with Command', { key: 's', code: 'KeyS', metaKey: true }],
    ['another letter on the place of S', { key: 'o', code: 'KeyS', ctrlKey: false }],
    ['a key without a letter', { key: 'F5', code: 'F5' }],
    ['what a browser sends when it fills in a form', {}],
  ])('is not seen in: %s', (_, keys) => {
    expect(opened('2026/open-ticket').meaning(keys)).toBeNull();
  });

  it('is not seen where AltGr types a letter', () => {
    const on = opened('2026/open-ticket');
    on.loaded.window.KeyboardEvent.prototype.getModifierState = (key: string) => key === 'AltGraph';
    expect(on.meaning({ key: 'ś', code: 'KeyS' })).toBeNull();
  });
});

describe('what was stopped is done again', () => {
  it('the button, once, without being asked about again', async () => {
    const on = opened('2026/open-ticket');
    const stopped = on.stopNext();
    const got = vi.fn();
    on.find('.workspace').addEventListener('click', got);
    on.loaded.pressed('button text').click();
    const intent = await stopped;
    expect(got).not.toHaveBeenCalled();
    expect(await on.page.replay(intent)).toBe(true);
    expect(got).toHaveBeenCalledTimes(1);
  });

  it('the button that has been drawn anew meanwhile', async () => {
    const on = opened('2026/open-ticket');
    const stopped = on.stopNext();
    on.loaded.pressed('button').click();
    const intent = await stopped;
    const footer = on.find('[data-test-id="ticket-footer"]');
    footer.replaceWith(footer.cloneNode(true));
    const got = vi.fn();
    on.loaded.pressed('button').addEventListener('click', got);
    expect(await on.page.replay(intent)).toBe(true);
    expect(got).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the ticket is no longer on the screen', (on: OpenPage) => on.find('.workspace').classList.add('is-cached')],
    ['the ticket is gone', (on: OpenPage) => on.find('.workspace').remove()],
    ['there is no button any more', (on: OpenPage) => on.find('[data-test-id="ticket-footer"]').remove()],
    ['the button cannot be pressed', (on: OpenPage) => on.loaded.pressed('button').setAttribute('disabled', '')],
  ])('not when %s: the agent has to press', async (_, happens) => {
    const on = opened('2026/open-ticket');
    const stopped = on.stopNext();
    const got = vi.fn();
    on.document.addEventListener('click', got);
    on.loaded.pressed('button').click();
    const intent = await stopped;
    happens(on);
    expect(await on.page.replay(intent)).toBe(false);
    expect(got).not.toHaveBeenCalled();
  });

  it('the item of a menu that is still open', async () => {
    const on = opened('2026/two-tickets');
    const stopped = on.stopNext();
    const got = vi.fn();
    on.find('.portal').addEventListener('click', got);
    on.loaded.pressed('item solved').click();
    const intent = await stopped;
    expect(intent).toMatchObject({ ticketId: '4712', via: 'menu' });
    expect(await on.page.replay(intent)).toBe(true);
    expect(got).toHaveBeenCalledTimes(1);
  });

  it('the same item of a menu that had shut, by opening it again', async () => {
    const on = opened('2026/two-tickets');
    const stopped = on.stopNext();
    on.loaded.pressed('item solved').click();
    const intent = await stopped;
    const menu = on.find('.portal');
    menu.remove();
    const chosen: (string | null)[] = [];
    on.loaded.pressed('caret').addEventListener('click', () => {
      setTimeout(() => {
        const again = menu.cloneNode(true) as HTMLElement;
        again.addEventListener('click', ({ target }) => chosen.push((target as Element).getAttribute('data-test-id')));
        on.document.body.append(again);
      }, 20);
    });
    expect(await on.page.replay(intent)).toBe(true);
    expect(chosen).toEqual(['submit_button-menu-solved']);
  });

  it('not when the menu does not open, nor when the item has no name to find it by', async () => {
    const on = opened('2026/two-tickets');
    const stopped = on.stopNext();
    on.loaded.pressed('item solved').click();
    const intent = await stopped;
    on.find('.portal').remove();
    expect(await on.page.replay(intent)).toBe(false);

    const nameless = opened('2023/nameless-menu');
    const again = nameless.stopNext();
    nameless.loaded.pressed('item open').click();
    const other = await again;
    nameless.find('.portal').remove();
    expect(await nameless.page.replay(other)).toBe(false);
  });

  it('an item that was chosen with Enter', async () => {
    const on = opened('2026/two-tickets');
    const stopped = on.stopNext();
    const got = vi.fn();
    on.find('.portal').addEventListener('click', got);
    const item = on.loaded.pressed('item open').closest('li');
    if (item) on.press({ key: 'Enter', code: 'Enter', ctrlKey: false, altKey: false }, item);
    const intent = await stopped;
    expect(intent).toMatchObject({ via: 'menu', ticketId: '4712' });
    expect(await on.page.replay(intent)).toBe(true);
    expect(got).toHaveBeenCalledTimes(1);
  });

  it('the keys, to where the agent was writing; true only when the page took them', async () => {
    const on = opened('2026/open-ticket');
    const composer = on.loaded.pressed('composer');
    composer.tabIndex = 0;
    composer.focus();
    const stopped = on.stopNext();
    on.press({ key: 's', code: 'KeyS' }, composer);
    const intent = await stopped;
    expect(await on.page.replay(intent)).toBe(false);

    const got: unknown[] = [];
    on.document.addEventListener('keydown', (event) => {
      got.push([event.target === composer, event.key, event.code, event.ctrlKey, event.altKey, event.keyCode]);
      event.preventDefault();
    });
    expect(await on.page.replay(intent)).toBe(true);
    expect(got).toEqual([[true, 's', 'KeyS', true, true, 83]]);
  });

  it('not the keys when another ticket is the current one by now', async () => {
    const on = opened('2026/open-ticket');
    const stopped = on.stopNext();
    on.press({ key: 's', code: 'KeyS' });
    const intent = await stopped;
    const got = vi.fn((event: Event) => event.preventDefault());
    on.document.addEventListener('keydown', got);
    on.loaded.window.history.pushState({}, '', '/agent/tickets/4712');
    expect(await on.page.replay(intent)).toBe(false);
    expect(got).not.toHaveBeenCalled();
  });
});

describe('the health report', () => {
  it('counts which rung held and what was missed', () => {
    const on = opened('2023/two-tickets');
    on.page.shownHolder('4711');
    expect(() => on.page.shownHolder('4712')).toThrow(SelectorMissed);
    const ticket = on.page.health().find(({ selector }) => selector === 'ticket');
    expect(ticket).toEqual({ selector: 'ticket', rungs: [0, 0, 1, 0], missed: 1 });
  });

  it('is a copy', () => {
    const on = opened('2026/open-ticket');
    on.page.shownHolder('4711');
    const [first] = on.page.health();
    if (first) first.rungs[0] = 99;
    expect(on.page.health()[0]?.rungs[0]).toBe(1);
  });
});
