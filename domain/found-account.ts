import './jitless';
import * as z from 'zod/mini';
import { HELPDESK_FAULTS } from './helpdesk-fault';

/** What one helpdesk's script found at an unknown domain: its account there (null: not this helpdesk), or why it cannot tell. */
export const FoundAccount = z.union([
  z.object({ account: z.nullable(z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/))) }),
  z.object({ fault: z.enum(HELPDESK_FAULTS) }),
]);
export type FoundAccount = z.infer<typeof FoundAccount>;

/**
 * What became of "Use Stafett on this site":
 * - `used`: by this helpdesk, for this account; tabs that are open there have to be reloaded for the guard
 * - `own`: a helpdesk's own host, where Stafett works already; `no-access`: the agent did not allow it
 * - `signed-out`: a helpdesk, but nobody is signed in there, so that the account cannot be told; `unknown`: none that
 *   Stafett knows; `not-open`: the page could not be opened or asked
 */
export type SiteAnswer =
  | { kind: 'used'; helpdesk: string; account: string }
  | { kind: 'own' | 'no-access' | 'signed-out' | 'unknown' | 'not-open' };
