import type { OpenTicket } from '../ticket-state';
import { shownStatus } from '../ticket-state';
import { icon } from '../../../page/icon';
import { drawMacroBox } from './macro-menu';
import { closePopover, menuRow, openPopover } from './popover';
import type { Scene } from './scene';
import { openSubmitMenu } from './submit-menu';

/** The bar under the ticket: macro, what happens after the save, submit. A closed ticket has no submit. */
export function drawFooter(scene: Scene, open: OpenTicket): HTMLElement {
  const { document, h, words, host } = scene;
  if (open.record?.status === 'closed') {
    return h(
      'div',
      { 'data-test-id': 'ticket-footer', class: 'look-footer' },
      h('span', { class: 'look-spring' }),
      h('button', { type: 'button', class: 'look-button' }, words.followUp),
    );
  }
  const busy = open.saving !== null;
  const status = shownStatus(open);
  const submit = h(
    'button',
    {
      'data-test-id': 'submit_button-button',
      'data-garden-id': 'buttons.button',
      type: 'button',
      class: 'look-button look-primary look-submit',
      'aria-busy': busy ? 'true' : null,
      'aria-disabled': busy ? 'true' : null,
      onclick: () => void host.submit(),
    },
    h('span', { class: `look-dot look-${status}` }),
    h('span', {}, `${words.submitAs} `, h('strong', {}, words.status[status])),
  );
  const caret = h(
    'button',
    {
      'data-test-id': 'submit_button-menu-button',
      'data-garden-id': 'buttons.icon_button',
      type: 'button',
      class: 'look-button look-primary look-caret',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      'aria-label': words.submitOptions,
      'aria-disabled': busy ? 'true' : null,
    },
    icon(document, 'up'),
  );
  caret.addEventListener('click', () => {
    if (!open.saving) openSubmitMenu(scene, caret);
  });
  return h(
    'div',
    { 'data-test-id': 'ticket-footer', class: 'look-footer' },
    open.id !== null && drawMacroBox(scene),
    h('span', { class: 'look-spring' }),
    open.saveError !== null &&
      h(
        'div',
        { 'data-test-id': 'ticket_saving_error_notification', role: 'alert', class: 'look-error' },
        h('strong', {}, words.saveFailed),
        ` ${open.saveError}`,
      ),
    drawAfterSave(scene),
    h('div', { 'data-garden-id': 'buttons.button_group_view', class: 'look-group' }, submit, caret),
  );
}

function drawAfterSave({ document, h, words, host }: Scene): HTMLElement {
  const stays = host.settings.afterSave === 'stay';
  const button = h(
    'button',
    {
      'data-test-id': 'ticket-footer-post-save-actions-menu-button',
      type: 'button',
      class: 'look-button look-plain',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      title: words.afterSave,
    },
    stays ? words.stayOnTicket : words.closeTab,
    icon(document, 'up'),
  );
  button.addEventListener('click', () => {
    const item = (action: 'stay' | 'close', label: string) =>
      menuRow(
        h,
        { role: 'menuitem', 'data-test-action': action === 'stay' ? 'stay_on_ticket' : 'close_tab' },
        () => {
          closePopover();
          host.configure({ afterSave: action });
        },
        label,
      );
    const first = item('stay', words.stayOnTicket);
    const menu = h('ul', { role: 'menu', class: 'look-menu' }, first, item('close', words.closeTab));
    openPopover(button, menu, 'above', () => first);
  });
  return button;
}
