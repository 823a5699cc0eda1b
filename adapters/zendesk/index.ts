import type { Helpdesk } from '../helpdesk';
import { zendeskApi } from './api';
import { zendeskPage } from './page';
import { isAgentPage, placeOf } from './place';

export const zendesk: Helpdesk = {
  name: 'zendesk',
  knows: isAgentPage,
  /** Agents work on the account's own subdomain; own domains (host mapping) only show the help centre. */
  canonicalHost: (url) => url.hostname,
  where: placeOf,
  page: zendeskPage,
  api: zendeskApi,
};
