import { icon, type IconName } from '../../../page/icon';
import { initials } from '../../../page/initials';
import { WORMHOLE } from './dropdown';
import type { Scene } from './scene';

/** The parts of the page that are there before and after every ticket. */
export interface Shell {
  crumbs: HTMLElement;
  /** The ticket, or the list. */
  main: HTMLElement;
  /** Everything that the frame put into the page. */
  all: HTMLElement[];
}

/** Draws the frame into the page's root element, or the body. */
export function drawShell({ document, h, words, host }: Scene): Shell {
  const link = (name: IconName, label: string, path: string) =>
    h('a', { href: path, class: 'look-rail-link', 'aria-label': label, title: label }, icon(document, name));
  const crumbs = h('div', { class: 'look-crumbs-slot' });
  const main = h('main', { id: 'main-content', class: 'look-main' });
  const rail = h(
    'nav',
    { class: 'app-sidebar look-rail', 'aria-label': words.tickets },
    link('grid', words.lists['unresolved'] ?? '', '/a/tickets/filters/unresolved'),
    link('person', words.lists['new_and_my_open'] ?? '', '/a/tickets/filters/new_and_my_open'),
    link('views', words.lists['all_tickets'] ?? '', '/a/tickets/filters/all_tickets'),
  );
  const header = h(
    'header',
    { class: 'app-header look-header' },
    crumbs,
    h('span', { class: 'look-spring' }),
    h('a', { href: '/a/tickets/new', class: 'btn look-button' }, icon(document, 'plus'), words.newTicket),
    h('span', { class: 'look-face', title: host.me?.name ?? '' }, initials(host.me?.name ?? '?')),
  );
  const wormhole = h('div', { id: WORMHOLE });
  // The server's document has one already, beside the page.
  const all = [rail, header, main, ...(document.getElementById(WORMHOLE) ? [] : [wormhole])];
  const root = document.getElementById('root') ?? document.body;
  root.classList.add('ember-application', 'look-page');
  root.append(...all);
  return { crumbs, main, all };
}
