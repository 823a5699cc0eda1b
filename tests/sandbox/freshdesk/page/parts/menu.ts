import { icon, type IconName } from '../../../page/icon';
import { closeDropdown, isOpen, openDropdown } from './dropdown';
import type { Scene } from './scene';

export interface MenuItem {
  text: string;
  attributes?: Record<string, string>;
  /** A button of its own at the end of the row; the row itself does nothing then. */
  button?: string;
  pick(): void;
}

/** Makes a button open a menu of items, which may have to be read first. A menu opens and picks on click. */
export function menuButton(
  scene: Scene,
  button: HTMLElement,
  items: () => Promise<MenuItem[]> | MenuItem[],
  empty = '',
): HTMLElement {
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => {
    if (isOpen(button)) return closeDropdown();
    void Promise.resolve(items()).then((list) => {
      if (button.isConnected) openDropdown(button, drawMenu(scene, list, empty)).trigger.focus();
    });
  });
  return button;
}

function drawMenu({ h }: Scene, items: MenuItem[], empty: string): HTMLElement {
  const choose = (item: MenuItem) => {
    closeDropdown();
    item.pick();
  };
  const rows = items.map((item) =>
    item.button === undefined
      ? h(
          'li',
          { role: 'none' },
          h(
            'button',
            {
              type: 'button',
              role: 'menuitem',
              ...item.attributes,
              class: `look-option ${item.attributes?.['class'] ?? ''}`,
              onclick: () => choose(item),
            },
            item.text,
          ),
        )
      : h(
          'li',
          { class: 'look-option look-option-row' },
          h('span', {}, item.text),
          h('button', { type: 'button', class: 'btn look-button', onclick: () => choose(item) }, item.button),
        ),
  );
  const none = h('li', { class: 'look-option look-quiet' }, empty);
  return h('ul', { class: 'dropdown-menu look-options' }, ...(rows.length > 0 ? rows : [none]));
}

/** A button of the action bar. */
export function barButton(
  { document, h }: Scene,
  name: IconName,
  text: string,
  attributes: Record<string, string>,
  onclick?: () => void,
): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: 'app-icon-btn app-icon-btn--text look-button', onclick, ...attributes },
    icon(document, name),
    h('span', { class: 'app-icon-btn__text' }, text),
  );
}
