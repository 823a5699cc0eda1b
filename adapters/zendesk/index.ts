import type { Helpdesk } from '../helpdesk';
import { isAgentPath, placeOf } from './place';

export const helpdesk: Helpdesk = {
  name: 'zendesk',
  title: 'Zendesk',
  hasForms: true,
  hosts: 'https://*.zendesk.com/*',
  agentPath: '/agent*',
  isOwnHost: (hostname) => /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/.test(hostname),
  isAgentPath,
  where: placeOf,
  casePath: (ticketId) => `/agent/tickets/${ticketId}`,
};
