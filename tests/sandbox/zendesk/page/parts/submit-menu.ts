import type { Status } from '../api';
import { closePopover, menuRow, openPopover } from './popover';
import type { Scene } from './scene';

const CHOICES: Status[] = ['open', 'pending', 'hold', 'solved'];

/**
 * The menu of statuses over the caret, outside of the ticket's container. What a choice does is a setting: it submits,
 * or it only becomes the main button's status.
 */
export function openSubmitMenu({ h, words, era, host }: Scene, caret: HTMLElement): void {
  const items = CHOICES.map((status) =>
    menuRow(
      h,
      { ...era.submitItem(status), role: 'menuitem' },
      () => {
        closePopover();
        if (host.settings.menuItemSubmits) void host.submit(status);
        else host.setStatus(status);
      },
      h('span', { class: `look-dot look-${status}` }),
      h('span', {}, `${words.submitAs} `, h('strong', {}, words.status[status])),
    ),
  );
  const menu = h(
    'ul',
    { ...era.submitMenu, role: 'menu', class: 'look-menu', 'aria-label': words.submitOptions },
    ...items,
  );
  openPopover(caret, menu, 'above', () => items[0] ?? null);
}
