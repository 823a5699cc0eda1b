import { saves as freshdesk } from '@/adapters/freshdesk/guard';
import type { Recogniser } from '@/adapters/tab/recogniser';
import { saves as zendesk } from '@/adapters/zendesk/guard';

/** How one helpdesk's page saves ticket 4711, for what the guard does the same in all of them. */
export interface Requests {
  name: string;
  saves: Recogniser;
  method: string;
  path: string;
  /** to group 20, with a text beside it */
  transfer(text?: string): string;
  /** the same save without the transfer */
  plain(text?: string): string;
  /** one whose transfer cannot be taken out with certainty */
  uncertain: string;
  /** an answer that says that nothing was saved */
  failure: { status: number; body: string };
}

export const ZENDESK: Requests = {
  name: 'Zendesk',
  saves: zendesk,
  method: 'POST',
  path: '/api/graphql',
  transfer: (text = 'svar') => mutation({ groupId: '20', ...reply(text) }),
  plain: (text = 'svar') => mutation(reply(text)),
  uncertain: mutation({ groupId: '20', assignee: { id: '3' } }),
  failure: { status: 200, body: '{"data":{"updateTicket":{"__typename":"UpdateTicketFailure"}}}' },
};

export const FRESHDESK: Requests = {
  name: 'Freshdesk',
  saves: freshdesk,
  method: 'PUT',
  path: '/api/_/tickets/4711/update_properties',
  transfer: (text = 'svar') => JSON.stringify({ subject: text, group_id: 20 }),
  plain: (text = 'svar') => JSON.stringify({ subject: text }),
  uncertain: '{"properties":{"group_id":20}}',
  failure: { status: 200, body: '{"description":"Validation failed","errors":[{"field":"group_id"}]}' },
};

export const EACH = [ZENDESK, FRESHDESK];

function mutation(ticket: object): string {
  return JSON.stringify({
    operationName: 'UpdateTicketMutation',
    variables: { id: '4711', ticket },
    query: 'mutation UpdateTicketMutation { x }',
  });
}

function reply(value: string): object {
  return { comment: { body: { value } } };
}
