import * as z from 'zod/mini';
import { HelpdeskNameSchema } from './helpdesk-name';

const host = z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/));

/** An account's own domain: the agent asked for Stafett on this host, and this is whose pages were found there. */
export const Site = z.object({
  /** host of the pages, `support.exempel.se` */
  host,
  helpdesk: HelpdeskNameSchema,
  /** canonical host of the account, `acme.zendesk.com`: the cases' keys are built of it */
  account: host,
  addedAt: z.number(),
});
export type Site = z.infer<typeof Site>;
