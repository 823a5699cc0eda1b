import { describe, expect, it } from 'vitest';
import { helpdeskFor } from '@/adapters';
import { helpdesk as zendesk } from '@/adapters/zendesk';
import { TICKET } from '@/adapters/zendesk/selectors';

describe('addresses', () => {
  it.each([
    'https://acme.zendesk.com/agent',
    'https://acme.zendesk.com/agent/',
    'https://acme-2.zendesk.com/agent/tickets/1',
    'https://acme.zendesk.com/agent/#/tickets/1',
  ])('%s is an agent page', (address) => {
    expect(helpdeskFor(new URL(address))).toBe(zendesk);
  });

  it.each([
    'http://acme.zendesk.com/agent',
    'https://acme.zendesk.com/',
    'https://acme.zendesk.com/agents',
    'https://acme.zendesk.com/hc/sv/agent',
    'https://acme.zendesk.com/admin/agent',
    'https://zendesk.com/agent',
    'https://acme.zendesk.com.example.com/agent',
    'https://notzendesk.com/agent',
    'about:blank',
    'file:///agent',
  ])('%s is not', (address) => {
    expect(helpdeskFor(new URL(address))).toBeNull();
  });

  it.each([
    ['/agent/tickets/4711', { kind: 'ticket', ticketId: '4711' }],
    ['/agent/tickets/4711/', { kind: 'ticket', ticketId: '4711' }],
    ['/agent/tickets/4711/events?x=1', { kind: 'ticket', ticketId: '4711' }],
    ['/agent/#/tickets/4711', { kind: 'ticket', ticketId: '4711' }],
    ['/agent/tickets/new/1?requester_id=3', { kind: 'new-ticket' }],
    ['/agent/tickets/new', { kind: 'new-ticket' }],
    ['/agent/filters/suspended', { kind: 'suspended' }],
    ['/agent/filters/360001', { kind: 'other' }],
    ['/agent/users/4711/requested_tickets', { kind: 'other' }],
    ['/agent/search/1?q=tickets/4711', { kind: 'other' }],
    ['/agent/tickets/4711x', { kind: 'other' }],
    ['/agent/tickets/123456789012345678901', { kind: 'other' }],
    ['/agent/dashboard', { kind: 'other' }],
    ['/agent', { kind: 'other' }],
  ])('%s shows %j', (path, place) => {
    expect(zendesk.where(new URL(path, 'https://acme.zendesk.com'))).toEqual(place);
  });
});

it('tells tickets apart by one attribute that carries the id, which the scope takes out of each rung', () => {
  for (const rung of TICKET.rungs) expect(rung).toMatch(/^\[[\w-]+="[\w-]*\{id\}[\w-]*"\]$/);
});
