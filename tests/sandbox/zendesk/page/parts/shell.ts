import type { OpenTicket } from '../ticket-state';
import { isDirty, shownSubject } from '../ticket-state';
import { pathOfTab } from '../router';
import { withClass } from '../../../page/h';
import { icon, type IconName } from '../../../page/icon';
import { initials } from '../../../page/initials';
import type { Scene } from './scene';

/** The parts of the page that are there before and after every ticket. */
export interface Shell {
  tabs: HTMLElement;
  /** Views, search, dashboard. */
  elsewhere: HTMLElement;
  /** The tickets' workspaces. */
  tickets: HTMLElement;
  /** Everything that the frame put into the page. */
  all: HTMLElement[];
}

/**
 * Draws the frame into the page's root element, or the body. Both panes carry `id="main_panes"`: the real page's id is not unique any more,
 * and the first one is not the tickets'.
 */
export function drawShell(scene: Scene): Shell {
  const { document, h, words, host } = scene;
  const tabs = h('nav', { 'data-test-id': 'header-tablist', class: 'look-tabs', 'aria-label': words.ticket });
  const elsewhere = h('div', { id: 'main_panes', class: 'look-elsewhere' });
  const tickets = h('main', {
    id: 'main_panes',
    'data-garden-id': 'navigation.main',
    class: 'look-tickets',
  });
  const railLink = (name: IconName, label: string, path: string) =>
    h('a', { href: path, class: 'look-rail-link', 'aria-label': label, title: label }, icon(document, name));
  const header = h(
    'header',
    { 'data-test-id': 'header-toolbar', 'data-garden-id': 'navigation.header', class: 'look-header' },
    tabs,
    h(
      'button',
      {
        'data-test-id': 'header-toolbar-add-menu-button',
        class: 'look-button look-plain',
        type: 'button',
        title: words.newTicket,
        'aria-label': words.newTicket,
        onclick: () => void host.navigate('/agent/tickets/new/1'),
      },
      icon(document, 'plus'),
    ),
    h('span', { class: 'look-spring' }),
    h(
      'button',
      {
        'data-test-id': 'header-toolbar-search-button',
        class: 'look-button look-plain',
        type: 'button',
        'aria-label': words.search,
        onclick: () => void host.navigate('/agent/search/1?type=ticket&q='),
      },
      icon(document, 'search'),
    ),
    h('span', { class: 'look-face', title: host.me?.name ?? '' }, initials(host.me?.name ?? '?')),
  );
  const rail = h(
    'nav',
    { 'data-test-id': 'support_nav', class: 'look-rail', 'aria-label': 'Support' },
    railLink('home', words.home, '/agent/dashboard'),
    railLink('views', words.views, '/agent/filters/open'),
    railLink('note', words.suspended, '/agent/filters/suspended'),
  );
  const all = [rail, header, elsewhere, tickets];
  const root = document.getElementById('root') ?? document.body;
  root.classList.add('look-page');
  root.append(...all);
  return { tabs, elsewhere, tickets, all };
}

/** One tab of the header. */
export function drawTab(scene: Scene, open: OpenTicket, selected: boolean): HTMLElement {
  const { document, h, words, host, era } = scene;
  const { tag, attributes } = era.tab(open.key, selected);
  const nameless = open.phase === 'loading' ? words.loading : words.ticket;
  const title = shownSubject(open) || (open.id === null ? words.newTicket : nameless);
  const close = h(
    'button',
    {
      'data-test-id': 'close-button',
      type: 'button',
      class: 'look-close',
      'aria-label': `${words.close} ${open.key}`,
      onclick: (event) => {
        event.preventDefault();
        event.stopPropagation();
        host.closeTab(open.key);
      },
    },
    icon(document, 'close'),
  );
  const tab = h(
    tag,
    { ...withClass(attributes, `look-tab ${selected ? 'look-tab-on' : ''}`) },
    h('span', { class: `look-dot look-${open.record?.status ?? 'new'}` }),
    h(
      'span',
      { class: 'look-tab-text' },
      h('span', { 'data-test-id': 'header-tab-title', class: 'look-tab-title' }, title),
      h('span', { 'data-test-id': 'header-tab-subtitle', class: 'look-quiet' }, open.id === null ? '' : `#${open.id}`),
    ),
    isDirty(open) && h('span', { 'data-test-id': 'omnitab-dirty-notification', class: 'look-dirty' }),
    close,
  );
  if (tag === 'a') tab.setAttribute('href', pathOfTab(open.key));
  else tab.addEventListener('click', () => void host.navigate(pathOfTab(open.key)));
  return tab;
}
