/** A place in the agent interface, as its address says it. */
export type Place =
  { kind: 'ticket'; id: number } | { kind: 'new' } | { kind: 'list'; filter: string } | { kind: 'other'; path: string };

/** Reads an address under `/a`. A list without a name is the one of all unresolved tickets. */
export function placeOf(url: URL): Place {
  const [, room = 'tickets', first = 'filters', second = 'unresolved'] = url.pathname.split('/').filter(Boolean);
  if (room !== 'tickets') return { kind: 'other', path: url.pathname };
  if (/^\d+$/.test(first)) return { kind: 'ticket', id: Number(first) };
  if (first === 'new') return { kind: 'new' };
  if (first === 'filters') return { kind: 'list', filter: decodeURIComponent(second) };
  return { kind: 'other', path: url.pathname };
}

export function pathOfTicket(id: number): string {
  return `/a/tickets/${id}`;
}

/** Where a click on a link leads; null for links that leave the agent interface. */
export function pathOfLink(href: string): string | null {
  return /^\/a(\/|$)/.test(href) ? href : null;
}
