import type { OpenTicket } from '../ticket-state';
import { icon } from '../../../page/icon';
import type { Scene } from './scene';
import { initials } from '../../../page/initials';

/** The customer context beside the conversation: who wrote, and the apps that an admin put there. */
export function drawContext({ document, h, words }: Scene, open: OpenTicket): HTMLElement {
  const requester = open.users.get(open.requesterId ?? -1);
  const organization = open.organizations.get(open.record?.organization_id ?? -1);
  const name = requester?.name ?? '';
  return h(
    'div',
    { class: 'look-fields', 'data-cy-test-element': 'customer-context' },
    h(
      'div',
      { class: 'look-label-row', 'data-test-id': 'customer-context-tab-navigation' },
      h('span', { class: 'look-heading' }, words.customer),
      h(
        'button',
        {
          'data-test-id': 'omnipanel-selector-item-customer-context',
          type: 'button',
          class: 'look-button look-plain',
          'aria-pressed': 'true',
          'aria-label': words.customer,
        },
        icon(document, 'person'),
      ),
    ),
    h(
      'div',
      { class: 'look-person' },
      h('span', { class: 'look-face', 'aria-hidden': 'true' }, initials(name || '?')),
      h(
        'div',
        {},
        h('div', { class: 'look-name' }, name),
        h('div', { class: 'look-quiet' }, requester?.email ?? ''),
        organization && h('div', { class: 'look-quiet' }, organization.name),
      ),
    ),
  );
}
