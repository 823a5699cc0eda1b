import { describe, expect, it } from 'vitest';
import { agentPages, helpdeskFor } from '@/adapters';
import { helpdesk as freshdesk } from '@/adapters/freshdesk';

describe('addresses', () => {
  it.each([
    'https://acme.freshdesk.com/a',
    'https://acme.freshdesk.com/a?source=mail',
    'https://acme.freshdesk.com/a/',
    'https://acme.freshdesk.com/a/tickets/1',
    'https://acme-2.freshdesk.com/a/dashboard/default',
  ])('%s is an agent page', (address) => {
    expect(helpdeskFor(new URL(address))).toBe(freshdesk);
  });

  it.each([
    'http://acme.freshdesk.com/a/tickets/1',
    'https://acme.freshdesk.com/',
    'https://acme.freshdesk.com/about',
    'https://acme.freshdesk.com/agents',
    'https://acme.freshdesk.com/support/tickets/1',
    'https://acme.freshdesk.com/api/v2/tickets/1',
    'https://freshdesk.com/a/tickets/1',
    'https://acme.freshdesk.com.example.com/a/tickets/1',
    'https://one.acme.freshdesk.com/a/tickets/1',
    'https://notfreshdesk.com/a/tickets/1',
    'https://acme.myfreshworks.com/a/tickets/1',
  ])('%s is not, or has to be asked for', (address) => {
    expect(helpdeskFor(new URL(address))).toBeNull();
  });

  it.each([
    ['/a/tickets/4711', { kind: 'ticket', ticketId: '4711' }],
    ['/a/tickets/4711/', { kind: 'ticket', ticketId: '4711' }],
    ['/a/tickets/4711/activities?x=1', { kind: 'ticket', ticketId: '4711' }],
    ['/a/tickets/4711#note9', { kind: 'ticket', ticketId: '4711' }],
    ['/a/tickets/new', { kind: 'new-ticket' }],
    ['/a/tickets/new?requester=3', { kind: 'new-ticket' }],
    ['/a/tickets/newest', { kind: 'other' }],
    ['/a/tickets/filters/4711', { kind: 'other' }],
    ['/a/tickets', { kind: 'other' }],
    ['/a/tickets/4711x', { kind: 'other' }],
    ['/a/tickets/123456789012345678901', { kind: 'other' }],
    ['/a/contacts/4711', { kind: 'other' }],
    ['/a/', { kind: 'other' }],
    ['/a', { kind: 'other' }],
  ])('%s shows %j', (path, place) => {
    expect(freshdesk.where(new URL(path, 'https://acme.freshdesk.com'))).toEqual(place);
  });

  it('asks for its agent pages, as narrowly as one pattern can: what else begins so is left alone', () => {
    expect(agentPages(freshdesk)).toBe('https://*.freshdesk.com/a*');
  });
});
