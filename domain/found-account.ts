import './jitless';
import * as z from 'zod/mini';
import { HELPDESK_FAULTS } from './helpdesk-fault';
import { HostSchema } from './host';

/**
 * What one helpdesk's script found at an unknown domain: its account there (null: not this helpdesk), or why it cannot
 * tell. `at`: the host of the page that was asked, which may have led elsewhere by then.
 */
export const FoundAccount = z.union([
  z.object({ at: HostSchema, account: z.nullable(HostSchema) }),
  z.object({ at: HostSchema, fault: z.enum(HELPDESK_FAULTS) }),
]);
export type FoundAccount = z.infer<typeof FoundAccount>;

/**
 * What became of "Use Stafett on this site":
 * - `used`: by this helpdesk, for this account; tabs that are open there have to be reloaded for the guard
 * - `own`: a helpdesk's own host, or an address that leads to one, where Stafett works already
 * - `no-access`: the agent did not allow it
 * - `signed-out`: a helpdesk, but nobody is signed in there, so that the account cannot be told; `unknown`: none that
 *   Stafett knows; `not-open`: the page could not be opened or asked
 * - `not-allowed`: the organisation lists the helpdesks that Stafett may work on, and this is none of them
 */
export type SiteAnswer =
  | { kind: 'used'; helpdesk: string; account: string }
  | { kind: 'own' | 'no-access' | 'signed-out' | 'unknown' | 'not-open' | 'not-allowed' };
