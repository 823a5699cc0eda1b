import type { Place } from '../helpdesk';

/** True for Freshdesk's agent pages; its portal for customers (`/support`), sign-in and APIs (`/api`) are not. */
export function isAgentPath(path: string): boolean {
  return /^\/a(\/|$)/.test(path);
}

/** What an address shows. Lists are `/a/tickets/filters/...`; every ticket has its number as its id. */
export function placeOf({ pathname }: URL | Location): Place {
  const [, ticketId] = /^\/a\/tickets\/(\d{1,20})(?![^/])/.exec(pathname) ?? [];
  if (ticketId) return { kind: 'ticket', ticketId };
  if (/^\/a\/tickets\/new(\/|$)/.test(pathname)) return { kind: 'new-ticket' };
  return { kind: 'other' };
}
