import { describe, expect, it, vi } from 'vitest';
import { SelectorMissed } from '@/adapters/helpdesk';
import type { OpenPage } from './page-scene';
import { opened } from './page-scene';

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
