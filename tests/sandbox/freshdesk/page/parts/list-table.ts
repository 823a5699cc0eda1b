import type { TicketShape } from '../../shapes';
import { drawCheckbox, statusOf, when } from './list-card';
import { powerSelect } from './power-select';
import type { Scene } from './scene';

/** The list as a table. The agent is chosen in the row and saved at once; the group stays as it is. */
export function drawTable(scene: Scene): HTMLElement {
  const { h, words, host } = scene;
  const label = (name: string) => host.directory.label(name, words);
  const heads = ['', label('subject'), label('status'), label('group'), label('agent'), ''];
  return h(
    'table',
    { class: 'look-table' },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...host.list.tickets.map((ticket) => drawRow(scene, ticket))),
  );
}

function drawRow(scene: Scene, ticket: TicketShape): HTMLElement {
  const { h, words, host } = scene;
  const { directory, list } = host;
  const agent = powerSelect<number | null>(scene, {
    label: `${directory.label('agent', words)} #${ticket.id}`,
    choices: () => directory.agentChoices(ticket.group_id),
    value: () => ticket.responder_id,
    name: (id) => directory.agentName(id),
    pick: (agentId) => void list.assign(ticket.id, undefined, agentId),
    searchable: true,
  });
  const cell = (...content: (Node | string)[]) => h('td', {}, ...content);
  return h(
    'tr',
    { 'data-test-id': `ticket-row-${ticket.id}` },
    cell(drawCheckbox(scene, ticket)),
    cell(
      h('a', { href: `/a/tickets/${ticket.id}`, class: 'look-name' }, ticket.subject),
      h('div', { class: 'look-quiet' }, `${ticket.requester?.name ?? ''} #${ticket.id}`),
    ),
    cell(statusOf(scene, ticket)),
    cell(directory.groupName(ticket.group_id) ?? '--'),
    cell(h('div', { 'data-test-id': 'agent-select' }, agent.element)),
    cell(h('span', { class: 'look-quiet' }, when(ticket))),
  );
}
