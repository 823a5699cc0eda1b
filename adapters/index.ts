import type { CaseRef, HelpdeskName } from '@/domain/case-key';
import type { Helpdesk } from './helpdesk';
import { helpdesk as freshdesk } from './freshdesk';
import { helpdesk as zendesk } from './zendesk';

/** Every helpdesk that Stafett knows. Adding one: a folder beside this file, and its line here. */
export const HELPDESKS: readonly Helpdesk[] = [zendesk, freshdesk];

export function helpdeskNamed(name: HelpdeskName): Helpdesk | null {
  return HELPDESKS.find((helpdesk) => helpdesk.name === name) ?? null;
}

/** As its maker writes it, for people to read. A name that this Stafett does not know stands for itself. */
export function helpdeskTitle(name: HelpdeskName): string {
  return helpdeskNamed(name)?.title ?? name;
}

/** Whose own host this is; null for an account's own domain, and for everything else. */
export function helpdeskOfHost(hostname: string): Helpdesk | null {
  return HELPDESKS.find((helpdesk) => helpdesk.isOwnHost(hostname)) ?? null;
}

/** Whose agent page this is, by its address alone; null for every other page, and on an account's own domain. */
export function helpdeskFor(url: URL): Helpdesk | null {
  const helpdesk = url.protocol === 'https:' ? helpdeskOfHost(url.hostname) : null;
  return helpdesk?.isAgentPath(url.pathname) ? helpdesk : null;
}

/** The match pattern of a helpdesk's agent pages on its own hosts. */
export function agentPages({ hosts, agentPath }: Helpdesk): string {
  return hosts.replace(/\/\*$/, agentPath);
}

/** Where the agent opens a case. Throws a RangeError for a helpdesk that this Stafett does not know. */
export function caseAddress({ helpdesk, host, ticketId }: CaseRef): string {
  const known = helpdeskNamed(helpdesk);
  if (!known) throw new RangeError(`no such helpdesk: ${helpdesk}`);
  return `https://${host}${known.casePath(ticketId)}`;
}
