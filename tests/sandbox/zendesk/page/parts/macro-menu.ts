import { closePopover, menuRow, openPopover, redrawInPopover } from './popover';
import { icon } from '../../../page/icon';
import type { Scene } from './scene';

/** The macro box of the footer: focus opens the list, typing narrows it, a choice changes the draft. */
export function drawMacroBox(scene: Scene): HTMLElement {
  const { document, h, words } = scene;
  const input = h('input', {
    type: 'text',
    class: 'look-bare',
    role: 'combobox',
    placeholder: words.macro,
    'aria-label': words.macro,
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'data-focus': 'macro',
    autocomplete: 'off',
  });
  input.addEventListener('click', () => void openMacroMenu(scene, input));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') void openMacroMenu(scene, input);
  });
  return h(
    'div',
    { 'data-test-id': 'ticket-footer-macro-menu-autocomplete-input', class: 'look-input look-macro' },
    icon(document, 'bolt'),
    input,
  );
}

async function openMacroMenu({ h, words, host }: Scene, input: HTMLInputElement): Promise<void> {
  const macros = await host.people.macros();
  const typed = input.value.trim().toLowerCase();
  const rows = macros
    .filter((macro) => macro.title.toLowerCase().includes(typed))
    .map((macro) =>
      menuRow(
        h,
        { role: 'option', 'aria-selected': 'false' },
        () => {
          closePopover();
          input.value = '';
          void host.applyMacro(macro.id);
        },
        macro.title,
      ),
    );
  const list = h('ul', { role: 'listbox', class: 'look-menu-list', 'aria-label': words.macro });
  const menu = h(
    'div',
    { 'data-test-id': 'ticket-footer-macro-menu', class: 'look-menu look-menu-wide', tabindex: -1 },
    list,
  );
  openPopover(input, menu, 'above', () => rows[0] ?? menu);
  redrawInPopover(menu, () => list.replaceChildren(...(rows.length > 0 ? rows : [h('li', {}, words.noMacros)])));
  rows[0]?.focus();
}
