import type { HelpdeskApi } from '@/adapters/helpdesk';
import { api } from '@/adapters/zendesk/api';

export const ORIGIN = 'https://acme.zendesk.com';

/** The adapter's API as a page at the account's own address has it, over this fetch. */
export function apiWith(fetch: typeof globalThis.fetch): HelpdeskApi {
  return api({ origin: ORIGIN, host: 'acme.zendesk.com', fetch });
}
