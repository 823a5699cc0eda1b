import type { OpenTicket } from '../ticket-state';
import { withClass } from '../../../page/h';
import type { Scene } from './scene';

/** Where this ticket belongs: organization, requester, the ticket's own number. */
export function drawBreadcrumb({ h, words, era }: Scene, open: OpenTicket): HTMLElement {
  const { record } = open;
  const organization = open.organizations.get(record?.organization_id ?? -1);
  const requester = open.users.get(open.requesterId ?? -1);
  const status = record?.status ?? 'new';
  return h(
    'nav',
    { class: 'btn-group look-breadcrumb', 'aria-label': words.ticketPageLocation },
    organization && h('span', withClass(era.breadcrumb.organization, 'look-crumb'), organization.name),
    requester && h('span', withClass(era.breadcrumb.user, 'look-crumb'), requester.name),
    h(
      'span',
      withClass(era.breadcrumb.ticket, 'look-crumb look-crumb-here'),
      h('span', { class: `ticket_status_label ${status} look-status look-${status}` }, words.status[status]),
      open.id === null ? ` ${words.newTicket}` : ` ${words.ticket} #${open.id}`,
    ),
  );
}
