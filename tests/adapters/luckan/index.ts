import type { Helpdesk } from '@/adapters/helpdesk';

/** An invented helpdesk: what a folder under adapters/ needs at least, before its API. */
export const helpdesk: Helpdesk = {
  name: 'luckan',
  title: 'Luckan',
  hasForms: false,
  hosts: 'https://*.luckan.example/*',
  agentPath: '/desk/*',
  isOwnHost: (hostname) => /^[a-z0-9-]+\.luckan\.example$/.test(hostname),
  isAgentPath: (path) => path.startsWith('/desk/'),
  where({ pathname }) {
    const [, ticketId] = /^\/desk\/case\/(\d{1,20})$/.exec(pathname) ?? [];
    return ticketId ? { kind: 'ticket', ticketId } : { kind: 'other' };
  },
  casePath: (ticketId) => `/desk/case/${ticketId}`,
};
