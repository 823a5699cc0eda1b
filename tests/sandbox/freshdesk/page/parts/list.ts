import { icon } from '../../../page/icon';
import { drawCards } from './list-card';
import { drawTable } from './list-table';
import { menuButton } from './menu';
import { holders } from './holders';
import type { Scene } from './scene';

/** A list of tickets as cards or as a table, with the toolbar that appears when tickets are selected. */
export function drawList(scene: Scene): HTMLElement {
  const { document, h, words, host } = scene;
  const { list, settings } = host;
  const layout = h(
    'button',
    { type: 'button', 'data-test-id': 'view-dropdown', class: 'btn look-button', 'aria-label': words.layout },
    icon(document, settings.listLayout === 'card' ? 'views' : 'grid'),
  );
  menuButton(scene, layout, () => [
    { text: words.layouts.card, pick: () => host.configure({ listLayout: 'card' }) },
    { text: words.layouts.table, pick: () => host.configure({ listLayout: 'table' }) },
  ]);
  const assign = h('button', { type: 'button', class: 'btn look-button', 'data-focus': 'bulk-assign' }, words.assign);
  menuButton(scene, assign, () =>
    holders(host.directory).map(({ text, groupId, agentId }) => ({
      text,
      pick: () => void list.bulkAssign(groupId, agentId),
    })),
  );
  const bulk = h(
    'div',
    { class: 'bulk-actions look-actions', role: 'toolbar', 'aria-label': words.bulkUpdate },
    h('span', {}, words.selected(list.selected.size)),
    assign,
  );
  return h(
    'div',
    { class: 'look-list' },
    h(
      'div',
      { class: 'look-list-bar look-actions' },
      h('h1', { class: 'look-title' }, words.lists[list.filter] ?? list.filter),
      list.selected.size > 0 && bulk,
      h('span', { class: 'look-spring' }),
      layout,
    ),
    list.failure !== null && h('p', { role: 'alert', class: 'look-error' }, list.failure),
    list.tickets.length === 0
      ? h('p', { class: 'look-quiet' }, words.nothingHere)
      : settings.listLayout === 'card'
        ? drawCards(scene)
        : drawTable(scene),
  );
}
