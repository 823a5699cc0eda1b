// Free of zod: the panel's first paint needs it.
import type { HelpdeskName } from './case-key';

/** `zendesk:acme.zendesk.com` */
export function accountId(helpdesk: HelpdeskName, host: string): string {
  return `${helpdesk}:${host}`;
}
