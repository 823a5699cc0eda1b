import type { CaseRef, HelpdeskName } from '@/domain/case-key';
import { isAgentPage } from './zendesk/place';

// Only what a page's address tells: extension pages need this much of a helpdesk, and not its reader.

const AGENT_PAGES: Record<HelpdeskName, (url: URL) => boolean> = { zendesk: isAgentPage, freshdesk: () => false };

/** Whether this address is an agent's page of a helpdesk that Stafett knows. False for what is no address at all. */
export function isHelpdeskAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  try {
    const url = new URL(address);
    return Object.values(AGENT_PAGES).some((knows) => knows(url));
  } catch {
    return false;
  }
}

/** Where the agent opens a case. */
export function caseAddress({ helpdesk, host, ticketId }: CaseRef): string {
  return helpdesk === 'zendesk' ? `https://${host}/agent/tickets/${ticketId}` : `https://${host}/a/tickets/${ticketId}`;
}
