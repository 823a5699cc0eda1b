import type { TicketShape } from '../../shapes';
import { holderKey, holders } from './holders';
import { powerSelect } from './power-select';
import type { Scene } from './scene';

/** The list as cards. Group and agent are chosen together in the card and saved at once. */
export function drawCards(scene: Scene): HTMLElement {
  const { h, host } = scene;
  return h('div', { class: 'tickets__list look-cards' }, ...host.list.tickets.map((ticket) => drawCard(scene, ticket)));
}

function drawCard(scene: Scene, ticket: TicketShape): HTMLElement {
  const { h, words, host } = scene;
  const { directory, list } = host;
  const assign = powerSelect<string>(scene, {
    label: `${words.assignTo} #${ticket.id}`,
    choices: () => holders(directory).map(({ key, text }) => ({ value: key, text })),
    value: () => holderKey(ticket.group_id, ticket.responder_id),
    name: () => {
      const names = [directory.groupName(ticket.group_id), directory.agentName(ticket.responder_id)];
      return names.every((name) => name === null) ? null : names.map((name) => name ?? '--').join(' / ');
    },
    pick: (key) => {
      const chosen = holders(directory).find((one) => one.key === key);
      if (chosen) void list.assign(ticket.id, chosen.groupId, chosen.agentId);
    },
    searchable: true,
    attributes: { 'data-test-assignto-trigger': '' },
  });
  return h(
    'div',
    { 'data-test-ticket-content': String(ticket.id), class: 'list-content look-card' },
    drawCheckbox(scene, ticket),
    h(
      'div',
      { class: 'look-card-text' },
      h(
        'a',
        { href: `/a/tickets/${ticket.id}`, class: 'ticket-subject look-name' },
        ticket.subject,
        ' ',
        h('span', { 'data-test-ticket-id': '', class: 'look-quiet' }, `#${ticket.id}`),
      ),
      h('div', { class: 'look-quiet' }, [ticket.requester?.name, when(ticket)].filter(Boolean).join(' · ')),
    ),
    h(
      'div',
      { class: 'look-card-fields' },
      h('span', { class: `look-status look-status-${ticket.status}` }, statusOf(scene, ticket)),
      h('div', { class: '__module-tickets__assign-to' }, assign.element),
    ),
  );
}

export function drawCheckbox({ h, words, host }: Scene, ticket: TicketShape): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    'data-test-checkbox': `ticket-${ticket.id}`,
    'data-focus': `select-${ticket.id}`,
    'aria-label': `${words.select} #${ticket.id}`,
  });
  box.checked = host.list.selected.has(ticket.id);
  box.addEventListener('change', () => host.list.select(ticket.id, box.checked));
  return box;
}

export function statusOf({ words, host }: Scene, ticket: TicketShape): string {
  const known = host.directory.statusChoices(words).find(({ value }) => value === ticket.status);
  return known?.text ?? String(ticket.status);
}

export function when(ticket: TicketShape): string {
  return ticket.updated_at.slice(0, 16).replace('T', ' ');
}
