import type { Helpdesk } from '../helpdesk';
import { isAgentPath, placeOf } from './place';

export const helpdesk: Helpdesk = {
  name: 'freshdesk',
  title: 'Freshdesk',
  hasForms: false,
  hosts: 'https://*.freshdesk.com/*',
  agentPath: '/a*',
  // `*.myfreshworks.com` and an account's own domain lead to the same pages; those are asked for one by one.
  isOwnHost: (hostname) => /^[a-z0-9][a-z0-9-]*\.freshdesk\.com$/.test(hostname),
  isAgentPath,
  where: placeOf,
  casePath: (ticketId) => `/a/tickets/${ticketId}`,
};
