import * as z from 'zod/mini';
import { HelpdeskNameSchema } from './helpdesk-name';
import { HostSchema } from './host';

/** An account's own domain: the agent asked for Stafett on this host, and this is whose pages were found there. */
export const Site = z.object({
  /** host of the pages, `support.exempel.se` */
  host: HostSchema,
  helpdesk: HelpdeskNameSchema,
  /** canonical host of the account, `acme.zendesk.com`: the cases' keys are built of it */
  account: HostSchema,
  addedAt: z.number(),
});
export type Site = z.infer<typeof Site>;
