import { api } from '@/adapters/freshdesk/api';
import type { HelpdeskApi } from '@/adapters/helpdesk';

export const ORIGIN = 'https://acme.freshdesk.com';

/** The adapter's API as a page at the account's own address has it, over this fetch. */
export function apiWith(fetch: typeof globalThis.fetch): HelpdeskApi {
  return api({ origin: ORIGIN, host: 'acme.freshdesk.com', fetch });
}
