import { describe, expect, it, vi } from 'vitest';
import { SelectorMissed } from '@/adapters/helpdesk';
import { opened as open, type OpenPage } from './page-scene';

const opened = (name: string) => open(name, 'freshdesk');
const PANEL = '.ticket-properties-wrapper';
const GROUP = '[data-test-id="Group"]';
const VALUE = `${GROUP} .ember-power-select-selected-item`;

/** As Ember does it: the text node stays and says something else. */
function says(element: Element, text: string): void {
  if (element.firstChild) element.firstChild.nodeValue = text;
}

describe('group and agent are watched', () => {
  function watch(name: string, ticketId = '4711') {
    const on = opened(name);
    const changed = vi.fn();
    on.page.onHolderShown(ticketId, changed, on.leave.signal);
    return { on, changed };
  }

  it('once when they are there already', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each(['2026/open-ticket', '2026/in-a-micro-frontend'])('when a value is another one, in %s', async (name) => {
    const { on, changed } = watch(name);
    await on.settle();
    says(on.find(VALUE), 'Logistik');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(on.page.shownHolder('4711')).toEqual({ groupName: 'Logistik', agentName: 'Maja Ek' });
  });

  it('when a value gives way to two dashes', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const dashes = on.document.createElement('span');
    dashes.className = 'custom-placeholder';
    dashes.textContent = '--';
    on.find('[data-test-id="Agent"] .ember-power-select-selected-item').replaceWith(dashes);
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(on.page.shownHolder('4711').agentName).toBeNull();
  });

  it('when they are drawn late, although nothing of the ticket was there', async () => {
    const { on, changed } = watch('2026/loading');
    await on.settle();
    expect(changed).not.toHaveBeenCalled();
    const ready = opened('2026/open-ticket').find('main');
    const main = on.find('main');
    main.replaceChildren(...[...ready.children].map((child) => on.document.importNode(child, true)));
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(on.page.shownHolder('4711').agentName).toBe('Maja Ek');
  });

  it('when they are drawn where no observer sees it', async () => {
    const { on, changed } = watch('2026/half-drawn');
    const host = on.document.createElement('ticket-details');
    on.find('main').append(host);
    await on.settle();
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(on.document.importNode(opened('2026/open-ticket').find(PANEL), true));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  });

  it('when the page comes after the address: not before it names the ticket', async () => {
    const { on, changed } = watch('2026/address-ahead', '4712');
    await on.settle();
    expect(changed).not.toHaveBeenCalled();
    says(on.find('.breadcrumb__item.active'), '4712');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('when only the title says that the page has come', async () => {
    const { on, changed } = watch('2026/title-only', '4712');
    on.loaded.window.history.pushState({}, '', '/a/tickets/4712');
    await on.settle();
    expect(changed).not.toHaveBeenCalled();
    on.document.title = '[#4712] Wrong address : Acme';
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the field', GROUP],
    ['the panel', PANEL],
    ['the ticket', '.ticket-details-wrapper'],
    ['everything but the frame', 'main'],
  ])('when %s is drawn anew', async (_, css) => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    for (let n = 1; n <= 3; n += 1) {
      changed.mockClear();
      const old = on.find(css);
      old.replaceWith(old.cloneNode(true));
      await on.settle();
      expect(changed).toHaveBeenCalledTimes(1);
      says(on.find(VALUE), `Grupp ${n}`);
      await on.settle();
      expect(on.page.shownHolder('4711').groupName).toBe(`Grupp ${n}`);
      expect(changed).toHaveBeenCalledTimes(2);
    }
  });

  it('when the panel goes and comes back', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const panel = on.find(PANEL);
    const wrapper = on.find('.ticket-details-wrapper');
    panel.remove();
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(() => on.page.shownHolder('4711')).toThrow(SelectorMissed);
    wrapper.append(panel);
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('not when the agent writes, nor when another field changes', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    const editor = on.find('[contenteditable]');
    for (const letter of 'Hej Anna!') editor.append(on.document.createElement('p'), letter);
    says(on.find('[data-test-id="tkt-properties-status"] .ember-power-select-selected-item'), 'Pending');
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('no longer when the agent has gone to another ticket', async () => {
    const { on, changed } = watch('2026/open-ticket');
    await on.settle();
    on.leave.abort();
    says(on.find(VALUE), 'Logistik');
    on.find(PANEL).remove();
    await on.settle();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('which rung held', () => {
  const report = (on: OpenPage) => {
    on.page.shownHolder('4711');
    const of = (name: string) => on.page.health().find(({ selector }) => selector === name)?.rungs;
    return { group: of('group field'), agent: of('agent field') };
  };

  it('is counted, a field known only by its neighbour below the last', () => {
    const { group, agent } = report(opened('languages/german'));
    expect(group?.indexOf(1)).toBe(3);
    expect(agent?.at(-1)).toBe(1);
    const english = report(opened('2026/open-ticket'));
    expect(english.agent?.length).toBe((agent?.length ?? 0) - 1);
  });
});
