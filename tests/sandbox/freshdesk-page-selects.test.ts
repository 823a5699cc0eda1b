// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all, choose, mouse, one, openFreshdesk, OPTION, shownIn, UPDATE } from './freshdesk-page-in-memory';

const GROUP = 'tkt-properties-group';
const AGENT = 'tkt-properties-agent';
const trigger = (field: string) => one(`[data-test-id="${field}"] .ember-power-select-trigger`);
const press = (key: string, target: Element) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a select', () => {
  it('opens on mousedown, outside of the ticket, and not by a click', async () => {
    await openFreshdesk();
    trigger(GROUP).click();
    expect(all(OPTION)).toEqual([]);
    mouse('mousedown', trigger(GROUP));
    expect(all(OPTION).map((each) => each.textContent)).toEqual(['--', 'Support', 'Logistik', 'Faktura']);
    expect(one(OPTION).closest('.ticket-properties-wrapper')).toBeNull();
    expect(one('[data-option-index="1"]').getAttribute('aria-selected')).toBe('true');
  });

  it('takes an option on mouseup, and not on a click', async () => {
    await openFreshdesk();
    mouse('mousedown', trigger(GROUP));
    one('[data-option-index="2"]').click();
    expect(shownIn(GROUP)).toBe('Support');
    mouse('mouseup', one('[data-option-index="2"]'));
    expect(shownIn(GROUP)).toBe('Logistik');
    expect(all(OPTION)).toEqual([]);
  });

  it('narrows its options while the agent types, and takes the first by Enter', async () => {
    await openFreshdesk();
    mouse('mousedown', trigger(GROUP));
    const search = one('.ember-power-select-search-input') as HTMLInputElement;
    search.value = 'fak';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    expect(all(OPTION).map((each) => each.textContent)).toEqual(['Faktura']);
    press('Enter', search);
    expect(shownIn(GROUP)).toBe('Faktura');
  });

  it('can be worked by keyboard alone, again and again', async () => {
    const { page } = await openFreshdesk();
    const priority = trigger('tkt-properties-priority');
    for (const expected of [2, 3]) {
      press('Enter', priority);
      press('ArrowDown', priority);
      press('Enter', priority);
      expect(page.shown?.draft.changes).toEqual({ priority: expected });
    }
  });

  it('closes on Escape and on a press elsewhere, and changes nothing', async () => {
    const { page } = await openFreshdesk();
    mouse('mousedown', trigger(GROUP));
    press('Escape', document.body);
    expect(all(OPTION)).toEqual([]);
    mouse('mousedown', trigger(GROUP));
    mouse('mousedown', document.body);
    expect(all(OPTION)).toEqual([]);
    expect(page.shown?.draft.changes).toEqual({});
  });
});

describe('the agent in a group', () => {
  it('is one of its members, or nobody', async () => {
    await openFreshdesk();
    choose(GROUP, 'Logistik');
    mouse('mousedown', trigger(AGENT));
    expect(all(OPTION).map((each) => each.textContent)).toEqual(['--', 'Karin Hedman']);
  });

  it('goes when the new group is not theirs, and stays when it is', async () => {
    await openFreshdesk();
    choose(GROUP, 'Faktura');
    expect(shownIn(AGENT)).toBe('Maja Ek');
    choose(GROUP, 'Logistik');
    expect(shownIn(AGENT)).toBe('--');
    expect(one(`[data-test-id="${AGENT}"] .custom-placeholder`).textContent).toBe('--');
  });
});

describe('the Update button', () => {
  it('is a submit button that is disabled until something is another than on the server, and again when it is not', async () => {
    await openFreshdesk();
    const button = one(UPDATE) as HTMLButtonElement;
    expect([button.type, button.disabled]).toEqual(['submit', true]);
    choose(GROUP, 'Faktura');
    expect(button.disabled).toBe(false);
    choose(GROUP, 'Support');
    expect(button.disabled).toBe(true);
  });

  it('stays the same element while the fields change, and is another after a render', async () => {
    const { page } = await openFreshdesk();
    const [button, field] = [one(UPDATE), trigger(GROUP)];
    choose(GROUP, 'Faktura');
    expect(one(UPDATE)).toBe(button);
    expect(trigger(GROUP)).toBe(field);
    page.rerender();
    expect(one(UPDATE)).not.toBe(button);
    expect(shownIn(GROUP)).toBe('Faktura');
  });
});

describe('rendering', () => {
  it('takes away what others have put between the nodes, and keeps the draft', async () => {
    const { page } = await openFreshdesk();
    page.typeReply('Hej', false);
    for (const place of ['.page-actions__left', '.ticket-properties-wrapper', '.ticket-subject-heading']) {
      one(place).append(Object.assign(document.createElement('i'), { className: 'put-here' }));
    }
    page.rerender();
    expect(document.querySelector('.put-here')).toBeNull();
    expect(one('.fr-element').textContent).toBe('Hej');
  });

  it('comes late and in steps: the bar without its buttons, the conversation, then the fields', async () => {
    const { page } = await openFreshdesk({}, '/a/tickets/filters/unresolved');
    page.beginLateRender();
    await page.openTicket(1002);
    expect(page.shown).toMatchObject({ id: 1002, phase: 'ready' });
    expect(one('section#mainactionbar').children).toHaveLength(0);
    expect(document.querySelector('.ticket-subject-heading')).toBeNull();
    page.nextRenderStep();
    expect(one('#mainactionbar .page-actions__left [data-test-email-action="reply"]')).toBeTruthy();
    expect(one('.ticket-subject-heading')).toBeTruthy();
    expect(document.querySelector(UPDATE)).toBeNull();
    page.finishLateRender();
    expect(shownIn(AGENT)).toBe('Maja Ek');
  });

  it('waits before each step as long as it is told to', async () => {
    const { page } = await openFreshdesk({ renderDelay: 5 }, '/a/tickets/filters/unresolved');
    const steps = new Set<string>();
    const parts = ['#mainactionbar', '.ticket-subject-heading', UPDATE];
    const observer = new MutationObserver(() => steps.add(parts.filter((part) => document.querySelector(part)).join()));
    observer.observe(document.body, { childList: true, subtree: true });
    await page.openTicket(1002);
    observer.disconnect();
    expect([...steps].filter(Boolean)).toEqual([parts[0], parts.slice(0, 2).join(), parts.join()]);
  });

  it('shows one ticket at a time, without a reload, and each with the draft that it had', async () => {
    const { page } = await openFreshdesk();
    page.typeReply('Till Anna');
    await page.openTicket(1002);
    expect(window.location.pathname).toBe('/a/tickets/1002');
    expect(document.querySelectorAll('.breadcrumb__item.active')).toHaveLength(1);
    expect(document.title).toContain('#1002');
    expect(document.querySelector('.fr-element')).toBeNull();
    await page.openTicket(1001);
    expect(one('.fr-element').textContent).toBe('Till Anna');
  });
});
