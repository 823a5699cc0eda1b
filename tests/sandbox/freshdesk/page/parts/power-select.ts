import { icon } from '../../../page/icon';
import type { Choice } from '../directory';
import { closeDropdown, isOpen, openDropdown } from './dropdown';
import type { Piece, Scene } from './scene';

export interface Select<T> {
  label: string;
  /** Asked whenever it opens. */
  choices(): Choice<T>[];
  value(): T;
  /** What stands in the trigger for a value that is none of the choices. */
  name?(value: T): string | null;
  pick(value: T): void;
  locked?: boolean;
  searchable?: boolean;
  /** More attributes of the trigger. */
  attributes?: Record<string, string>;
}

/**
 * A select as ember-power-select makes it: it opens on mousedown (no click is needed, none helps), its options hang in
 * the wormhole, and an option is chosen by mouseup or by Enter. Nobody is shown as "--".
 */
export function powerSelect<T>(scene: Scene, select: Select<T>): Piece {
  const { document, h } = scene;
  const inner = h('div', { 'data-test-id': 'trigger-power-select', class: 'look-select-value' });
  const trigger = h(
    'div',
    {
      class: 'ember-power-select-trigger ember-basic-dropdown-trigger look-input look-trigger',
      role: 'combobox',
      tabindex: select.locked ? '-1' : '0',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-disabled': select.locked ? 'true' : null,
      'aria-label': select.label,
      ...select.attributes,
    },
    inner,
    h('span', { class: 'ember-power-select-status-icon look-caret', 'aria-hidden': 'true' }, icon(document, 'down')),
  );
  const refresh = () => {
    const value = select.value();
    const known = select.choices().find((choice) => choice.value === value)?.text;
    const text = known ?? select.name?.(value) ?? '--';
    const filled = value !== null && text !== '--';
    inner.replaceChildren(
      filled
        ? h('span', { class: 'ember-power-select-selected-item' }, text)
        : h('span', { class: 'ember-power-select-placeholder custom-placeholder' }, '--'),
    );
  };
  refresh();
  if (!select.locked) {
    trigger.addEventListener('mousedown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      trigger.focus();
      if (isOpen(trigger)) closeDropdown();
      else openOptions(scene, trigger, select);
    });
    trigger.addEventListener('keydown', (event) => {
      if (isOpen(trigger) || !['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
      event.preventDefault();
      openOptions(scene, trigger, select);
    });
  }
  return { element: trigger, refresh };
}

function openOptions<T>(scene: Scene, trigger: HTMLElement, select: Select<T>): void {
  const { h, words } = scene;
  const list = h('ul', {
    role: 'listbox',
    class: 'ember-power-select-options look-options',
    'aria-label': select.label,
  });
  const search = h('input', {
    type: 'search',
    class: 'ember-power-select-search-input look-bare',
    'aria-label': words.search,
    autocomplete: 'off',
  });
  const box = h('div', { class: 'ember-power-select-search look-select-search' }, search);
  const content = h('div', { class: 'ember-power-select-dropdown' }, select.searchable && box, list);
  const all = select.choices();
  let shown = all;
  let current = Math.max(
    0,
    all.findIndex((choice) => choice.value === select.value()),
  );

  const pick = (choice: Choice<T> | undefined) => {
    if (!choice) return;
    closeDropdown();
    trigger.focus();
    select.pick(choice.value);
  };
  const draw = () => {
    const rows = shown.map(({ value, text }, index) =>
      h(
        'li',
        {
          class: 'ember-power-select-option look-option',
          'data-option-index': String(index),
          role: 'option',
          'aria-selected': String(value === select.value()),
          'aria-current': String(index === current),
        },
        text,
      ),
    );
    const none = h('li', { class: 'ember-power-select-option--no-matches-message look-option' }, words.nothingFound);
    list.replaceChildren(...(rows.length > 0 ? rows : [none]));
    list.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' });
  };
  const highlight = (index: number) => {
    current = index;
    for (const row of list.children) {
      row.setAttribute('aria-current', String(row.getAttribute('data-option-index') === String(index)));
    }
  };
  const indexOf = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest('[data-option-index]') : null;
    return row ? Number(row.getAttribute('data-option-index')) : null;
  };
  list.addEventListener('mouseover', (event) => highlight(indexOf(event.target) ?? current));
  list.addEventListener('mouseup', (event) => pick(shown[indexOf(event.target) ?? -1]));
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    shown = all.filter((choice) => choice.text.toLowerCase().includes(wanted));
    current = 0;
    draw();
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      pick(shown[current]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      highlight(Math.min(shown.length - 1, Math.max(0, current + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Tab') closeDropdown();
  };
  content.addEventListener('keydown', onKey);
  draw();
  // Without a search box the focus stays on the trigger, whose keys move through the options.
  trigger.addEventListener('keydown', onKey);
  openDropdown(trigger, content, () => trigger.removeEventListener('keydown', onKey));
  if (select.searchable) search.focus();
}
