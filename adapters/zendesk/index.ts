import type { HelpdeskSite } from '../helpdesk';
import { zendeskPage } from './page';
import { isAgentPage, placeOf } from './place';

export const zendesk: HelpdeskSite = {
  name: 'zendesk',
  knows: isAgentPage,
  /** Agents work on the account's own subdomain; own domains (host mapping) only show the help centre. */
  canonicalHost: (url) => url.hostname,
  where: placeOf,
  page: zendeskPage,
};
