/** A place in the agent interface, as its address says it. */
export type Place =
  | { kind: 'ticket'; id: number }
  | { kind: 'new'; slot: string; requesterId: number | null }
  | { kind: 'view'; view: string }
  | { kind: 'search'; query: string }
  | { kind: 'dashboard' }
  | { kind: 'other'; path: string };

/** Reads an address under `/agent`; also the old form `/agent/#/tickets/ID`. */
export function placeOf(url: URL): Place {
  const path = url.pathname === '/agent/' && url.hash.startsWith('#/') ? `/agent${url.hash.slice(1)}` : url.pathname;
  const [, room = 'dashboard', first = '', second = ''] = path.split('/').filter(Boolean);
  if (room === 'tickets' && /^\d+$/.test(first)) return { kind: 'ticket', id: Number(first) };
  if (room === 'tickets' && first === 'new') {
    const requester = url.searchParams.get('requester_id') ?? '';
    return { kind: 'new', slot: second || '1', requesterId: /^\d+$/.test(requester) ? Number(requester) : null };
  }
  if (room === 'filters') return { kind: 'view', view: first || 'open' };
  if (room === 'search') return { kind: 'search', query: url.searchParams.get('q') ?? '' };
  if (room === 'dashboard' || room === 'home') return { kind: 'dashboard' };
  return { kind: 'other', path };
}

/** The key of the tab that shows this place; null where the place is no ticket. New tickets have letters in it. */
export function tabKeyOf(place: Place): string | null {
  if (place.kind === 'ticket') return String(place.id);
  return place.kind === 'new' ? `new-${place.slot}` : null;
}

/** The address of a tab, by its key. */
export function pathOfTab(key: string): string {
  return key.startsWith('new-') ? `/agent/tickets/new/${key.slice(4)}` : `/agent/tickets/${key}`;
}

/**
 * Where a click on a link leads. Links in views are relative (`tickets/123`) and mean `/agent/tickets/123`, whatever
 * the address of the view is. Null for links that leave the agent interface.
 */
export function pathOfLink(href: string): string | null {
  if (href.startsWith('/agent')) return href;
  return /^(tickets|filters|search|users|organizations|dashboard)\b/.test(href) ? `/agent/${href}` : null;
}
