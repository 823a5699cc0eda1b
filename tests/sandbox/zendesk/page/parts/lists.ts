import type { TicketRecord } from '../api';
import type { Place } from '../router';
import type { Scene } from './scene';

/** Draws a place that is no ticket: a view, a search, the dashboard. Fetches what it lists. */
export async function drawElsewhere(scene: Scene, place: Place): Promise<HTMLElement> {
  const { h, words, host } = scene;
  if (place.kind === 'view' && place.view === 'suspended') return suspended(scene);
  if (place.kind === 'view' || place.kind === 'dashboard') {
    const { results } = await host.api.searchTickets('type:ticket status<solved');
    return page(scene, words.openTickets, ticketTable(scene, results));
  }
  if (place.kind === 'search') {
    const results = place.query === '' ? [] : (await host.api.searchTickets(`type:ticket ${place.query}`)).results;
    const box = h('input', { type: 'search', class: 'look-input', 'aria-label': words.search });
    box.value = place.query;
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      void host.navigate(`/agent/search/1?type=ticket&q=${encodeURIComponent(box.value)}`);
    });
    return page(scene, words.search, box, ticketTable(scene, results));
  }
  return page(scene, place.kind === 'other' ? place.path : '', h('p', {}, words.nothingHere));
}

function page({ h }: Scene, title: string, ...content: HTMLElement[]): HTMLElement {
  return h('div', { class: 'look-list' }, h('h1', { class: 'look-title' }, title), ...content);
}

function ticketTable({ h, words }: Scene, tickets: TicketRecord[]): HTMLElement {
  if (tickets.length === 0) return h('p', { class: 'look-quiet' }, words.nothingHere);
  const heads = ['ID', words.subject, words.assignee, words.updated];
  // The links are relative on purpose: that is how views have them, and they do not resolve against this address.
  const row = (ticket: TicketRecord) =>
    h(
      'tr',
      { 'data-test-id': 'generic-table-row' },
      h(
        'td',
        { 'data-test-id': 'generic-table-cells-id' },
        h(
          'span',
          { 'data-test-id': `status-badge-${ticket.status}`, class: `look-status look-${ticket.status}` },
          words.status[ticket.status],
        ),
        ` #${ticket.id}`,
      ),
      h(
        'td',
        { 'data-test-id': 'ticket-table-cells-subject' },
        h('a', { href: `tickets/${ticket.id}` }, ticket.subject || `#${ticket.id}`),
      ),
      h(
        'td',
        { 'data-test-id': 'ticket-table-cells-assignee' },
        ticket.assignee_id === null ? '-' : `#${ticket.assignee_id}`,
      ),
      h('td', {}, ticket.updated_at.slice(0, 16).replace('T', ' ')),
    );
  return h(
    'table',
    { class: 'look-table' },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...tickets.map(row)),
  );
}

/** Suspended mail never became a ticket: it has an id of its own, no ticket page, and no link. */
async function suspended(scene: Scene): Promise<HTMLElement> {
  const { h, words, host } = scene;
  const { suspended_tickets: mails } = await host.api.suspended();
  if (mails.length === 0) return page(scene, words.suspended, h('p', { class: 'look-quiet' }, words.nothingHere));
  const row = (mail: (typeof mails)[number]) =>
    h(
      'tr',
      { 'data-test-id': 'generic-table-row' },
      h('td', {}, mail.author.name),
      h('td', {}, h('details', {}, h('summary', {}, mail.subject), h('p', {}, mail.content))),
      h('td', {}, mail.cause),
    );
  const heads = [words.requester, words.subject, words.cause].map((head) => h('th', { scope: 'col' }, head));
  const table = h(
    'table',
    { class: 'look-table' },
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...mails.map(row)),
  );
  return page(scene, words.suspended, table);
}
