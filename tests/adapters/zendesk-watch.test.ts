import { describe, expect, it, vi } from 'vitest';
import { SelectorMissed } from '@/adapters/helpdesk';
import { opened, FIELD } from './page-scene';

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
