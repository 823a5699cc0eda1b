import type { Piece, Scene } from './scene';

/**
 * Where the page is. The first item is the list's name and says nothing about the ticket; the active one is the ticket's
 * number, without a mark.
 */
export function drawBreadcrumb({ h, words, host }: Scene, here: string | null): Piece {
  const { filter } = host.list;
  const item = (title: boolean, active: boolean, ...content: (Node | string)[]) =>
    h(
      'li',
      {
        class: `breadcrumb__item ${active ? 'active' : ''}`,
        'data-test-id': 'breadcrumb-item',
        'data-test-title': title ? 'main-title' : null,
        'aria-current': active ? 'page' : null,
      },
      ...content,
    );
  const listName = words.lists[filter] ?? filter;
  const link = h(
    'a',
    { href: `/a/tickets/filters/${encodeURIComponent(filter)}`, class: 'breadcrumb-title' },
    listName,
  );
  const items = [item(true, false, link), ...(here === null ? [] : [item(false, true, here)])];
  return {
    element: h(
      'nav',
      { 'aria-label': words.breadcrumb, class: 'look-crumbs' },
      h('ol', { class: 'breadcrumb' }, ...items),
    ),
  };
}
