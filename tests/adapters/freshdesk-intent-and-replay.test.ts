import { describe, expect, it, vi } from 'vitest';
import { opened as open, type OpenPage } from './page-scene';

const opened = (name: string) => open(name, 'freshdesk');
const update = (on: OpenPage) => on.loaded.pressed('update') as HTMLButtonElement;

/** The page's own listeners, which a stopped event must not reach; it sends with fetch, so nothing else is submitted. */
function listening(on: OpenPage) {
  const got = { click: vi.fn(), submit: vi.fn((event: Event) => event.preventDefault()) };
  on.find('main').addEventListener('click', got.click);
  on.find('main').addEventListener('submit', got.submit);
  return got;
}

async function stopped(on: OpenPage, mark = 'update') {
  const next = on.stopNext();
  on.loaded.press(mark);
  return next;
}

describe('what was stopped is done again', () => {
  it('Update, once: the click and the submit that it becomes, neither of them asked about again', async () => {
    const on = opened('2026/open-ticket');
    const got = listening(on);
    const intent = await stopped(on, 'update text');
    expect(intent).toMatchObject({ ticketId: '4711', via: 'button' });
    expect(got.click).not.toHaveBeenCalled();
    expect(await on.page.replay(intent)).toBe(true);
    expect(got.click).toHaveBeenCalledTimes(1);
    expect(got.submit).toHaveBeenCalledTimes(1);
  });

  it('the form, by its button', async () => {
    const on = opened('2026/open-ticket');
    const got = listening(on);
    const intent = await stopped(on, 'form');
    expect(intent).toMatchObject({ ticketId: '4711', via: 'keys' });
    expect(await on.page.replay(intent)).toBe(true);
    expect(got.submit).toHaveBeenCalledTimes(1);
  });

  it('a form that has no button', async () => {
    const on = opened('2026/open-ticket');
    update(on).remove();
    const got = listening(on);
    expect(await on.page.replay(await stopped(on, 'form'))).toBe(true);
    expect(got.submit).toHaveBeenCalledTimes(1);
    expect(got.click).not.toHaveBeenCalled();
  });

  it('Update in a panel that has been drawn anew meanwhile', async () => {
    const on = opened('2026/open-ticket');
    const intent = await stopped(on);
    const panel = on.find('.ticket-properties-wrapper');
    panel.replaceWith(panel.cloneNode(true));
    const got = listening(on);
    expect(await on.page.replay(intent)).toBe(true);
    expect(got.submit).toHaveBeenCalledTimes(1);
  });

  it('Update in a panel that is being drawn anew just now, as soon as it can be pressed', async () => {
    const on = opened('2026/open-ticket');
    const intent = await stopped(on);
    const got = listening(on);
    const panel = on.find('.ticket-properties-wrapper');
    update(on).disabled = true;
    panel.remove();
    const done = on.page.replay(intent);
    on.find('.ticket-details-wrapper').append(panel);
    await on.settle();
    expect(got.click).not.toHaveBeenCalled();
    update(on).disabled = false;
    expect(await done).toBe(true);
    expect(got.submit).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (on: OpenPage) => void]>([
    ['there is nothing to save any more', (on) => (update(on).disabled = true)],
    ['the panel is gone', (on) => on.find('.ticket-properties-wrapper').remove()],
    ['the page shows another ticket', (on) => (on.find('.breadcrumb__item.active').textContent = '4712')],
    ['the agent is on the way to another', (on) => on.loaded.window.history.pushState({}, '', '/a/tickets/4712')],
  ])('not when %s: the agent has to press', async (_, happens) => {
    const on = opened('2026/open-ticket');
    const got = listening(on);
    const intent = await stopped(on);
    happens(on);
    expect(await on.page.replay(intent)).toBe(false);
    expect(got.click).not.toHaveBeenCalled();
    expect(got.submit).not.toHaveBeenCalled();
  });

  it('not on the next ticket, when the page moved on while the panel was awaited', async () => {
    const on = opened('2026/open-ticket');
    const got = listening(on);
    const intent = await stopped(on);
    update(on).disabled = true;
    const done = on.page.replay(intent);
    on.loaded.window.history.pushState({}, '', '/a/tickets/4712');
    on.find('.breadcrumb__item.active').textContent = '4712';
    update(on).disabled = false;
    expect(await done).toBe(false);
    expect(got.submit).not.toHaveBeenCalled();
  });
});

describe('what is not a save of the properties', () => {
  it('a click outside of a ticket that the page names', () => {
    const on = opened('2026/open-ticket');
    on.find('.breadcrumb__item.active').textContent = '4712';
    const seen = vi.fn((event: Event) => {
      event.preventDefault();
      return on.page.submitIntent(event);
    });
    on.document.addEventListener('click', seen, true);
    update(on).click();
    expect(seen).toHaveReturnedWith(null);
  });

  it('keys: none are known to save', () => {
    expect(opened('2026/open-ticket').meaning({ key: 's', code: 'KeyS' })).toBeNull();
    expect(opened('2026/open-ticket').meaning({ key: 'Enter', code: 'Enter', ctrlKey: true })).toBeNull();
  });
});
