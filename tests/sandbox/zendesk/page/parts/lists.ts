import type { TicketRecord } from '../api';
import type { Place } from '../router';
import type { Scene } from './scene';

/** Draws a place that is no ticket: a view, a search, the dashboard. What it lists is fetched, or the failure shown. */
export function drawElsewhere(scene: Scene, place: Place): Promise<HTMLElement> {
  return drawPlace(scene, place).catch((error: unknown) =>
    scene.h('p', { role: 'alert', class: 'look-list' }, error instanceof Error ? error.message : String(error)),
  );
}

async function drawPlace(scene: Scene, place: Place): Promise<HTMLElement> {
  const { h, words, host } = scene;
  if (place.kind === 'view' && place.view === 'suspended') return suspended(scene);
  if (place.kind === 'view' || place.kind === 'dashboard') {
    const { results } = await host.api.searchTickets('type:ticket status<solved');
    return page(scene, words.openTickets, await ticketTable(scene, results));
  }
  if (place.kind === 'search') {
    const results = place.query === '' ? [] : (await host.api.searchTickets(`type:ticket ${place.query}`)).results;
    const box = h('input', { type: 'search', class: 'look-input', 'aria-label': words.search });
    box.value = place.query;
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      void host.navigate(`/agent/search/1?type=ticket&q=${encodeURIComponent(box.value)}`);
    });
    return page(scene, words.search, box, await ticketTable(scene, results));
  }
  return page(scene, place.kind === 'other' ? place.path : '', h('p', {}, words.nothingHere));
}

function page({ h }: Scene, title: string, ...content: HTMLElement[]): HTMLElement {
  return h('div', { class: 'look-list' }, h('h1', { class: 'look-title' }, title), ...content);
}

async function ticketTable(scene: Scene, tickets: TicketRecord[]): Promise<HTMLElement> {
  const { h, words } = scene;
  if (tickets.length === 0) return h('p', { class: 'look-quiet' }, words.nothingHere);
  const heads = ['ID', words.subject, words.assignee, words.updated];
  // The links are relative on purpose: that is how views have them, and they do not resolve against this address.
  const row = async (ticket: TicketRecord) =>
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
      h('td', { 'data-test-id': 'ticket-table-cells-assignee' }, await holderOf(scene, ticket)),
      h('td', {}, ticket.updated_at.slice(0, 16).replace('T', ' ')),
    );
  return h(
    'table',
    { class: 'look-table' },
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...(await Promise.all(tickets.map(row)))),
  );
}

async function holderOf(
  { host, words }: Scene,
  { group_id: groupId, assignee_id: agentId }: TicketRecord,
): Promise<string> {
  if (groupId === null) return words.unassigned;
  const group = await host.people.group(groupId);
  return agentId === null ? group.name : `${group.name} / ${(await host.people.agent(groupId, agentId)).name}`;
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
