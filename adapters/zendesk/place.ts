import type { Place } from '../helpdesk';

/** True for Zendesk's agent pages; its help centre (`/hc`), sign-in and admin pages are not. */
export function isAgentPath(path: string): boolean {
  return /^\/agent(\/|$)/.test(path);
}

/** What an address shows. Knows the old form `/agent/#/tickets/ID` too, which Zendesk still prints in places. */
export function placeOf(url: URL | Location): Place {
  const old = /^\/agent\/?$/.test(url.pathname) && url.hash.startsWith('#/');
  const path = old ? `/agent${url.hash.slice(1)}` : url.pathname;
  const ticket = /^\/agent\/tickets\/(\d{1,20})(?![^/?])/.exec(path);
  if (ticket?.[1]) return { kind: 'ticket', ticketId: ticket[1] };
  if (/^\/agent\/tickets\/new(\/|$)/.test(path)) return { kind: 'new-ticket' };
  if (/^\/agent\/filters\/suspended(\/|$)/.test(path)) return { kind: 'suspended' };
  return { kind: 'other' };
}
